/** `$HOME` in the flags of a wrapper that a build makes, where it is /homeless-shelter. */

import type { Finding, Rule, RuleContext } from '../rule.ts';
import { literalText, type Parameter, type Script, scriptsOf, type Word } from '../shell/index.ts';

export const homeAtBuildTime: Rule = {
  id: 'home-at-build-time',
  severity: 'error',
  fixable: 'safe',
  summary: 'HOME is expanded while the wrapper is built, not when it is run',
  mentions: ['HOME'],
  local: true,
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
      for (const { words, redirections } of script.commands) {
        const isWrapper = /^(?:make(?:Binary|Shell)?Wrapper|wrapProgram(?:Shell|Binary)?)$/.test(textAt(words, 0));
        for (const [index, word] of isWrapper ? words.entries() : []) {
          const home = homeIn(word);
          if (home !== null) yield { ...place(script, home), message, ...adviceFor(context, script, words, index) };
        }
        for (const { body } of redirections) {
          const home = body === null ? null : homeIn(body);
          if (home !== null)
            yield { ...place(script, home), message, help: 'Quote the word after <<, so that the text is taken as it stands.' };
        }
      }
    }
  },
};

const message = 'HOME is /homeless-shelter while this is built.';

const textAt = (words: readonly Word[], index: number): string =>
  literalText(words[index] ?? { from: 0, to: 0, parts: [] }) ?? '';

const place = (script: Script, { from, to }: Parameter) => script.source.range(from, to);

function homeIn({ parts }: Word): Parameter | null {
  const found = parts.find((part) => part.kind === 'parameter' && part.name === 'HOME');
  return found?.kind === 'parameter' ? found : null;
}

/** What to do about the argument at `index` of a wrapping command. */
function adviceFor(context: RuleContext, script: Script, words: readonly Word[], index: number): Pick<Finding, 'fix' | 'help'> {
  const word = words[index];
  // The values of --set and its like are quoted by makeWrapper, and a compiled wrapper expands nothing at all.
  const isExpandedLater =
    /^--(?:(?:add|append)-flags|run)$/.test(textAt(words, index - 1)) && !textAt(words, 0).includes('Binary');
  if (!isExpandedLater || word === undefined)
    return { help: 'Let the wrapper set it when it is run: --run \'export NAME="$HOME/…"\'.' };
  const { from, to } = script.source.range(word.from, word.to);
  const written = context.text.slice(from, to);
  // Only where the word is one pair of double quotes around text that single quotes leave as it is.
  const isPlain = /^"[^"'\\`]*"$/.test(written) && !/\$(?!HOME\b|\{)/.test(written);
  if (!isPlain) return { help: 'Quote it, so that it is expanded when the program is run.' };
  const edits = [
    { from, to: from + 1, text: "'" },
    { from: to - 1, to, text: "'" },
  ];
  return { fix: { kind: 'safe', title: 'Use single quotes, so that the wrapper expands it', edits } };
}
