/** The post step: remove what main left behind for the steps of the job. It never fails a job. */
import process from 'node:process';
import { localFiles } from '../edges/files.ts';

/** @returns always 0. */
export async function start(): Promise<number> {
  const folder = process.env.STATE_folder;
  try {
    // The garbage collector root goes with it; the store itself stays as it is.
    if (folder) await localFiles(process.env).remove(folder);
  } catch (error) {
    process.stdout.write(`Could not remove ${folder}: ${error instanceof Error ? error.message : error}\n`);
  }
  return 0;
}
