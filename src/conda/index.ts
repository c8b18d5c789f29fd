/**
 * The light face of everything about conda: hashes, installer names and URLs, and the published hashes once loaded.
 * The linter stands on it, so nothing here is dear to load; verification/, refresh/ and environments/ have faces of their own.
 */
import type { PublishedInstallers } from './published.ts';

export * from './hash.ts';
export * from './installer-name.ts';
export {
  type PublishedData,
  type PublishedInstaller,
  type PublishedInstallers,
  publishedInstallers,
  readPublishedData,
} from './published.ts';

/** The published hashes that come with the program: about half a millisecond the first time, synchronous look-ups ever after. */
export async function loadPublished(): Promise<PublishedInstallers> {
  return (await import('./bundled.ts')).bundledInstallers;
}
