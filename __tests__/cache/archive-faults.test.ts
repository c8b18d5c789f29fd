/** Archives that are not as we made them: each is a miss with a reason, leaves the store sound, and is outdone by the next job. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Closure, keyOfClosure, noSigning, restoreClosure, saveClosure } from '../../src/cache/index.ts';
import { packClosure } from '../../src/cache/pack-closure.ts';
import { type CacheServer, startCacheService } from '../../test-support/index.ts';
import { fixtureClosure, isSound, newFolder, plain, removeFolders, startJob, validPaths } from './job.ts';

let service: CacheServer;
let closure: Closure;
/** An archive as it should be. */
let original: string;

beforeAll(async () => {
  service = await startCacheService();
  const job = await startJob({ service, store: 'shared' });
  closure = fixtureClosure(job);
  original = join(await newFolder(), 'archive');
  const packed = await packClosure(job.world, job.nix, { ...closure, folder: original, signing: noSigning, leftOut: new Set() });
  expect(packed).toMatchObject({ kind: 'packed', meta: { paths: 4 } });
});
beforeEach(() => {
  for (const entry of service.entries()) service.removeEntry(entry);
});
afterAll(async () => {
  await service.close();
  await removeFolders();
});

/** Store a changed copy of the archive under the key that the closure is looked for by. */
async function plant(change: (folder: string) => void): Promise<string> {
  const job = await startJob({ service, store: 'shared' });
  const folder = join(job.folder, 'nixconda-closure');
  cpSync(original, folder, { recursive: true, verbatimSymlinks: true });
  change(folder);
  const key = `${keyOfClosure(closure, plain).stem}-0`;
  const cacheService = await job.world.cacheService();
  expect(await cacheService.save(folder, key)).toEqual({ kind: 'stored' });
  return key;
}

async function restore() {
  const job = await startJob({ service, store: 'empty' });
  fixtureClosure(job);
  return { job, outcome: await restoreClosure(job.world, job.nix, closure, plain, null) };
}

const nars = (folder: string) => readdirSync(join(folder, 'store/nar')).map((name) => join(folder, 'store/nar', name));
const narOf = (folder: string, index = 0) => nars(folder)[index] ?? '';
const infoOf = (folder: string, out: string) => join(folder, 'store', `${out.slice(11, 43)}.narinfo`);
const edit = (file: string, change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')));
const editMeta = (folder: string, fields: object) =>
  edit(join(folder, 'meta.json'), (text) => JSON.stringify({ ...JSON.parse(text), ...fields }));

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe('a miss that says why:', () => {
  test.each<[string, (folder: string) => void, RegExp]>([
    ['a flipped bit in a NAR', (folder) => flip(narOf(folder), 200), /hash mismatch|match checksum/],
    ['a NAR cut short', (folder) => truncateSync(narOf(folder), statSync(narOf(folder)).size >> 1), /truncated/i],
    ['a NAR with other contents', (folder) => cpSync(narOf(folder, 0), narOf(folder, 1)), /hash mismatch/],
    ['a NAR that is missing', (folder) => rmSync(narOf(folder)), /the NAR of .* is missing/],
    ['a narinfo that is missing', (folder) => rmSync(infoOf(folder, closure.out)), /it does not hold \/nix\/store\//],
    [
      'a narinfo under the name of another',
      (folder) => renameSync(infoOf(folder, closure.out), join(folder, 'store', `${'0'.repeat(32)}.narinfo`)),
      /is no description of a store path/,
    ],
    [
      'a narinfo that points out of the archive',
      (folder) => edit(infoOf(folder, closure.out), (text) => text.replace(/^URL: .*$/m, 'URL: ../../../etc/passwd')),
      /is no description of a store path/,
    ],
    [
      'a narinfo with another hash',
      (folder) =>
        edit(infoOf(folder, closure.out), (text) => text.replace(/^NarHash: .*$/m, `NarHash: sha256:${'1'.repeat(52)}`)),
      /its meta\.json and its narinfo differ/,
    ],
    ['no meta.json', (folder) => rmSync(join(folder, 'meta.json')), /it has no meta\.json/],
    ['a meta.json that is none', (folder) => writeFileSync(join(folder, 'meta.json'), '{'), /its meta\.json is not JSON/],
    ['a later format', (folder) => editMeta(folder, { version: 2 }), /its format is version 2, not 1/],
    ['another system', (folder) => editMeta(folder, { system: 'aarch64-linux' }), /it is for aarch64-linux, not x86_64-linux/],
    [
      'another store',
      (folder) => editMeta(folder, { storeDir: '/gnu/store', out: closure.out.replace('/nix/', '/gnu/') }),
      /it is of the store \/gnu\/store/,
    ],
    ['another count', (folder) => editMeta(folder, { paths: 3 }), /it holds 4 paths, not 3/],
    ['a field of another kind', (folder) => editMeta(folder, { bytes: 'many' }), /has a field that cannot be/],
    [
      'a link instead of a NAR',
      (folder) => {
        const nar = narOf(folder);
        rmSync(nar);
        symlinkSync('/etc/passwd', nar);
      },
      /which is a link/,
    ],
    ['a link to a folder', (folder) => symlinkSync('/', join(folder, 'root')), /it holds "root", which is a link/],
    [
      'a pipe',
      (folder) => void execFileSync('mkfifo', [join(folder, 'store/pipe')]),
      /"store\/pipe", which is a device, a socket or a pipe/,
    ],
    ['a setuid file', (folder) => chmodSync(join(folder, 'meta.json'), 0o4755), /would run as another user/],
    [
      'something more',
      (folder) => writeFileSync(join(folder, 'store/nar/more'), ''),
      /"store\/nar\/more", which is nothing an archive of ours has/,
    ],
  ])('%s', async (_name, change, reason) => {
    const key = await plant(change);
    const { job, outcome } = await restore();
    expect(outcome).toMatchObject({ kind: 'miss', cause: { kind: 'entry', key }, why: expect.stringMatching(reason) });
    expect(job.said).toEqual([expect.stringMatching(/^warning: Cache: the closure of a test was not restored: .*\.$/)]);
    for (const path of validPaths(job)) expect(isSound(job, path)).toBe(true);
    expect(readdirSync(join(job.folder, 'temp'))).toEqual([]);
  });
});

test('one bit changed anywhere is a miss, or changes nothing that matters', async () => {
  const files = [
    'meta.json',
    'store/nix-cache-info',
    ...readdirSync(join(original, 'store'))
      .filter((name) => name.endsWith('.narinfo'))
      .slice(0, 2)
      .map((name) => `store/${name}`),
  ];
  const places = files.flatMap((file) =>
    [0.2, 0.7].map((share) => ({ file, at: Math.floor(statSync(join(original, file)).size * share) })),
  );
  const nar = nars(original)[0] ?? '';
  const inNar = [0, 5, statSync(nar).size - 1].map((at) => ({ file: nar.slice(original.length + 1), at }));
  for (const { file, at } of [...places, ...inNar]) {
    await plant((folder) => flip(join(folder, file), at));
    const { job, outcome } = await restore();
    for (const path of validPaths(job)) expect(isSound(job, path)).toBe(true);
    if (outcome.kind !== 'miss') expect([outcome.kind, isSound(job, closure.out)]).toEqual(['exact', true]);
    for (const entry of service.entries()) service.removeEntry(entry);
  }
});

test('a bad entry blocks nobody: the next generation is stored, and found first', async () => {
  const bad = await plant((folder) => appendFileSync(narOf(folder), 'x'));
  const { job, outcome } = await restore();
  expect(outcome).toMatchObject({ kind: 'miss', cause: { kind: 'entry', key: bad } });
  const builder = await startJob({ service, store: 'shared' });
  const stored = await saveClosure(builder.world, builder.nix, closure, plain, outcome);
  expect(stored).toMatchObject({ kind: 'stored', key: bad.replace(/0$/, '1') });
  expect(await restore()).toMatchObject({ outcome: { kind: 'exact', key: bad.replace(/0$/, '1') } });
  expect(job.said).toHaveLength(1);
});
