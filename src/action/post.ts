/** The post step: remove what main left behind for the steps of the job. It never fails a job. */
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { localFiles } from '../edges/files.ts';
import { jobLog } from './log.ts';

/** @returns always 0. */
export async function start(): Promise<number> {
  const { STATE_folder: folder, RUNNER_TEMP: temp } = process.env;
  // A step's state is a file that everything in the step could write to.
  if (!folder || !temp || dirname(folder) !== resolve(temp)) return 0;
  try {
    // The garbage collector root goes with it; the store itself stays as it is.
    await localFiles(process.env).remove(folder);
  } catch (error) {
    const log = jobLog((text) => process.stdout.write(text), false);
    log.warn(`Could not remove ${folder}: ${error instanceof Error ? error.message : error}`);
  }
  return 0;
}
