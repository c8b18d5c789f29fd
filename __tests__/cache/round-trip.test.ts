/** A closure on its way through the real client, the real Nix and the service: stored by one job, restored by others. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { keyOfClosure, type RestoreOutcome, readSigning, restoreClosure, saveClosure } from '../../src/cache/index.ts';
import { cacheClient } from '../../src/edges/cache-process.ts';
import { type CacheServer, startCacheService } from '../../test-support/index.ts';
import { fixtureClosure, isSound, keyPair, miss, plain, removeFolders, startJob, validPaths } from './job.ts';

let service: CacheServer;
beforeAll(async () => {
  service = await startCacheService();
});
afterEach(() => {
  for (const entry of service.entries()) service.removeEntry(entry);
});
afterAll(async () => {
  await service.close();
  await removeFolders();
});

/** Store the fixture as a first job on the default branch would. */
async function stored(word = 'one', options = plain) {
  const job = await startJob({ service, store: 'shared' });
  const closure = fixtureClosure(job, word);
  return { job, closure, outcome: await saveClosure(job.world, job.nix, closure, options, miss) };
}

test('the first job stores the closure, the next has it without building, and then stores nothing', async () => {
  const { job: first, closure, outcome } = await stored();
  const key = `${keyOfClosure(closure, plain).stem}-0`;
  expect(outcome).toMatchObject({ kind: 'stored', key, effect: { items: 4 } });
  expect(first.said).toEqual([
    expect.stringMatching(/^Cache: the closure of a test was stored: 4 store paths, .* \(key closure-v1-/),
  ]);

  const second = await startJob({ service, store: 'empty' });
  const root = join(second.folder, 'root-link');
  const restored = await restoreClosure(second.world, second.nix, fixtureClosure(second), plain, root);
  expect(restored).toMatchObject({ kind: 'exact', key, effect: { items: 4 } });
  expect(second.said).toEqual([expect.stringMatching(/^Cache: the closure of a test was restored: 4 store paths, /)]);
  expect(isSound(second, closure.out)).toBe(true);
  expect(await saveClosure(second.world, second.nix, closure, plain, restored)).toMatchObject({
    kind: 'skipped',
    expected: true,
  });
  expect(service.entries()).toHaveLength(1);

  // The root keeps all of it, and the work leaves nothing behind.
  second.run('nix-store', '--gc');
  expect(isSound(second, closure.out)).toBe(true);
  expect(await readdir(join(second.folder, 'temp'))).toEqual([]);
  expect(await readdir(join(first.folder, 'temp'))).toEqual([]);
});

test('a job whose file has changed takes over what is still the same', async () => {
  const { closure: old } = await stored('one');
  const job = await startJob({ service, store: 'empty' });
  const closure = fixtureClosure(job, 'two');
  const outcome = await restoreClosure(job.world, job.nix, closure, plain, null);
  expect(outcome).toMatchObject({ kind: 'partial', key: `${keyOfClosure(old, plain).stem}-0`, effect: { items: 3 } });
  expect(validPaths(job)).not.toContain(old.out);
  expect(job.said).toEqual([expect.stringContaining('was restored in part: 3 store paths')]);
});

test('nothing is asked where the closure is here already', async () => {
  const job = await startJob({ service, store: 'shared' });
  const before = service.requests().length;
  expect(await restoreClosure(job.world, job.nix, fixtureClosure(job), plain, null)).toEqual({ kind: 'present' });
  expect(service.requests()).toHaveLength(before);
});

test('what was here without the cache is stored once', async () => {
  const present: RestoreOutcome = { kind: 'present' };
  const job = await startJob({ service, store: 'shared' });
  const closure = fixtureClosure(job);
  expect(await saveClosure(job.world, job.nix, closure, plain, present)).toMatchObject({ kind: 'stored' });
  expect(await saveClosure(job.world, job.nix, closure, plain, present)).toMatchObject({ kind: 'skipped', expected: true });
});

test('paths that are valid are left as they are', async () => {
  const { closure } = await stored();
  const job = await startJob({ service, store: 'empty' });
  fixtureClosure(job, 'one');
  await restoreClosure(job.world, job.nix, fixtureClosure(job, 'two'), plain, null);
  const before = validPaths(job).map((path) => job.run('stat', '-c', '%i', join(job.folder, 'root', path)));
  const outcome = await restoreClosure(job.world, job.nix, closure, plain, null);
  expect(outcome).toMatchObject({ kind: 'exact', effect: { items: 1 } });
  const kept = validPaths(job).filter((path) => path !== closure.out);
  expect(kept.map((path) => job.run('stat', '-c', '%i', join(job.folder, 'root', path))).sort()).toEqual([...before].sort());
});

test('two jobs side by side on one store both end right', async () => {
  const { closure } = await stored();
  const one = await startJob({ service, store: 'empty', client: cacheClient() });
  const other = await startJob({ service, store: 'empty', client: cacheClient(), env: { NIX_REMOTE: one.world.env.NIX_REMOTE } });
  // Nix does not make a new store twice at once.
  one.run('nix-store', '--init');
  const outcomes = await Promise.all([one, other].map((job) => restoreClosure(job.world, job.nix, closure, plain, null)));
  for (const { kind } of outcomes) expect(['exact', 'present']).toContain(kind);
  expect(isSound(one, closure.out)).toBe(true);
});

test('switched off, the cache is neither read nor written', async () => {
  const job = await startJob({ service, store: 'empty' });
  const closure = fixtureClosure(job);
  const before = service.requests().length;
  const off = { ...plain, scope: 'off' } as const;
  const outcome = await restoreClosure(job.world, job.nix, closure, off, null);
  expect(outcome).toEqual({ kind: 'off' });
  expect(await saveClosure(job.world, job.nix, closure, off, outcome)).toMatchObject({ kind: 'skipped', expected: true });
  expect(service.requests()).toHaveLength(before);
  expect(job.said).toEqual([]);
});

describe('with a signing key', () => {
  test('only archives made with it are accepted', async () => {
    const maker = await startJob({ service, store: 'shared' });
    const pair = keyPair();
    const signing = readSigning(pair.secret, null);
    const { closure } = await stored('one', { ...plain, signing });
    const withPublicKey = { ...plain, signing: readSigning(null, pair.trusted) };

    const job = await startJob({ service, store: 'empty' });
    expect(await restoreClosure(job.world, job.nix, closure, withPublicKey, null)).toMatchObject({ kind: 'exact' });
    expect(isSound(job, closure.out)).toBe(true);

    const stranger = await startJob({ service, store: 'empty' });
    const otherKey = { ...plain, signing: readSigning(null, keyPair().trusted) };
    expect(await restoreClosure(stranger.world, stranger.nix, closure, otherKey, null)).toMatchObject({
      kind: 'miss',
      why: expect.stringContaining('not signed by the trusted key'),
    });
    expect(validPaths(stranger)).toEqual([]);
    expect(existsSync(join(maker.folder, 'temp', 'signing-key'))).toBe(false);
  });
});
