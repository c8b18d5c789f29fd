/** The installed conda with its environment, as a second entry: restored before it is installed, stored before the user's command. */
import { normalize } from 'node:path';
import type { World } from '../world.ts';
import { packConda, unpackConda } from './conda-archive.ts';
import { restoreEntry, storeEntry } from './entry.ts';
import { type CacheKey, type CondaIdentity, condaKey } from './keys.ts';
import {
  type RestoreOutcome,
  restoreInWords,
  restoreSentence,
  type StoreOutcome,
  storeInWords,
  storeSentence,
  tell,
} from './outcome.ts';
import type { CacheOptions } from './store-cache.ts';

/** The base name that an entry of this kind is known to the service by. */
export const condaMember = 'nixconda-conda';

/** @throws Failure where the key prefix cannot be part of a key. */
export function keyOfConda(identity: CondaIdentity, { keyPrefix }: Pick<CacheOptions, 'keyPrefix'>): CacheKey {
  return condaKey(keyPrefix, { ...identity, condaPrefix: normal(identity.condaPrefix) });
}

/**
 * Put the prefix in place if the cache has it; one that is there and not empty is left alone. Whatever goes wrong is a miss.
 * @throws Failure where the key prefix cannot be part of a key.
 */
export async function restoreConda(world: World, identity: CondaIdentity, options: CacheOptions): Promise<RestoreOutcome> {
  const key = keyOfConda(identity, options);
  const prefix = normal(identity.condaPrefix);
  const outcome = await attemptRestore(world, prefix, key, options);
  tell(world.log, restoreSentence(condaName(prefix), items, outcome), outcome);
  return outcome;
}

async function attemptRestore(
  world: World,
  prefix: string,
  key: CacheKey,
  { scope, signing }: CacheOptions,
): Promise<RestoreOutcome> {
  if (scope === 'off') return { kind: 'off' };
  try {
    if ((await world.files.exists(prefix)) && (await world.files.list(prefix)).length > 0) return { kind: 'present' };
    return await restoreEntry(world, { key, member: condaMember }, (folder) => unpackConda(world, { prefix, folder, signing }));
  } catch (error) {
    return { kind: 'miss', cause: { kind: 'machine' }, why: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Store the prefix, which has just been installed, unless the cache has it or this run may not. A prefix that was there before is not
 * stored: what has been done to it since it was installed is not known.
 * @param restored what `restoreConda` came to.
 */
export async function saveConda(
  world: World,
  identity: CondaIdentity,
  options: CacheOptions,
  restored: RestoreOutcome,
): Promise<StoreOutcome> {
  const prefix = normal(identity.condaPrefix);
  if (restored.kind === 'off') return { kind: 'skipped', why: 'caching is off', expected: true };
  const outcome = await attemptSave(world, identity, options, restored);
  tell(world.log, storeSentence(condaName(prefix), items, outcome), outcome);
  return outcome;
}

async function attemptSave(
  world: World,
  identity: CondaIdentity,
  options: CacheOptions,
  restored: RestoreOutcome,
): Promise<StoreOutcome> {
  if (restored.kind === 'present') return { kind: 'skipped', why: 'it was here before this run', expected: true };
  const { secret, trusted } = options.signing;
  if (trusted !== null && secret === null) return { kind: 'skipped', why: 'the signing key is not at hand', expected: true };
  try {
    const request = { key: keyOfConda(identity, options), member: condaMember, restored, write: options.write };
    const prefix = normal(identity.condaPrefix);
    return await storeEntry(world, request, (folder) => packConda(world, { prefix, folder, signing: options.signing }));
  } catch (error) {
    return { kind: 'skipped', why: error instanceof Error ? error.message : String(error), expected: false };
  }
}

/** What became of it, for the report of a run. */
export const condaInWords = (identity: CondaIdentity, restored: RestoreOutcome, stored: StoreOutcome): readonly string[] => [
  restoreInWords(condaName(normal(identity.condaPrefix)), items, restored),
  ...(stored.kind === 'stored' ? [storeInWords(condaName(normal(identity.condaPrefix)), items, stored)] : []),
];

const items = 'files';
const condaName = (prefix: string) => `conda at ${prefix}`;
const normal = (path: string) => normalize(path).replace(/(?<=.)\/+$/, '');
