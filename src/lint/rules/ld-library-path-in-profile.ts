/** LD_LIBRARY_PATH for everything that runs in the environment. */

import type { Rule } from '../rule.ts';
import { commandName, lastingAssignments, literalText, type Script, scriptsOf } from '../shell/index.ts';

const variable = 'LD_LIBRARY_PATH';

export const ldLibraryPathInProfile: Rule = {
  id: 'ld-library-path-in-profile',
  severity: 'warning',
  fixable: 'none',
  summary: 'The profile exports LD_LIBRARY_PATH, which goes before the libraries that conda installs',
  mentions: [variable],
  docs: {
    why: 'Programs of conda find their own libraries by a path written into them. `LD_LIBRARY_PATH` is looked up first, so an export in the profile gives every program of the environment other libraries than it was built with, up to `relocation error: … GLIBC_PRIVATE`. The libraries of `targetPkgs` are found in `/usr/lib` without it. Set it for the one program that needs it, as `makeWrapper … --prefix LD_LIBRARY_PATH` does for the installer; that is not reported, nor is `mkShell`, which has no `/usr/lib`.',
    sources: [
      'https://github.com/NixOS/nixpkgs/issues/48780',
      'https://github.com/ContinuumIO/anaconda-issues/issues/483',
      'https://github.com/NixOS/nixpkgs/issues/141323',
    ],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.libGL ];
  profile = ''
    export LD_LIBRARY_PATH=\${pkgs.libGL}/lib
  '';
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.libGL ];
}`,
  },
  *check(context) {
    for (const script of scriptsOf(context, ['profile'])) {
      const isExportedByName = exportsByName(script);
      for (const command of script.commands) {
        if (command.enclosures.some(({ kind }) => kind === 'subshell' || kind === 'substitution')) continue;
        for (const { name, exported, value, word } of lastingAssignments(command)) {
          if (name !== variable || value.length === 0 || !(exported || isExportedByName)) continue;
          yield {
            ...script.source.range(word.from, word.from + name.length),
            message: `${variable} goes before the libraries that conda installs, for every program in the environment.`,
            help: 'Put the libraries into targetPkgs, or set the variable for the one program that needs it.',
          };
        }
      }
    }
  },
};

/** Whether `export LD_LIBRARY_PATH` stands without a value. */
function exportsByName({ commands }: Script): boolean {
  return commands.some(
    (command) => commandName(command) === 'export' && command.words.some((word) => literalText(word) === variable),
  );
}
