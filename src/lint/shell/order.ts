/** What comes before what in a shell text. */
import { oncePer } from '../once-per.ts';
import type { Command, ShellScript } from './syntax.ts';

/**
 * For a script, the index at which the first command ends for which `holds`; infinite where there is none. So
 * `firstEnd(holds)(script) <= command.from` says whether such a command comes before.
 */
export function firstEnd(holds: (command: Command, script: ShellScript) => boolean): (script: ShellScript) => number {
  return oncePer((script: ShellScript) => {
    let first = Number.POSITIVE_INFINITY;
    for (const command of script.commands) if (command.to < first && holds(command, script)) first = command.to;
    return first;
  });
}
