/** The running commentary in a job's log, where a line of ours must never be taken for a workflow command. */
import { command } from '../report/index.ts';
import type { Log } from '../world.ts';

/** @param debugging whether the job runs with debug logging (RUNNER_DEBUG=1). */
export function jobLog(write: (text: string) => void, debugging: boolean): Log {
  const info = (message: string) => write(`${withoutCommands(message)}\n`);
  return {
    info,
    // Not `::warning::`: a step shows ten annotations at most, and those belong to the findings.
    warn: (message) => info(`⚠ ${message}`),
    debug: (message) => {
      if (debugging) write(`${command('debug', {}, message)}\n`);
    },
    async group(title, work) {
      write(`${command('group', {}, title.replace(/\s+/g, ' '))}\n`);
      try {
        return await work();
      } finally {
        write('::endgroup::\n');
      }
    },
  };
}

/**
 * The runner takes a line that begins with `::`, or has `##[` anywhere, for a command (actions/runner, ActionCommand.cs).
 * A word joiner, which nobody sees, takes that meaning away.
 */
function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1:\u2060').replaceAll('##[', '#\u2060#[');
}
