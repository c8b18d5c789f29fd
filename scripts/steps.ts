/** What the project's own scripts share: where the project is, and how they run its tools. */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The environment with the project's own programs first on PATH. */
const env = { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter) };

/** Run a program in the project's folder with its output shown; its exit status. */
export function show(command: string, args: readonly string[]): number {
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' });
  if (error) throw error;
  return status ?? 1;
}

/** Run a program in the project's folder; its exit status and everything it printed. */
export function capture(command: string, args: readonly string[], input = ''): { status: number; output: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    env,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (error) throw error;
  return { status: status ?? 1, output: stdout + stderr };
}

/** The files git tracks whose path ends in one of the endings, relative to the project's folder. */
export function tracked(...endings: readonly string[]): readonly string[] {
  const { output } = capture('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  // During a merge git names a file once for each side.
  return [...new Set(output.split('\0'))].filter((path) => endings.some((ending) => path.endsWith(ending)));
}
