/** Entering the environment changes settings that hold outside of it too. */

import type { Rule } from '../rule.ts';
import { type Command, condaCallOf, hasOption, isGuarded, literalText, scriptsOf } from '../shell/index.ts';

export const globalConfigOnEntry: Rule = {
  id: 'global-config-on-entry',
  severity: 'info',
  fixable: 'none',
  summary: "Entering the environment changes the user's own configuration of conda",
  docs: {
    why: "`conda config --add` and `micromamba config append` write to `~/.condarc` or `~/.mambarc`, files that every conda of the user reads, inside the environment and out. In a profile they do so at every entry, and an appended value may come to stand there many times. Name a file of the environment's own in `CONDARC`, use `--env` or `--file`, or set variables as `CONDA_CHANNELS`.",
    sources: [
      'https://docs.conda.io/projects/conda/en/stable/user-guide/configuration/use-condarc.html',
      'https://mamba.readthedocs.io/en/latest/user_guide/configuration.html',
    ],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    micromamba config append channels conda-forge
  '';
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    export CONDA_CHANNELS=conda-forge
  '';
}`,
  },
  *check(context) {
    for (const script of scriptsOf(context, ['profile', 'shell-hook'])) {
      for (const command of script.commands) {
        const file = changedFile(command);
        if (file === null || isGuarded(command, script)) continue;
        yield {
          ...script.source.range(command.from, command.to),
          message: `This changes ${file} each time the environment is entered, for every conda of the user.`,
          help: 'Use a configuration file of the environment, or variables as CONDA_CHANNELS.',
        };
      }
    }
  },
};

/** The file of the user's that a `config` command writes to; null where it writes to none. */
function changedFile(command: Command): string | null {
  const call = condaCallOf(command);
  const [group, verb] = call?.verb?.split(' ') ?? [];
  if (call === null || group !== 'config') return null;
  if (hasOption(call.arguments, '--env', '--file', '--prefix', '--name', '--rc-file')) return null;
  const options = call.arguments.map((word) => literalText(word) ?? '');
  const changes = options.some((text) => /^--(?:add|append|prepend|set|remove|remove-key)(?:=|$)/.test(text));
  if (!changes && !['append', 'prepend', 'set', 'remove', 'remove-key'].includes(verb ?? '')) return null;
  return call.tool === 'micromamba' ? '~/.mambarc' : '~/.condarc';
}
