/** A folder of our own for an archive on its way, gone when the work is done. */
import type { World } from '../world.ts';

/**
 * Run `work` with a new empty folder.
 *
 * It lies under RUNNER_TEMP, in a new place each time, so that jobs side by side on one machine never meet; a cache entry does not know
 * where it was made. Its path has no character that means something in a store's URL or in a list of substituters.
 */
export async function inWorkFolder<T>(world: World, work: (folder: string) => Promise<T>): Promise<T> {
  const usual = await world.files.makeTemporaryFolder('nixconda-cache-');
  const folder = isPlain(usual) ? usual : await world.files.makeTemporaryFolder('nixconda-cache-', '/tmp');
  try {
    return await work(folder);
  } finally {
    await world.files.remove(folder);
    if (folder !== usual) await world.files.remove(usual);
  }
}

/** Whether a path can stand in a store's URL, in a list of substituters, as it is. */
export const isPlain = (path: string): boolean => /^\/[A-Za-z0-9._/+-]*$/.test(path);
