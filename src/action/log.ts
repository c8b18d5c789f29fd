/** The running commentary in a job's log, where a line of ours must never be taken for a workflow command. */
import { command } from '../report/index.ts';
import type { Log } from '../world.ts';

/** @param debugging whether the job runs with debug logging (RUNNER_DEBUG=1). */
export function jobLog(write: (text: string) => void, debugging: boolean): Log {
  // The title of a fold in which nothing has been said yet: an empty one is not shown at all.
  let pending: string | null = null;
  const info = (message: string) => {
    if (pending !== null) write(`${command('group', {}, pending.replace(/\s+/g, ' '))}\n`);
    pending = null;
    write(`${withoutCommands(message)}\n`);
  };
  return {
    info,
    // Not `::warning::`: a step shows ten annotations at most, and those belong to the findings.
    warn: (message) => info(`⚠ ${message}`),
    debug: (message) => {
      if (debugging) write(`${command('debug', {}, message)}\n`);
    },
    async group(title, work) {
      pending = title;
      try {
        return await work();
      } finally {
        if (pending === null) write('::endgroup::\n');
        pending = null;
      }
    },
  };
}

/**
 * The runner takes a line that begins with `::`, after any white space, or has `##[` anywhere, for a command (actions/runner,
 * ActionCommand.cs). A word joiner, which nobody sees, takes that meaning away. For .NET, unlike for JavaScript, U+0085 is white space.
 */
function withoutCommands(text: string): string {
  return text.replace(/^([\s\u0085]*):(?=:)/gm, '$1:\u2060').replaceAll('##[', '#\u2060#[');
}
