/** One archive for every Nix: what each version has stored, each other one restores, under the same key. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keyOfClosure, restoreClosure, saveClosure } from '../../src/cache/index.ts';
import { type CacheServer, nixVersions, startCacheService } from '../../test-support/index.ts';
import { faults, fixtureClosure, isSound, miss, plain, removeFolders, startJob } from './job.ts';

const versions = (await nixVersions()).flatMap((one) => (one.kind === 'available' ? [one] : []));

let service: CacheServer;
beforeAll(async () => {
  service = await startCacheService();
});
afterAll(async () => {
  await service.close();
  await removeFolders();
});

describe.each(versions)('what Nix $version has stored', ({ version: maker, path: makerPath }) => {
  /** The key begins with the maker, so that what is found is its. */
  const options = { ...plain, keyPrefix: maker };

  beforeAll(async () => {
    const job = await startJob({ service, store: 'shared', env: { PATH: makerPath } });
    expect(await saveClosure(job.world, job.nix, fixtureClosure(job), options, miss)).toMatchObject({
      kind: 'stored',
      effect: { items: 4 },
    });
  });

  test.each(versions)('Nix $version restores', async ({ path }) => {
    const job = await startJob({ service, store: 'empty', env: { PATH: path } });
    const closure = fixtureClosure(job);
    const outcome = await restoreClosure(job.world, job.nix, closure, options, null);
    expect(outcome).toMatchObject({
      kind: 'exact',
      key: `${keyOfClosure(closure, options).stem}-0`,
      effect: { items: 4 },
    });
    expect({ sound: isSound(job, closure.out), faults: faults(job) }).toEqual({ sound: true, faults: '' });
  });
});
