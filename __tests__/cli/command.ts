/** Starts the shipped bundle as a person does. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodeWithoutNix } from '../without-nix.ts';

/** The shipped program. */
export const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

export interface Ended {
  /** Null where a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  /** Added to this process's own environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Default: empty. */
  readonly input?: string | Uint8Array;
  /** The command that runs it, as of another machine. */
  readonly by?: readonly string[];
  /** On a machine without Nix. */
  readonly withoutNix?: boolean;
}

/** Run `nixconda ARGS` in a folder. */
export async function nixconda(cwd: string, args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  const { stdout, ...rest } = await nixcondaBytes(cwd, args, surroundings);
  return { ...rest, stdout: stdout.toString() };
}

/** As `nixconda`, with standard output as the bytes it is. */
export function nixcondaBytes(
  cwd: string,
  args: readonly string[],
  { env = {}, input = '', by = [], withoutNix = false }: Surroundings = {},
): Promise<Omit<Ended, 'stdout'> & { readonly stdout: Buffer }> {
  return new Promise((resolve, reject) => {
    // Nothing is left in the cache folder of whoever runs the tests.
    const all = { ...process.env, GITHUB_ACTIONS: undefined, NO_COLOR: '1', NODE_DISABLE_COMPILE_CACHE: '1', ...env };
    const [program = '', ...words] = withoutNix ? nodeWithoutNix : [...by, process.execPath];
    const child = spawn(program, [...words, bundle, ...args], { cwd, env: all });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
