/** The closure that running needs: restored before anything is realised, stored as soon as the env stands. */
import { join } from 'node:path';
import type { Nix } from '../nix/index.ts';
import type { World } from '../world.ts';
import { type Making, writeMeta } from './closure-meta.ts';
import { restoreEntry, storeEntry } from './entry.ts';
import { type CacheKey, closureKey } from './keys.ts';
import { servedElsewhere } from './local-scope.ts';
import {
  type RestoreOutcome,
  restoreInWords,
  restoreSentence,
  type StoreOutcome,
  storeInWords,
  storeSentence,
  tell,
} from './outcome.ts';
import { packClosure } from './pack-closure.ts';
import type { Signing } from './signing.ts';
import { invalidOf } from './store.ts';
import { type Closure, unpackClosure } from './unpack-closure.ts';
import type { WritePolicy } from './write-policy.ts';

export interface CacheOptions {
  /** `local` leaves out of what is stored that which a trusted substituter serves. */
  readonly scope: 'closure' | 'local' | 'off';
  readonly write: WritePolicy;
  /** What every key begins with; null for nothing. */
  readonly keyPrefix: string | null;
  readonly signing: Signing;
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
  tell(world.log, restoreSentence(closureName(closure), items, outcome), outcome);
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
    const unpack = (folder: string, exact: boolean) =>
      unpackClosure(world, nix, closure, { folder, signing, root, promised: exact });
    return await restoreEntry(world, { key, member: closureMember }, unpack);
  } catch (error) {
    return { kind: 'miss', cause: { kind: 'machine' }, why: error instanceof Error ? error.message : String(error) };
  }
}

/** The base name that an entry of this kind is known to the service by. */
export const closureMember = 'nixconda-closure';

/**
 * Store the closure, which is valid by now, unless the cache has it or this run may not. To be called before the user's command, so
 * that a failing test keeps its cache, and so that nothing of what the command does is stored. Whatever goes wrong is only told.
 * @param restored what `restoreClosure` came to.
 * @param made what it took to make it; null where not all of it was made in this run.
 */
export async function saveClosure(
  world: World,
  nix: Nix,
  closure: Closure,
  options: CacheOptions,
  restored: RestoreOutcome,
  made: Making | null = null,
): Promise<StoreOutcome> {
  if (restored.kind === 'off') return { kind: 'skipped', why: 'caching is off', expected: true };
  const outcome = await attemptSave(world, nix, closure, options, restored, made);
  const sentence = storeSentence(closureName(closure), items, outcome);
  // After an entry was restored whole, nobody expects another.
  if (restored.kind === 'exact') world.log.debug(sentence);
  else tell(world.log, sentence, outcome);
  return outcome;
}

async function attemptSave(
  world: World,
  nix: Nix,
  closure: Closure,
  options: CacheOptions,
  restored: RestoreOutcome,
  made: Making | null,
): Promise<StoreOutcome> {
  const { out, system } = closure;
  const { scope, write, signing } = options;
  try {
    if (signing.trusted !== null && signing.secret === null)
      return { kind: 'skipped', why: 'the signing key is not at hand', expected: true };
    const key = keyOfClosure(closure, options);
    return await storeEntry(world, { key, member: closureMember, restored, write }, async (folder) => {
      const leftOut = scope === 'local' ? await servedElsewhere(world, nix, out) : new Set<string>();
      const packed = await packClosure(world, nix, { out, system, folder, signing, leftOut });
      if (packed.kind === 'failed') return packed;
      if (made !== null) await world.files.write(join(folder, 'meta.json'), writeMeta({ ...packed.meta, made }));
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

/** What became of it, for the report of a run. */
export const closureInWords = (closure: Closure, restored: RestoreOutcome, stored: StoreOutcome): readonly string[] => [
  restoreInWords(closureName(closure), items, restored),
  ...(stored.kind === 'stored' ? [storeInWords(closureName(closure), items, stored)] : []),
];

const items = 'store paths';
const closureName = ({ name }: Closure) => `the closure of ${name}`;
