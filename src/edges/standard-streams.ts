/** Our own standard streams, written to directly: Node's stream for one takes as long to load as reading a file to lint takes. */
import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';

const output = 1;
const errors = 2;

/** Write all of `text` to standard output. Where nobody reads any more, as after `| head`, the rest is dropped. */
export function print(text: string): void {
  writeAll(output, Buffer.from(text));
}

/** Write all of `text` to standard error. */
export function printError(text: string): void {
  writeAll(errors, Buffer.from(text));
}

/**
 * Write all of `bytes`, however long that takes.
 * @returns false where nobody reads any more.
 */
export function writeAll(descriptor: number, bytes: Uint8Array): boolean {
  let rest = bytes;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw error;
      // A pipe that does not block, and is full: its reader needs a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
  return true;
}

/** Whether a person sees standard output. `process.stdout.isTTY` says the same, and takes as long to load as a file to lint. */
export function isTerminal(): boolean {
  const stats = fstatSync(output);
  return stats.isCharacterDevice() && stats.rdev !== statSync(devNull).rdev;
}
