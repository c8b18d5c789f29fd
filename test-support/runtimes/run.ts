/** A tool run to its end, for setting up; what it printed is its result or the error. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Standard output. Throws with standard error where the tool fails or cannot be started. */
export async function run(command: string, args: readonly string[], cwd?: string): Promise<string> {
  try {
    const { stdout } = await execute(command, args, { maxBuffer: 64 * 2 ** 20, ...(cwd === undefined ? {} : { cwd }) });
    return stdout;
  } catch (cause) {
    const stderr = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : '';
    throw new Error(`${command} failed: ${stderr || String(cause)}`, { cause });
  }
}
