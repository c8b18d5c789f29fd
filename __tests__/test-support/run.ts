/** A program run to its end, whatever its status: what the tests here look at. */
import { spawn } from 'node:child_process';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The user and group id to run as; root only. */
  readonly uid?: number;
}

/** @param options.env is added to this process's own. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        texts[name] += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...texts }));
    // A program need not read its input.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}
