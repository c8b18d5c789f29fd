/** Two programs, one feeding the other, every byte seen on its way: how an archive is packed and unpacked under watch. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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
  const objections: unknown[] = [];
  const inspected = async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      try {
        inspect(piece);
      } catch (error) {
        objections.push(error);
        throw error;
      }
      yield piece;
    }
  };
  try {
    await pipeline(first.output, inspected, second.input);
  } catch {
    // Where nobody objected, one of the two has ended too early, and its exit status says why.
    first.kill();
    if (objections.length > 0) second.kill();
  }
  const [sourceEnd, targetEnd] = await Promise.allSettled([first.ended, second.ended]);
  if (objections.length > 0) throw objections[0];
  if (sourceEnd.status === 'rejected') throw sourceEnd.reason;
  if (targetEnd.status === 'rejected') throw targetEnd.reason;
  return { source: sourceEnd.value, target: targetEnd.value };
}

interface Running {
  readonly input: Writable;
  readonly output: Readable;
  readonly ended: Promise<ProcessResult>;
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
  let timedOut = false;
  const kill = () => {
    try {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
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
  return { input: child.stdin, output: child.stdout, ended, kill };
}
