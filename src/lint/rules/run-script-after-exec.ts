/** runScript holds more than one command, and only the first is run. */
import type { Rule } from '../rule.ts';
import { scriptsOf } from '../shell/index.ts';

export const runScriptAfterExec: Rule = {
  id: 'run-script-after-exec',
  severity: 'error',
  fixable: 'none',
  summary: 'Only the first command of runScript is run',
  mentions: ['runScript'],
  local: true,
  docs: {
    why: 'The environment starts with `exec ${runScript} "$@"`. After `exec` nothing of the line is left to run: in `"zsh && source activate venv"` zsh replaces the shell, and `source` is never reached. The arguments that a user gives go to the last command, which is not the one that runs. Put preparations into `profile`, or hand over a script: `runScript = pkgs.writeShellScript "enter" \'\'…\'\'`.',
    sources: ['https://github.com/NixOS/nixpkgs/blob/master/pkgs/build-support/build-fhsenv-bubblewrap/default.nix'],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  runScript = "zsh && source activate venv";
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  runScript = "zsh";
}`,
  },
  *check(context) {
    for (const { commands, source } of scriptsOf(context, ['run-script'])) {
      const [first, ...rest] = commands.filter(({ enclosures }) => !enclosures.some(({ kind }) => kind === 'substitution'));
      const next = rest[0];
      const last = rest.at(-1);
      if (first === undefined || next === undefined || last === undefined) continue;
      yield {
        ...source.range(next.from, last.to),
        message: 'This is never reached: runScript is run with exec, which replaces the shell by its first command.',
      };
    }
  },
};
