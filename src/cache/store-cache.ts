/** The closure that running needs: restored before anything is realised, stored as soon as the env stands. */
import { join } from 'node:path';
import type { Nix } from '../nix/index.ts';
import type { World } from '../world.ts';
import { type ClosureArchive, importPaths, readClosureArchive } from './closure-archive.ts';
import { restoreEntry, storeEntry, type Unpacked } from './entry.ts';
import { type CacheKey, closureKey, describeKey, readStorePath } from './keys.ts';
import { servedElsewhere } from './local-scope.ts';
import { type RestoreOutcome, restoreSentence, type StoreOutcome, storeSentence, tell } from './outcome.ts';
import { packClosure } from './pack-closure.ts';
import type { Signing } from './signing.ts';
import { invalidOf, outputsBelow } from './store.ts';
import type { WritePolicy } from './write-policy.ts';

export interface CacheOptions {
  /** `local` leaves out of what is stored that which a trusted substituter serves. */
  readonly scope: 'closure' | 'local' | 'off';
  readonly write: WritePolicy;
  /** What every key begins with; null for nothing. */
  readonly keyPrefix: string | null;
  readonly signing: Signing;
}

/** The closure of one store path. */
export interface Closure {
  /** What `out` is for, in messages: the env's name. */
  readonly name: string;
  /** As `x86_64-linux`. */
  readonly system: string;
  /** The store path whose closure is meant; it need not be valid. */
  readonly out: string;
  /** The derivation that makes `out`; it is in the store. */
  readonly drv: string;
}

/** @throws Failure where the key prefix cannot be part of a key. */
export const keyOfClosure = ({ system, out }: Closure, { keyPrefix }: CacheOptions): CacheKey =>
  closureKey({ prefix: keyPrefix, system, out });

/**
 * Make the closure valid with what the cache has of it, and keep it from garbage collection. Whatever goes wrong is a miss.
 * @param root where the link that keeps it is made, absolute; null for none.
 * @throws Failure where the key prefix cannot be part of a key.
 */
export async function restoreClosure(
  world: World,
  nix: Nix,
  closure: Closure,
  options: CacheOptions,
  root: string | null,
): Promise<RestoreOutcome> {
  const key = keyOfClosure(closure, options);
  const outcome = await attemptRestore(world, nix, closure, options, { key, root });
  tell(world.log, restoreSentence(closureName(closure), 'store paths', outcome), outcome);
  world.log.debug(`Cache key ${key.stem}, of ${describeKey(key)}`);
  return outcome;
}

async function attemptRestore(
  world: World,
  nix: Nix,
  closure: Closure,
  { scope, signing }: CacheOptions,
  { key, root }: { readonly key: CacheKey; readonly root: string | null },
): Promise<RestoreOutcome> {
  if (scope === 'off') return { kind: 'off' };
  try {
    if ((await invalidOf(world, nix, [closure.out])).length === 0) return { kind: 'present' };
    return await restoreEntry(world, { key, member: closureMember }, async (folder, exact): Promise<Unpacked> => {
      const storeDir = readStorePath(closure.out)?.storeDir ?? '';
      const read = await readClosureArchive(world, folder, { system: closure.system, storeDir });
      if (read.kind === 'unusable') return read;
      return exact
        ? unpackWhole(world, nix, closure, read.archive, { signing, root })
        : unpackShared(world, nix, closure, read.archive, signing);
    });
  } catch (error) {
    return { kind: 'miss', why: error instanceof Error ? error.message : String(error), rejected: null };
  }
}

/** The base name that an entry of this kind is known to the service by. */
const closureMember = 'nixconda-closure';

async function unpackWhole(
  world: World,
  nix: Nix,
  { out }: Closure,
  archive: ClosureArchive,
  { signing, root }: { readonly signing: Signing; readonly root: string | null },
): Promise<Unpacked> {
  if (archive.meta.out !== out) return { kind: 'unusable', why: `it is of ${archive.meta.out}` };
  const imported = await importPaths(world, nix, archive, { wanted: [out], signing });
  if (imported.problem !== null) return { kind: 'unusable', why: imported.problem };
  // As ourselves, for the link is to be ours; and the last look at whether all is there: nothing is fetched or built by this.
  const { status } = await world.processes.run({
    command: nix.store,
    args: ['--realise', out, ...(root === null ? [] : ['--add-root', root]), '--option', 'substitute', 'false', '-j', '0'],
    timeout: 120_000,
  });
  if (status !== 0) return { kind: 'unusable', why: `${out} is not valid after all` };
  return { kind: 'exact', items: imported.paths, bytes: imported.bytes, archiveBytes: archive.bytes };
}

/** Of a closure that is not ours, take the paths that ours would build as well. */
async function unpackShared(
  world: World,
  nix: Nix,
  { drv }: Closure,
  archive: ClosureArchive,
  signing: Signing,
): Promise<Unpacked> {
  const ours = await outputsBelow(world, nix, drv);
  const shared = await invalidOf(
    world,
    nix,
    [...archive.infos.keys()].filter((path) => ours.has(path)),
  );
  if (shared.length === 0) return { kind: 'unusable', why: 'it holds nothing that is needed and not here already' };
  const imported = await importPaths(world, nix, archive, { wanted: shared, signing });
  if (imported.paths === 0) return { kind: 'unusable', why: imported.problem ?? 'nothing of it became valid' };
  return { kind: 'partial', items: imported.paths, bytes: imported.bytes, archiveBytes: archive.bytes };
}

/**
 * Store the closure, which is valid by now, unless the cache has it or this run may not. To be called before the user's command, so
 * that a failing test keeps its cache, and so that nothing of what the command does is stored. Whatever goes wrong is only told.
 * @param restored what `restoreClosure` came to.
 */
export async function saveClosure(
  world: World,
  nix: Nix,
  closure: Closure,
  options: CacheOptions,
  restored: RestoreOutcome,
): Promise<StoreOutcome> {
  const outcome = await attemptSave(world, nix, closure, options, restored);
  tell(world.log, storeSentence(closureName(closure), 'store paths', outcome), outcome);
  return outcome;
}

async function attemptSave(
  world: World,
  nix: Nix,
  closure: Closure,
  options: CacheOptions,
  restored: RestoreOutcome,
): Promise<StoreOutcome> {
  const { out, system } = closure;
  const { scope, write, signing } = options;
  try {
    const key = keyOfClosure(closure, options);
    return await storeEntry(world, { key, member: closureMember, restored, write }, async (folder) => {
      const leftOut = scope === 'local' ? await servedElsewhere(world, nix, out) : new Set<string>();
      const packed = await packClosure(world, nix, { out, system, folder, signing, leftOut });
      if (packed.kind === 'failed') return packed;
      const files = await world.files.walk(join(folder, 'store'));
      return {
        items: packed.meta.paths,
        bytes: packed.meta.bytes,
        archiveBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      };
    });
  } catch (error) {
    return { kind: 'skipped', why: error instanceof Error ? error.message : String(error), expected: false };
  }
}

const closureName = ({ name }: Closure) => `the closure of ${name}`;
