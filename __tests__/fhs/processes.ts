/** Start programs, send them signals when they are ready, and look for what they leave running. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Start {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string | Uint8Array;
  readonly uid?: number;
  readonly gid?: number;
  /** Signals, each sent as soon as the word before it has been seen on standard output. */
  readonly signals?: readonly (readonly [word: string, signal: NodeJS.Signals])[];
}

/** Run a program to its end. */
export function start(command: string, args: readonly string[], { input, signals = [], ...options }: Start = {}): Promise<Ended> {
  const child = spawn(command, args, { ...options, stdio: 'pipe' });
  let stdout = '';
  let stderr = '';
  const waiting = [...signals];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk;
    while (waiting[0] !== undefined && stdout.includes(waiting[0][0])) child.kill(waiting.shift()?.[1]);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
}

/** The processes that have a word among their arguments. */
export function withArgument(word: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(word);
      } catch {
        return false;
      }
    })
    .map(Number);
}
