/** conda.sh is sourced before anything makes sure that it is there. */

import type { FindingFix, Rule, RuleContext } from '../rule.ts';
import {
  asksForFile,
  type Command,
  firstEnd,
  installs,
  isFunctionFile,
  isGuarded,
  type Script,
  scriptsOf,
  sourcedFile,
  type Word,
} from '../shell/index.ts';

export const unguardedCondaSh: Rule = {
  id: 'unguarded-conda-sh',
  severity: 'warning',
  fixable: 'safe',
  summary: 'conda.sh is sourced although it may not be there yet',
  docs: {
    why: 'Before conda is installed there is no `etc/profile.d/conda.sh` under its prefix. A profile that sources it all the same greets the first entry with "No such file or directory", and the environment has no `conda`. Test for the file, or install conda before that line.',
    sources: ['https://github.com/NixOS/nixpkgs/issues/189839'],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    source ~/.conda/etc/profile.d/conda.sh
  '';
  runScript = "bash -l";
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    [ -f ~/.conda/etc/profile.d/conda.sh ] && source ~/.conda/etc/profile.d/conda.sh
  '';
  runScript = "bash -l";
}`,
  },
  *check(context) {
    for (const script of scriptsOf(context, ['profile', 'shell-hook'])) {
      for (const command of script.commands) {
        const file = sourcedFile(command);
        if (file === null || !isFunctionFile(file, script) || isProvidedFor(command, script)) continue;
        yield {
          ...script.source.range(command.from, command.to),
          message: 'This file is there only after conda was installed; before that, sourcing it fails.',
          ...fixOf(context, script, command, file),
        };
      }
    }
  },
};

/** Whether a test decides, or something before asks for a file or installs, or the outcome is not to be seen. */
function isProvidedFor(command: Command, script: Script): boolean {
  if (isGuarded(command, script) || command.redirections.some(({ operator }) => /^(?:2|&)>/.test(operator))) return true;
  return provisionFrom(script) <= command.from;
}

const provisionFrom = firstEnd((command) => asksForFile(command) || installs(command));

function fixOf(context: RuleContext, { source }: Script, command: Command, file: Word): { fix?: FindingFix } {
  if (file.parts.some(({ kind }) => kind === 'substitution')) return {};
  const { from } = source.range(command.from, command.to);
  const place = source.range(file.from, file.to);
  const written = context.text.slice(place.from, place.to);
  return { fix: { kind: 'safe', title: 'Test for the file', edits: [{ from, to: from, text: `[ -f ${written} ] && ` }] } };
}
