/** One bit changed in each region of an entry as the service has it: a miss, or nothing that matters. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Closure, restoreClosure, saveClosure } from '../../src/cache/index.ts';
import { type CacheServer, startCacheService } from '../../test-support/index.ts';
import { faults, fixtureClosure, isSound, type Job, miss, plain, removeFolders, startJob, validPaths } from './job.ts';

let service: CacheServer;
let maker: Job;
let closure: Closure;
let blob: string;
let original: Buffer;

beforeAll(async () => {
  service = await startCacheService();
  maker = await startJob({ service, store: 'shared' });
  closure = fixtureClosure(maker);
  await saveClosure(maker.world, maker.nix, closure, plain, miss);
  const [entry] = service.entries();
  if (entry === undefined) throw new Error('There is no entry.');
  blob = service.blobPath(entry);
  original = readFileSync(blob);
});
afterAll(async () => {
  await service.close();
  await removeFolders();
});

/** The fields of a tar header that mean something, and where they begin (https://www.gnu.org/software/tar/manual/html_node/Standard.html). */
const headerFields = { name: 0, mode: 101, owner: 110, size: 130, time: 140, checksum: 150, type: 156, magic: 257 };

/** Members of one kind are alike: the largest of each is enough; of narinfos it is the one that names the most paths. */
const kinds: Readonly<Record<string, RegExp>> = {
  'the folder': /nixconda-closure\/$/,
  'meta.json': /meta\.json$/,
  'nix-cache-info': /nix-cache-info$/,
  'a narinfo': /\.narinfo$/,
  'a NAR': /\.nar\.zst$/,
};

test('the regions are those of the archive', () => {
  expect(regions().map(({ kind }) => kind)).toEqual(expect.arrayContaining(Object.keys(kinds)));
});

// Each region is one restore, so the kinds of members are tests and their regions are not.
test.each(Object.keys(kinds))('in %s', async (kind) => {
  const here = regions().find((region) => region.kind === kind);
  if (here === undefined) throw new Error(`There is no ${kind}.`);
  const inHeader = Object.entries(headerFields).map(([field, at]) => ({ what: `header, ${field}`, at: here.header + at }));
  const inBody = [0, 0.3, 0.6, 0.9].map((share) => ({
    what: `contents, ${share}`,
    at: here.body + Math.floor(here.size * share),
  }));
  const padding = { what: 'padding', at: here.body + here.size };
  for (const { what, at } of [...inHeader, ...(here.size > 0 ? [...inBody, padding] : [])]) {
    expect([what, await restoredAfterFlip(at)]).toEqual([what, expect.stringMatching(/^(?:miss|as it was)$/)]);
  }
});

test('in the first letter of each field of a narinfo', async () => {
  const here = regions().find(({ kind }) => kind === 'a narinfo');
  if (here === undefined) throw new Error('There is no narinfo.');
  const text = original.toString('latin1', here.body, here.body + here.size);
  const fields = [...text.matchAll(/^[A-Z]\w+(?=: )/gm)];
  expect(fields.map(([name]) => name)).toEqual(expect.arrayContaining(['StorePath', 'URL', 'NarHash', 'NarSize', 'References']));
  for (const { 0: name, index } of fields) {
    expect([name, await restoredAfterFlip(here.body + index)]).toEqual([name, expect.stringMatching(/^(?:miss|as it was)$/)]);
  }
});

/** Restore into an empty store, then look at all of it. */
async function restoredAfterFlip(at: number): Promise<string> {
  const bytes = Buffer.from(original);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(blob, bytes);
  const job = await startJob({ service, store: 'empty' });
  fixtureClosure(job);
  const { kind } = await restoreClosure(job.world, job.nix, closure, plain, null);
  if (faults(job) !== '' || validPaths(job).some((path) => !isSound(job, path))) return 'an unsound store';
  if (kind !== 'exact') return kind;
  const asHere = (one: Job) =>
    one.run('nix-store', '-q', '--references', ...one.run('nix-store', '-qR', closure.out).trim().split('\n'));
  return isSound(job, closure.out) && asHere(job) === asHere(maker) ? 'as it was' : 'something else';
}

interface Region {
  readonly kind: string;
  readonly header: number;
  readonly body: number;
  readonly size: number;
}

/** The largest member of each kind in the tar that the entry is. */
function regions(): readonly Region[] {
  const found = new Map<string, Region>();
  for (let at = 0; original[at]; ) {
    const name = original.toString('latin1', at, original.indexOf(0, at));
    const size = Number.parseInt(original.toString('latin1', at + 124, at + 135), 8);
    const kind = Object.keys(kinds).find((one) => original[at + 156] !== 0x78 && kinds[one]?.test(name));
    if (kind !== undefined && size >= (found.get(kind)?.size ?? 0)) found.set(kind, { kind, header: at, body: at + 512, size });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return [...found.values()];
}
