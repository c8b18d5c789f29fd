/** Something is installed every time the environment is entered. */

import type { Rule } from '../rule.ts';
import { installs, isGuarded, scriptsOf } from '../shell/index.ts';

export const unguardedInstallOnEntry: Rule = {
  id: 'unguarded-install-on-entry',
  severity: 'warning',
  fixable: 'none',
  summary: 'Entering the environment installs something, whether it is there or not',
  docs: {
    why: 'A profile is read every time the environment is entered, and twice by `bash -l`; a `shellHook` likewise. An installer, `conda create` or `pip install` at its top level costs time and network on every entry, fails where there is no network, and asks or fails where the target exists. `|| true` hides the failure and does not save the work. A test before it is enough: `if`, `case`, `[ … ] ||`, or a `return` after one.',
    sources: ['https://github.com/NixOS/nixpkgs/issues/189839'],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    micromamba create --yes -n work python
  '';
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    if [ ! -d ~/micromamba/envs/work ]; then
      micromamba create --yes -n work python
    fi
  '';
}`,
  },
  *check(context) {
    for (const script of scriptsOf(context, ['profile', 'shell-hook'])) {
      for (const command of script.commands) {
        if (!installs(command) || isGuarded(command, script)) continue;
        yield {
          ...script.source.range(command.from, command.to),
          message: 'This installs every time the environment is entered.',
          help: 'Test for the result first, as in `if [ ! -d PREFIX ]; then … fi`.',
        };
      }
    }
  },
};
