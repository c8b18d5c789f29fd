/** A cache service that fails: the job goes on, and hears why in one line. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Closure, keyOfClosure, restoreClosure, saveClosure } from '../../src/cache/index.ts';
import { cacheClient } from '../../src/edges/cache-process.ts';
import {
  type CacheEntry,
  type CacheOperation,
  type CacheServer,
  type Fault,
  runnerToken,
  startCacheService,
} from '../../test-support/index.ts';
import {
  faults,
  fixtureClosure,
  impatient,
  isSound,
  type Job,
  miss,
  newFolder,
  plain,
  removeFolders,
  startJob,
  validPaths,
} from './job.ts';
import { type MemberSketch, tarOf } from './tar-of.ts';

let service: CacheServer;
let maker: Job;
let closure: Closure;
let stem: string;

beforeAll(async () => {
  service = await startCacheService();
  maker = await startJob({ service, store: 'shared' });
  closure = fixtureClosure(maker);
  stem = keyOfClosure(closure, plain).stem;
});
afterEach(() => service.heal());
afterAll(async () => {
  await service.close();
  await removeFolders();
});

const soon = { ...impatient, quiet: 1000 };
const stall: Fault = { kind: 'stall' };
const status = (code: number): Fault => ({ kind: 'status', status: code, message: 'as ordered' });

async function save(env: Readonly<Record<string, string>> = {}, patience = impatient) {
  const job = await startJob({ service, store: 'shared', env, patience });
  return { job, outcome: await saveClosure(job.world, job.nix, closure, plain, miss) };
}

async function restore(env: Readonly<Record<string, string>> = {}, patience = impatient) {
  const job = await startJob({ service, store: 'empty', env, patience });
  fixtureClosure(job);
  const outcome = await restoreClosure(job.world, job.nix, closure, plain, null);
  for (const path of validPaths(job)) expect(isSound(job, path)).toBe(true);
  expect(faults(job)).toBe('');
  expect(readdirSync(join(job.folder, 'temp'))).toEqual([]);
  return { job, outcome };
}

function clear(): void {
  for (const one of service.entries()) service.removeEntry(one);
}

/** The one entry, made by the first test that needs it. */
async function entry(): Promise<CacheEntry> {
  if (service.entries().length === 0) expect(await save()).toMatchObject({ outcome: { kind: 'stored' } });
  const [one] = service.entries();
  if (one === undefined) throw new Error('There is no entry.');
  return one;
}

const nowhere = { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' };

describe('restoring goes on without the cache when', () => {
  test.each<[string, Fault, RegExp]>([
    ['the answer is 401', status(401), /\(401\)/],
    ['the answer is 403', status(403), /\(403\)/],
    ['the answer is 404', status(404), /\(404\)/],
    ['the answer is 429', status(429), /^Rate limited: .*\(429\)/],
    ['the answer is 500', status(500), /\(500\)/],
    ['the connection is closed', { kind: 'hang-up' }, /ECONNRESET/],
    ['no answer comes', stall, /^the cache service made no progress for 1 s$/],
  ])('%s', async (_name, fault, why) => {
    service.inject('GetCacheEntryDownloadURL', fault);
    const { job, outcome } = await restore({}, fault === stall ? soon : impatient);
    expect(outcome).toEqual({ kind: 'miss', cause: { kind: 'service' }, why: expect.stringMatching(why) });
    expect(job.said).toHaveLength(1);
  });

  test('there is no service at all', async () => {
    expect(await restore(nowhere)).toMatchObject({
      outcome: { kind: 'miss', cause: { kind: 'service' }, why: expect.stringContaining('ECONNREFUSED') },
    });
  });

  test('this is no job of GitHub', async () => {
    const { outcome } = await restore({ ACTIONS_RUNTIME_TOKEN: '' });
    expect(outcome).toEqual({ kind: 'miss', cause: { kind: 'nothing' }, why: 'no cache service is offered here' });
  });
});

describe('an entry that cannot be fetched is a miss, and known to be bad:', () => {
  test.each<[string, Fault]>([
    ['its bytes are gone', status(404)],
    ['the download is cut', { kind: 'spoil', cutAfter: 300 }],
    ['the download stalls', stall],
  ])('%s', async (_name, fault) => {
    await entry();
    service.inject('GetBlob', fault);
    const { outcome } = await restore({}, fault === stall ? soon : impatient);
    expect(outcome).toMatchObject({ kind: 'miss', cause: { kind: 'entry', key: `${stem}-0` } });
  });

  test('it was only half sent, and is outdone by the next job', async () => {
    const half = await entry();
    truncateSync(service.blobPath(half), 2000);
    const { outcome } = await restore();
    expect(outcome).toMatchObject({ kind: 'miss', cause: { kind: 'entry', key: `${stem}-0` } });
    expect(await saveClosure(maker.world, maker.nix, closure, plain, outcome)).toMatchObject({
      kind: 'stored',
      key: `${stem}-1`,
    });
    expect(await restore()).toMatchObject({ outcome: { kind: 'exact', key: `${stem}-1` } });
    clear();
  });
});

describe('an archive of somebody else writes nothing outside of its place:', () => {
  const folder = (name: string): MemberSketch => ({ name, type: '5', mode: 0o755 });
  const file = (name: string): MemberSketch => ({ name, type: '0', content: 'evil' });
  const members: readonly [string, (outside: string) => readonly MemberSketch[]][] = [
    ['absolute names', (outside) => [file(join(outside, 'evil'))]],
    ['names with ..', (outside) => [file(`${'../'.repeat(20)}${outside.slice(1)}/evil`)]],
    ['a link out, and a file through it', (outside) => [{ name: 'door', type: '2', target: outside }, file('door/evil')]],
    [
      'a link out as the member itself',
      (outside) => [{ name: 'nixconda-closure', type: '2', target: outside }, file('nixconda-closure/evil')],
    ],
    ['a device', () => [folder('nixconda-closure/'), { name: 'nixconda-closure/meta.json', type: '3' }]],
    ['a setuid program', () => [folder('nixconda-closure/'), { ...file('nixconda-closure/meta.json'), mode: 0o4755 }]],
  ];
  test.each(members)('%s', async (_name, make) => {
    const planted = await entry();
    const outside = await newFolder();
    writeFileSync(service.blobPath(planted), execFileSync('zstd', ['-q', '-c'], { input: tarOf(make(outside)) }));
    expect(await restore()).toMatchObject({ outcome: { kind: 'miss', cause: { kind: 'entry', key: `${stem}-0` } } });
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('storing is given up, and the job goes on, when', () => {
  beforeEach(clear);

  test.each<[string, CacheOperation, Fault, RegExp]>([
    ['reserving is answered by 401', 'CreateCacheEntry', status(401), /\(401\)/],
    ['reserving is answered by 403', 'CreateCacheEntry', status(403), /\(403\)/],
    ['reserving is answered by 404', 'CreateCacheEntry', status(404), /\(404\)/],
    ['reserving is answered by 429', 'CreateCacheEntry', status(429), /\(429\)/],
    ['reserving is answered by 500', 'CreateCacheEntry', status(500), /\(500\)/],
    ['reserving is not answered', 'CreateCacheEntry', stall, /no progress/],
    ['the upload is refused', 'PutBlob', status(403), /./],
    ['the upload stalls', 'PutBlob', stall, /no progress/],
    ['finishing is answered by 500', 'FinalizeCacheEntryUpload', status(500), /\(500\)/],
  ])('%s', async (_name, operation, fault, why) => {
    service.inject(operation, fault);
    const { job, outcome } = await save({}, fault === stall ? soon : impatient);
    expect(outcome).toEqual({ kind: 'skipped', why: expect.stringMatching(why), expected: false });
    expect(job.said).toEqual([expect.stringMatching(/^warning: Cache: the closure of a test was not stored: .*\.$/)]);
    expect(readdirSync(join(job.folder, 'temp'))).toEqual([]);
  });
});

describe('a run whose restore waited in vain does not wait again to store:', () => {
  beforeEach(clear);

  test.each<[string, CacheOperation, Fault]>([
    ['the service was silent', 'GetCacheEntryDownloadURL', stall],
    ['the service was broken', 'GetCacheEntryDownloadURL', status(500)],
    ['the download was silent', 'GetBlob', stall],
  ])('%s', async (_name, operation, fault) => {
    await entry();
    service.inject(operation, fault);
    const { job, outcome } = await restore({}, fault === stall ? soon : impatient);
    expect(outcome).toMatchObject({ kind: 'miss' });
    service.heal();
    const before = service.requests().length;
    const why = 'the cache service has failed earlier in this run';
    expect(await saveClosure(job.world, job.nix, closure, plain, outcome)).toEqual({ kind: 'skipped', why, expected: true });
    expect(job.said.slice(1)).toEqual([`Cache: the closure of a test was not stored: ${why}.`]);
    expect(await restoreClosure(job.world, job.nix, closure, plain, null)).toEqual({
      kind: 'miss',
      cause: { kind: 'nothing' },
      why,
    });
    expect(service.requests()).toHaveLength(before);
  });
});

test('storing is given up, and the job goes on, when there is no service at all', async () => {
  const { job, outcome } = await save(nowhere);
  expect(outcome).toEqual({ kind: 'skipped', why: expect.stringContaining('ECONNREFUSED'), expected: false });
  expect(job.said).toHaveLength(1);
  expect(readdirSync(join(job.folder, 'temp'))).toEqual([]);
});

test('an entry that another job has reserved is left to it', async () => {
  clear();
  service.inject('CreateCacheEntry', { kind: 'status', status: 409, message: 'as ordered' });
  const { job, outcome } = await save();
  expect(outcome).toMatchObject({ kind: 'skipped', why: expect.stringContaining('another job has stored it'), expected: true });
  expect(job.said).toEqual([expect.not.stringMatching(/^warning/)]);
});

test('nothing is packed for a token that may only read', async () => {
  const before = service.requests().length;
  const { job, outcome } = await save({ ACTIONS_RUNTIME_TOKEN: runnerToken([{ scope: 'refs/heads/main', access: 'read' }]) });
  expect(outcome).toEqual({ kind: 'skipped', why: "this run's token may only read the cache", expected: true });
  expect(job.said).toHaveLength(1);
  expect(service.requests()).toHaveLength(before);
});

test("a pull request's entries never reach the default branch", async () => {
  clear();
  const token = runnerToken([
    { scope: 'refs/pull/7/merge', access: 'read-write' },
    { scope: 'refs/heads/main', access: 'read' },
  ]);
  const job = await startJob({ service, store: 'shared', env: { ACTIONS_RUNTIME_TOKEN: token } });
  expect(await saveClosure(job.world, job.nix, closure, { ...plain, write: 'always' }, miss)).toMatchObject({ kind: 'stored' });
  expect(await restore()).toMatchObject({ outcome: { kind: 'miss', why: 'there is no entry for it' } });
  expect(await restore({ ACTIONS_RUNTIME_TOKEN: token })).toMatchObject({ outcome: { kind: 'exact' } });
});

test('two jobs that store at once both end right', async () => {
  clear();
  const jobs = await Promise.all([0, 1].map(() => startJob({ service, store: 'shared', client: cacheClient() })));
  await Promise.all(jobs.map((job) => saveClosure(job.world, job.nix, closure, plain, miss)));
  for (const job of jobs)
    expect(job.said).toEqual([expect.stringMatching(/^Cache: the closure of a test was (?:stored: |not stored: another job)/)]);
  expect(service.entries().every(({ state }) => state === 'stored')).toBe(true);
  expect(await restore()).toMatchObject({ outcome: { kind: 'exact' } });
});

test('a reservation whose job died does not block the key', async () => {
  clear();
  service.inject('PutBlob', stall);
  await save({}, soon);
  service.heal();
  expect(service.entries()).toMatchObject([{ key: `${stem}-0`, state: 'reserved' }]);
  expect(await save()).toMatchObject({ outcome: { kind: 'stored', key: `${stem}-1` } });
  expect(await restore()).toMatchObject({ outcome: { kind: 'exact', key: `${stem}-1` } });
});

test('a run stores three entries at most', async () => {
  const job = await startJob({ service, store: 'shared' });
  const cacheService = await job.world.cacheService();
  const path = join(job.folder, 'something');
  writeFileSync(path, 'x');
  for (const key of ['a', 'b', 'c']) expect(await cacheService.save(path, key)).toEqual({ kind: 'stored' });
  expect(await cacheService.save(path, 'd')).toEqual({ kind: 'failed', why: 'this run has stored 3 entries already' });
  expect(existsSync(path)).toBe(true);
});
