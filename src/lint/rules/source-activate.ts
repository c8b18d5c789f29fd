/** The activation of old, `source activate`. */

import type { Rule } from '../rule.ts';
import { commandName, literalText, scriptsOf } from '../shell/index.ts';

export const sourceActivate: Rule = {
  id: 'source-activate',
  severity: 'warning',
  fixable: 'safe',
  summary: '`source activate` was superseded by `conda activate` in conda 4.4',
  mentions: ['activate'],
  docs: {
    why: "`source activate NAME` looks for a file `activate` on `PATH` and is deprecated since conda 4.4 of 2017. It fails where conda's `bin` directory is not on `PATH`, takes whatever other file of that name comes first, and does not know environments activated otherwise. `conda activate NAME` does the same once `conda.sh` was sourced. A path, as in `source /opt/conda/bin/activate`, is another thing and not reported.",
    sources: ['https://github.com/conda/conda/issues/6728', 'https://github.com/griffithlab/pVACtools/issues/334'],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    source activate work
  '';
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    conda activate work
  '';
}`,
  },
  *check(context) {
    for (const script of scriptsOf(context, ['profile', 'run-script', 'shell-hook', 'script'])) {
      for (const command of script.commands) {
        const name = commandName(command);
        const [first, second] = command.words;
        const verb = second === undefined ? null : literalText(second);
        if ((name !== 'source' && name !== '.') || first === undefined || second === undefined) continue;
        if (verb !== 'activate' && verb !== 'deactivate') continue;
        const place = script.source.range(first.from, second.to);
        yield {
          ...place,
          message: `\`${name} ${verb}\` is deprecated since conda 4.4 and depends on what else PATH has.`,
          fix: { kind: 'safe', title: `Write conda ${verb}`, edits: [{ ...place, text: `conda ${verb}` }] },
        };
      }
    }
  },
};
