/** Starts the shipped bundle as a person does. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run `nixconda ARGS` in a folder. What is in `env` is added to this process's own environment; undefined takes a variable away. */
export function nixconda(cwd: string, args: readonly string[], { env = {}, input = '' }: { env?: Record<string, string | undefined>; input?: string | Uint8Array } = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const all = { ...process.env, GITHUB_ACTIONS: undefined, NO_COLOR: '1', ...env };
    const child = spawn(process.execPath, [bundle, ...args], { cwd, env: all });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
