/** Two programs, one feeding the other, every byte seen on its way: how an archive is packed and unpacked under watch. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { Failure } from '../failure.ts';
import type { Environment, ProcessRequest, ProcessResult } from '../world.ts';

/** See `Processes.pipe` in world.ts. */
export async function pipe(
  source: ProcessRequest,
  target: ProcessRequest,
  inspect: (piece: Uint8Array) => void,
  ownEnv: Environment,
): Promise<{ readonly source: ProcessResult; readonly target: ProcessResult }> {
  const first = start(source, ownEnv);
  const second = start(target, ownEnv);
  first.input.end(source.input ?? '');
  second.output.resume();
  try {
    for await (const piece of first.output) {
      inspect(piece);
      // tar may end before the padding at the end of its input has come: what is left is seen all the same. Where the
      // target has failed, there is no point in going on.
      if (second.hasFailed()) first.kill();
      await accepted(second.input, piece);
    }
    second.input.end();
  } catch (error) {
    first.kill();
    second.kill();
    await Promise.allSettled([first.ended, second.ended]);
    throw error;
  }
  const [sourceResult, targetResult] = await Promise.all([first.ended, second.ended]);
  return { source: sourceResult, target: targetResult };
}

/** Write a piece and wait until there is room for the next; a stream whose reader has gone takes everything. */
function accepted(stream: Writable, piece: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || stream.write(piece)) {
      resolve();
      return;
    }
    const done = () => {
      stream.off('drain', done);
      stream.off('close', done);
      resolve();
    };
    stream.on('drain', done);
    stream.on('close', done);
  });
}

interface Running {
  readonly input: Writable;
  readonly output: Readable;
  readonly ended: Promise<ProcessResult>;
  readonly hasFailed: () => boolean;
  readonly kill: () => void;
}

function start(request: ProcessRequest, ownEnv: Environment): Running {
  // Detached: a process group of its own, so that ending it ends the program's children too.
  const child = spawn(request.command, request.args, {
    cwd: request.cwd,
    env: request.env ?? ownEnv,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const complaints: Buffer[] = [];
  child.stderr.on('data', (piece: Buffer) => complaints.push(piece));
  child.stdin.on('error', () => {});
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  let timedOut = false;
  const kill = () => {
    try {
      if (child.pid !== undefined && !hasEnded()) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has just ended by itself.
    }
  };
  const timer = setTimeout(
    () => {
      timedOut = true;
      kill();
    },
    request.timeout ?? 2 ** 31 - 1,
  );
  const ended = new Promise<ProcessResult>((resolve, reject) => {
    child.on('error', (cause) => {
      clearTimeout(timer);
      reject(new Failure(`Cannot start ${request.command}: ${cause.message}.`, { cause }));
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const status = code ?? 128 + (signal ? constants.signals[signal] : 0);
      resolve({ status, stdout: '', stderr: Buffer.concat(complaints).toString('utf8'), timedOut });
    });
  });
  // Awaited by `pipe` only after the stream has ended: until then a failed start must not count as unnoticed.
  ended.catch(() => {});
  return {
    input: child.stdin,
    output: child.stdout,
    ended,
    hasFailed: () => hasEnded() && child.exitCode !== 0,
    kill,
  };
}
