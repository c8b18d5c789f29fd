/** One entry of the cache service: fetch the newest that fits a key, store one that outdoes a bad one. */
import { join } from 'node:path';
import type { CacheStoring, World } from '../world.ts';
import type { Making } from './closure-meta.ts';
import { type CacheKey, entryKey, generationOf, keyPrefixes } from './keys.ts';
import type { MissCause, RestoreOutcome, StoreEffect, StoreOutcome } from './outcome.ts';
import { inWorkFolder } from './work-folder.ts';
import { type WritePolicy, whyNotWritten } from './write-policy.ts';

/** What became of a fetched folder. */
export type Unpacked =
  | {
      readonly kind: 'exact' | 'partial';
      readonly items: number;
      readonly bytes: number;
      readonly archiveBytes: number;
      readonly made?: Making | undefined;
    }
  | { readonly kind: 'unusable'; readonly blame: 'entry' | 'machine' | 'nobody'; readonly why: string };

/**
 * Fetch the newest entry for `key` and unpack it.
 * @param member the base name of the folder that the entry holds.
 * @param unpack given that folder, which is not to be trusted, and whether it is said to have the key's very content.
 */
export async function restoreEntry(
  world: World,
  { key, member }: { readonly key: CacheKey; readonly member: string },
  unpack: (folder: string, exact: boolean) => Promise<Unpacked>,
): Promise<RestoreOutcome> {
  const service = await world.cacheService();
  const unreadable = service.unreadable();
  if (unreadable !== null) return missed({ kind: 'nothing' }, unreadable);
  return inWorkFolder(world, async (work) => {
    const started = performance.now();
    const folder = join(work, member);
    const lookup = await service.restore(folder, keyPrefixes(key));
    const fetched = performance.now();
    if (lookup.kind === 'none') return missed({ kind: 'nothing' }, 'there is no entry for it');
    if (lookup.kind === 'failed')
      return missed(lookup.key === null ? { kind: 'service' } : { kind: 'entry', key: lookup.key }, lookup.why);
    const unpacked = await unpack(folder, generationOf(key, lookup.key) !== null);
    if (unpacked.kind === 'unusable') {
      const { blame, why } = unpacked;
      const cause: MissCause =
        blame === 'entry' ? { kind: 'entry', key: lookup.key } : { kind: blame === 'machine' ? 'machine' : 'nothing' };
      return missed(cause, blame === 'machine' ? why : `the entry ${lookup.key} is of no use: ${why}`);
    }
    const seconds = { fetch: (fetched - started) / 1000, unpack: (performance.now() - fetched) / 1000 };
    const { items, bytes, archiveBytes, made = null } = unpacked;
    return { kind: unpacked.kind, key: lookup.key, effect: { items, bytes, archiveBytes, seconds, made } };
  });
}

const missed = (cause: MissCause, why: string): RestoreOutcome => ({ kind: 'miss', cause, why });

/**
 * What a run stores where, unless there is a reason not to. The reasons are looked for before anything is packed.
 * @param restored what came of restoring the same key.
 * @param pack fills the folder, which is not there yet; `why` where it cannot.
 */
export async function storeEntry(
  world: World,
  request: { readonly key: CacheKey; readonly member: string; readonly restored: RestoreOutcome; readonly write: WritePolicy },
  pack: (folder: string) => Promise<Omit<StoreEffect, 'seconds'> | { readonly why: string }>,
): Promise<StoreOutcome> {
  const { key, member, restored, write } = request;
  const expected = (why: string): StoreOutcome => ({ kind: 'skipped', why, expected: true });
  if (restored.kind === 'exact') return expected(`the entry ${restored.key} has it already`);
  const service = await world.cacheService();
  const reason = (await whyNotWritten(world, write)) ?? service.unwritable();
  if (reason !== null) return expected(reason);

  return inWorkFolder(world, async (work) => {
    const folder = join(work, member);
    // What was here without the cache, or could not be put in place, may be in it all the same.
    if (restored.kind === 'present' || (restored.kind === 'miss' && restored.cause.kind === 'machine')) {
      const known = await service.find(folder, keyPrefixes(key).slice(0, 1));
      if (known.kind === 'hit') return expected(`the entry ${known.key} has it already`);
      if (known.kind === 'failed') return { kind: 'skipped', why: known.why, expected: false };
    }
    const started = performance.now();
    const packed = await pack(folder);
    if ('why' in packed) return { kind: 'skipped', why: packed.why, expected: false };
    const ready = performance.now();
    const rejected = restored.kind === 'miss' && restored.cause.kind === 'entry' ? restored.cause.key : null;
    const { storing, entry } = await storeAs(world, folder, key, rejected);
    const seconds = { pack: (ready - started) / 1000, send: (performance.now() - ready) / 1000 };
    if (storing.kind === 'stored') return { kind: 'stored', key: entry, effect: { ...packed, seconds } };
    if (storing.kind === 'exists') return expected('another job has stored it, or is storing it');
    return { kind: 'skipped', why: storing.why, expected: false };
  });
}

/**
 * Store under the generation after the rejected one. Where that key is taken and yet no new entry is to be seen, somebody is still
 * sending it, or died while doing so, which would block the key for good: one more generation is tried, and no more than that.
 */
async function storeAs(
  world: World,
  folder: string,
  key: CacheKey,
  rejected: string | null,
): Promise<{ readonly storing: CacheStoring; readonly entry: string }> {
  const service = await world.cacheService();
  const first = rejected === null ? 0 : (generationOf(key, rejected) ?? -1) + 1;
  const entry = entryKey(key, first);
  const storing = await service.save(folder, entry);
  if (storing.kind !== 'exists') return { storing, entry };
  const visible = await service.find(folder, keyPrefixes(key).slice(0, 1));
  if (visible.kind === 'failed' || (visible.kind === 'hit' && visible.key !== rejected)) return { storing, entry };
  const next = entryKey(key, first + 1);
  return { storing: await service.save(folder, next), entry: next };
}
