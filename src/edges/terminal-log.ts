/** The running commentary in a terminal: to standard error, so that standard output holds the report alone. */
import type { Log } from '../world.ts';

/** @param verbose whether `debug` is shown. */
export function terminalLog(write: (text: string) => void, verbose: boolean): Log {
  // A title that is printed only when something is said under it.
  let pending: string | null = null;
  const say = (line: string) => {
    if (pending !== null) write(`${pending}\n`);
    pending = null;
    write(`${line}\n`);
  };
  return {
    info: say,
    warn: (message) => say(`warning: ${message}`),
    debug: (message) => {
      if (verbose) say(`debug: ${message}`);
    },
    async group(title, work) {
      pending = title;
      try {
        return await work();
      } finally {
        pending = null;
      }
    },
  };
}
