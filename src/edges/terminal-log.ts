/** The running commentary in a terminal: to standard error, so that standard output holds the report alone. */
import type { Log } from '../world.ts';

/** @param verbose whether `debug` is shown. */
export function terminalLog(write: (text: string) => void, verbose: boolean): Log {
  return {
    info: (message) => write(`${message}\n`),
    warn: (message) => write(`warning: ${message}\n`),
    debug: (message) => {
      if (verbose) write(`debug: ${message}\n`);
    },
    async group(title, work) {
      write(`${title}\n`);
      return work();
    },
  };
}
