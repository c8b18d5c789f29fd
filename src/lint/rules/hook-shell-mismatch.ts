/** A conda hook for another shell than the one that reads it. */

import type { Rule } from '../rule.ts';
import { type Command, commandName, hookOf, scriptsOf } from '../shell/index.ts';

/** Shells whose hooks bash can read: https://docs.conda.io/projects/conda/en/stable/dev-guide/deep-dives/activation.html */
const readable = new Set(['bash', 'posix', 'sh', 'dash', 'ash']);

export const hookShellMismatch: Rule = {
  id: 'hook-shell-mismatch',
  severity: 'error',
  fixable: 'safe',
  summary: 'The hook is written for another shell than bash, which reads it',
  mentions: ['hook'],
  local: true,
  docs: {
    why: "bash reads the profile of an FHS environment and the `shellHook` of a `mkShell`, whatever shell is started afterwards. The hook for zsh or fish is written in that shell's language and fails in bash with a syntax error or an unknown command, so nothing is activated. Nor does bash know fish's ways of reading one, `eval (…)` and `… | source`. The `posix` hook serves bash; a shell started afterwards needs its own, in its own startup file.",
    sources: [
      'https://docs.conda.io/projects/conda/en/stable/dev-guide/deep-dives/activation.html',
      'https://mamba.readthedocs.io/en/latest/user_guide/micromamba.html',
    ],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    eval "$(micromamba shell hook -s zsh)"
    micromamba activate work
  '';
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    eval "$(micromamba shell hook -s posix)"
    micromamba activate work
  '';
}`,
  },
  *check(context) {
    for (const script of scriptsOf(context, ['profile', 'shell-hook'])) {
      for (const [index, command] of script.commands.entries()) {
        const hook = hookOf(command);
        if (hook?.place == null || hook.shell === null || readable.has(hook.shell)) continue;
        const isSubstituted = command.enclosures.some(({ kind }) => kind === 'substitution');
        // A hook that is written to a file is for whoever reads that.
        if (
          !(isSubstituted || isReadAsFishDoes(command, script.commands[index + 1])) ||
          command.redirections.some(({ operator }) => /^[1&]?>/.test(operator))
        )
          continue;
        const place = script.source.range(hook.place.from, hook.place.to);
        const isWritten = isSubstituted && context.text.slice(place.from, place.to) === hook.shell;
        yield {
          ...place,
          message: `This is the hook for ${hook.shell}, but bash reads it.`,
          ...(isWritten
            ? { fix: { kind: 'safe', title: 'Ask for the posix hook', edits: [{ ...place, text: 'posix' }] } }
            : isSubstituted
              ? {}
              : { help: 'Ask for the posix hook, and read it by eval "$(…)".' }),
        };
      }
    }
  },
};

/** `eval (… hook)`, which bash takes for the beginning of a function, and `… hook | source`, which lacks a file to it. */
function isReadAsFishDoes({ enclosures }: Command, next: Command | undefined): boolean {
  if (enclosures.some((enclosure) => enclosure.kind === 'function' && enclosure.name === 'eval')) return true;
  return next?.piped === true && commandName(next) === 'source' && next.words.length === 1;
}
