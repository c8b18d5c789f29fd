/** A folder in the place of GitHub's cache, so that every other CI system, and a terminal, keep the same archives under the same keys. */
import { basename, join } from 'node:path';
import type { CacheLookup, CacheService, World } from '../world.ts';

/**
 * Each entry is a folder named by its key, which holds the one member. The newest of each member is kept and no other: what carries
 * the folder from job to job carries all of it.
 * @param folder absolute; made when something is stored.
 */
export function folderCacheService({ files }: Pick<World, 'files'>, folder: string): CacheService {
  async function find(member: string, prefixes: readonly string[]): Promise<CacheLookup> {
    const entries = await entriesIn({ files }, folder);
    for (const prefix of prefixes) {
      for (const key of entries.filter((entry) => entry.startsWith(prefix)).reverse()) {
        if (await files.exists(join(folder, key, member))) return { kind: 'hit', key };
      }
    }
    return { kind: 'none' };
  }

  return {
    unreadable: () => null,
    unwritable: () => null,
    find: (path, prefixes) => failing(() => find(basename(path), prefixes)),
    restore: (path, prefixes) =>
      failing(async () => {
        const found = await find(basename(path), prefixes);
        // Nix makes folders of its own in every binary cache that it opens.
        if (found.kind === 'hit') await files.mirror(join(folder, found.key, basename(path)), path);
        return found;
      }),
    async save(path, key) {
      const member = basename(path);
      const place = join(folder, key);
      try {
        if (await files.exists(place)) return { kind: 'exists' };
        const aside = await files.makeTemporaryFolder('.nixconda-', folder);
        try {
          // Not the temporary folder itself, which nobody else may read.
          await files.makeFolder(join(aside, 'entry'));
          await files.move(path, join(aside, 'entry', member));
          await files.rename(join(aside, 'entry'), place);
        } finally {
          await files.remove(aside);
        }
        for (const other of await entriesIn({ files }, folder)) {
          if (other !== key && (await files.exists(join(folder, other, member)))) await files.remove(join(folder, other));
        }
        return { kind: 'stored' };
      } catch (error) {
        return { kind: 'failed', why: reasonOf(error) };
      }
    },
  };
}

/** The keys of the entries in such a folder, sorted; none where there is no folder. */
export async function entriesIn({ files }: Pick<World, 'files'>, folder: string): Promise<readonly string[]> {
  if (!(await files.exists(folder))) return [];
  return (await files.list(folder)).filter((name) => /^(?:closure|conda)-v\d/.test(name)).sort();
}

async function failing(look: () => Promise<CacheLookup>): Promise<CacheLookup> {
  try {
    return await look();
  } catch (error) {
    return { kind: 'failed', why: reasonOf(error), key: null };
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
