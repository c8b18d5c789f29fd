/** Streams of a supervised program that are real pipes and files. Node's own are sockets, and `echo x >/dev/stderr` fails on those. */
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A pipe. The program writes to `writeEnd`, a file descriptor that is ours to close. */
export interface Outlet {
  readonly writeEnd: number;
  /** Wait until all has been taken and nobody holds the write end any more, at most `limit` milliseconds, then let go of the pipe. */
  readonly drained: (limit: number) => Promise<void>;
}

/**
 * @param take called with each chunk as it comes. Where it returns false the pipe is closed, and who writes to it gets SIGPIPE.
 * @param heir the file descriptor to which whoever still holds the write end goes on to write when we let go; null: nobody reads
 * on, and it gets SIGPIPE.
 */
export function openOutlet(take: (chunk: Uint8Array) => boolean, heir: number | null): Outlet {
  const { readEnd, writeEnd } = inTemporaryFolder((folder) => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', ['-m', '600', path]);
    // Opened for reading first, and without waiting for a writer; the writer then finds somebody who listens.
    const readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    return { readEnd, writeEnd: openSync(path, constants.O_WRONLY) };
  });
  const stream = new Socket({ fd: readEnd, readable: true, writable: false });
  stream.on('data', (chunk) => {
    if (!take(chunk)) stream.destroy();
  });
  stream.on('error', () => {});
  const ended = new Promise<void>((resolve) => {
    stream.on('close', () => resolve());
    stream.on('end', () => resolve());
  });
  return {
    writeEnd,
    async drained(limit) {
      const timer = setTimeout(() => {
        if (heir !== null) bequeath(readEnd, heir);
        stream.destroy();
      }, limit);
      await ended;
      clearTimeout(timer);
      stream.destroy();
    },
  };
}

/** Let a program of its own, which outlives us, pass on what is still to come. */
function bequeath(readEnd: number, heir: number): void {
  const path = `/proc/self/fd/${readEnd}`;
  // Opened anew, because ours does not wait for input; that would wait for a writer, if the last one has just gone.
  const writer = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  const reader = openSync(path, constants.O_RDONLY);
  closeSync(writer);
  spawn('cat', [], { stdio: [reader, heir, 'ignore'], detached: true })
    .on('error', () => {})
    .unref();
  closeSync(reader);
}

/** A file descriptor from which a program reads `bytes`; ours to close. */
export function openInput(bytes: Uint8Array): number {
  return inTemporaryFolder((folder) => {
    const path = join(folder, 'input');
    writeFileSync(path, bytes, { mode: 0o600 });
    return openSync(path, constants.O_RDONLY);
  });
}

/** What has been opened stays usable when its name is gone. */
function inTemporaryFolder<T>(open: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'nixconda-pipe-'));
  try {
    return open(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
