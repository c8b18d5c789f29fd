/** Streams of a supervised program that are real pipes and files. Node's own are sockets, and `echo x >/dev/stderr` fails on those. */
import { execFileSync } from 'node:child_process';
import { constants, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A pipe. The program writes to `writeEnd`, a file descriptor that is ours to close. */
interface Outlet {
  readonly writeEnd: number;
  /** Wait until all has been taken and nobody holds the write end any more, at most `limit` milliseconds, then close the pipe. */
  readonly drained: (limit: number) => Promise<void>;
}

/** @param take called with each chunk as it comes. */
export function openOutlet(take: (chunk: Uint8Array) => void): Outlet {
  const { readEnd, writeEnd } = inTemporaryFolder((folder) => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', ['-m', '600', path]);
    // Opened for reading first, and without waiting for a writer; the writer then finds somebody who listens.
    const readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    return { readEnd, writeEnd: openSync(path, constants.O_WRONLY) };
  });
  const stream = new Socket({ fd: readEnd, readable: true, writable: false });
  stream.on('data', take);
  stream.on('error', () => {});
  const ended = new Promise<void>((resolve) => {
    stream.on('close', () => resolve());
    stream.on('end', () => resolve());
  });
  return {
    writeEnd,
    async drained(limit) {
      const timer = setTimeout(() => stream.destroy(), limit);
      await ended;
      clearTimeout(timer);
      stream.destroy();
    },
  };
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
