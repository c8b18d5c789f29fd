/** The published hashes that a run goes by. */
import { loadPublished, type PublishedInstallers, publishedInstallers, readPublishedData } from '../conda/index.ts';
import { resolvePath } from '../find.ts';
import type { World } from '../world.ts';

/**
 * Those that come with the program, or those of a file.
 * @param path of a file that `nixconda update-hashes` wrote; null: the program's own.
 * @throws Failure where the file is none of hashes.
 */
export async function publishedHashes(world: World, path: string | null): Promise<PublishedInstallers> {
  if (path === null) return loadPublished();
  return publishedInstallers(readPublishedData(await world.files.read(resolvePath(world, path)), path).installers);
}
