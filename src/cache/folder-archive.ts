/** The same archive in a folder of the user's, for other CI systems and for a terminal: saved, restored, described. */
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Nix } from '../nix/index.ts';
import type { World } from '../world.ts';
import { readClosureArchive } from './closure-archive.ts';
import type { ClosureMeta } from './closure-meta.ts';
import type { Unpacked } from './entry.ts';
import { servedElsewhere } from './local-scope.ts';
import { packClosure } from './pack-closure.ts';
import type { Signing } from './signing.ts';
import type { CacheOptions } from './store-cache.ts';
import { type Closure, unpackClosure } from './unpack-closure.ts';
import { isPlain } from './work-folder.ts';

/** Where an archive lies in the folder that the user names, absolute. */
const archiveIn = (folder: string): string => join(folder, 'closure');

/**
 * Put an archive of a valid closure into a folder, which is made where it is missing. The archive that was there is replaced only
 * when the new one is complete.
 * @throws Failure where it cannot be made.
 */
export async function saveToFolder(
  world: World,
  nix: Nix,
  { out, system }: Pick<Closure, 'out' | 'system'>,
  { folder, scope, signing }: Pick<CacheOptions, 'scope' | 'signing'> & { readonly folder: string },
): Promise<ClosureMeta> {
  refuseOddNames(folder);
  const aside = await world.files.makeTemporaryFolder('.nixconda-', folder);
  try {
    const leftOut = scope === 'local' ? await servedElsewhere(world, nix, out) : new Set<string>();
    const packed = await packClosure(world, nix, { out, system, folder: join(aside, 'new'), signing, leftOut });
    if (packed.kind === 'failed') throw new Failure(`The closure of ${out} could not be saved: ${packed.why}.`);
    const place = archiveIn(folder);
    if (await world.files.exists(place)) await world.files.rename(place, join(aside, 'old'));
    await world.files.rename(join(aside, 'new'), place);
    return packed.meta;
  } finally {
    await world.files.remove(aside);
  }
}

/**
 * Make valid what the archive in a folder has of a closure.
 * @param root where the link is made that keeps it from garbage collection, absolute; null for none.
 */
export async function restoreFromFolder(
  world: World,
  nix: Nix,
  closure: Closure,
  { folder, signing, root }: { readonly folder: string; readonly signing: Signing; readonly root: string | null },
): Promise<Unpacked> {
  refuseOddNames(folder);
  return unpackClosure(world, nix, closure, { folder: archiveIn(folder), signing, root, promised: false });
}

/**
 * What the archive in a folder says of itself, and the size of its files in bytes.
 * @throws Failure where there is none, or none that fits together.
 */
export async function describeFolder(
  world: World,
  folder: string,
): Promise<{ readonly meta: ClosureMeta; readonly bytes: number }> {
  const read = await readClosureArchive(world, archiveIn(folder), null);
  if (read.kind === 'archive') return { meta: read.archive.meta, bytes: read.archive.bytes };
  throw new Failure(`There is no usable archive in ${folder}: ${read.why}.`);
}

/** The path becomes part of a store's URL. */
function refuseOddNames(folder: string): void {
  if (isPlain(folder)) return;
  throw new Failure(`${folder} has a character in its name that Nix cannot have in the address of a cache.`, {
    remedy: 'Use letters, digits, dots, dashes, underscores and plus signs only.',
  });
}
