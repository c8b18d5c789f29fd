/** `$HOME` in the flags of a wrapper that a build makes, where it is /homeless-shelter. */

import type { FindingFix, Rule, RuleContext } from '../rule.ts';
import { literalText, type Parameter, type Script, scriptsOf, type Word } from '../shell/index.ts';

export const homeAtBuildTime: Rule = {
  id: 'home-at-build-time',
  severity: 'error',
  fixable: 'safe',
  summary: 'HOME is expanded while the wrapper is built, not when it is run',
  docs: {
    why: "In double quotes the build's own shell puts in the value of `$HOME`, and in a Nix build that is `/homeless-shelter`. The wrapper then carries that path for good. In single quotes the text `$HOME` reaches the wrapper, whose shell expands it when somebody runs it.",
    sources: [
      'https://nixos.org/manual/nixpkgs/stable/#fun-makeWrapper',
      'https://github.com/NixOS/nix/blob/master/src/libstore/unix/build/derivation-builder.cc',
    ],
    bad: `{ pkgs, miniconda }: pkgs.runCommand "conda-install" { nativeBuildInputs = [ pkgs.makeWrapper ]; } ''
  makeWrapper \${miniconda}/miniconda.sh $out/bin/conda-install --add-flags "-b -u -p $HOME/.conda"
''`,
    good: `{ pkgs, miniconda }: pkgs.runCommand "conda-install" { nativeBuildInputs = [ pkgs.makeWrapper ]; } ''
  makeWrapper \${miniconda}/miniconda.sh $out/bin/conda-install --add-flags '-b -u -p $HOME/.conda'
''`,
  },
  *check(context) {
    for (const script of scriptsOf(context, ['builder'])) {
      for (const command of script.commands) {
        const isWrapper = /^(?:make(?:Binary|Shell)?Wrapper|wrapProgram(?:Shell|Binary)?)$/.test(
          literalText(command.words[0] ?? nothing) ?? '',
        );
        const words = isWrapper ? command.words.slice(1) : command.redirections.flatMap(({ body }) => body ?? []);
        for (const word of words) {
          const home = word.parts.find((part) => part.kind === 'parameter' && part.name === 'HOME');
          if (home?.kind === 'parameter') yield { ...finding(context, script, word, home) };
        }
      }
    }
  },
};

const nothing: Word = { from: 0, to: 0, parts: [] };

function finding({ text }: RuleContext, script: Script, word: Word, home: Parameter) {
  const place = script.source.range(home.from, home.to);
  const quoted = script.source.range(word.from, word.to);
  const written = text.slice(quoted.from, quoted.to);
  const fix: FindingFix = {
    kind: 'safe',
    title: 'Use single quotes, so that the wrapper expands it',
    edits: [
      { from: quoted.from, to: quoted.from + 1, text: "'" },
      { from: quoted.to - 1, to: quoted.to, text: "'" },
    ],
  };
  // Only where the word is one pair of double quotes around text that single quotes leave as it is.
  const isPlain = /^"[^"'\\`]*"$/.test(written) && !/\$(?!HOME\b)/.test(written.replace(/\$\{[^}]*\}/g, ''));
  return {
    ...place,
    message: 'HOME is /homeless-shelter while this is built.',
    ...(isPlain ? { fix } : { help: 'Quote it, so that it is expanded when the program is run.' }),
  };
}
