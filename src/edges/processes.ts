/** Other programs, run to their end with their output captured: the one process runner for tools. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Environment, Files, Processes, ProcessRequest, ProcessResult } from '../world.ts';

export function localProcesses(env: Environment, files: Files): Pick<Processes, 'run' | 'find'> {
  return {
    run: (request) => run(request, env),
    async find(name) {
      if (name.includes('/')) return (await files.isExecutable(name)) ? name : null;
      for (const folder of (env.PATH ?? '').split(delimiter)) {
        // An empty or relative entry of PATH would run what lies in the repository under test.
        if (!isAbsolute(folder)) continue;
        const path = join(folder, name);
        if (await files.isExecutable(path)) return path;
      }
      return null;
    },
  };
}

function run(request: ProcessRequest, ownEnv: Environment): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    // Detached: a process group of its own, so that a time limit ends the program's children too.
    const child = spawn(request.command, request.args, {
      cwd: request.cwd,
      env: request.env ?? ownEnv,
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    let timedOut = false;
    const timer = setTimeout(
      () => {
        timedOut = true;
        killGroup(child.pid);
      },
      request.timeout ?? 2 ** 31 - 1,
    );

    const stop = () => killGroup(child.pid);
    request.signal?.addEventListener('abort', stop);
    const settle = () => {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', stop);
    };

    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    if (request.onErrorLine) byLine(child.stderr, request.onErrorLine);

    child.on('error', (cause: NodeJS.ErrnoException) => {
      settle();
      const why = cause.code === 'ENOENT' ? 'there is no such program' : cause.message;
      reject(new Failure(`Cannot start ${request.command}: ${why}.`, { cause }));
    });
    child.on('close', (code, signal) => {
      settle();
      resolve({
        status: code ?? 128 + (signal ? constants.signals[signal] : 0),
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
        timedOut,
      });
    });
    // A program that ends without reading its input closes the pipe: that is no error of ours.
    child.stdin.on('error', () => {});
    child.stdin.end(request.input ?? '');
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

function byLine(stream: NodeJS.ReadableStream, onLine: (line: string) => void): void {
  let rest = '';
  // A chunk can end within a character.
  const decoder = new TextDecoder();
  stream.on('data', (chunk: Buffer) => {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  stream.on('end', () => rest && onLine(rest));
}
