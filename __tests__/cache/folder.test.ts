/** Archives in a folder in the place of GitHub's cache, and archives without what a substituter serves. */
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type CacheOptions,
  type Closure,
  describeFolder,
  folderCacheService,
  keyOfClosure,
  restoreClosure,
  saveClosure,
} from '../../src/cache/index.ts';
import { fixtureClosure, isSound, type Job, miss, newFolder, plain, removeFolders, startJob, validPaths } from './job.ts';

let maker: Job;
let closure: Closure;
beforeAll(async () => {
  maker = await startJob({ store: 'shared' });
  closure = fixtureClosure(maker);
});
afterAll(removeFolders);

const always: CacheOptions = { ...plain, write: 'always' };
const worldOf = (job: Job, folder: string) => ({ ...job.world, cacheService: async () => folderCacheService(job.world, folder) });
const save = (job: Job, folder: string, what = closure, options = always, restored = miss) =>
  saveClosure(worldOf(job, folder), job.nix, what, options, restored);
const restore = (job: Job, folder: string, what = closure, options = always, root: string | null = null) =>
  restoreClosure(worldOf(job, folder), job.nix, what, options, root);
const keyOf = (what: Closure, generation = 0) => `${keyOfClosure(what, always).stem}-${generation}`;

describe('a folder of the user', () => {
  test('takes an archive, tells of it, and gives it to another machine', async () => {
    const folder = join(await newFolder(), 'my cache/nix');
    const key = keyOf(closure);
    expect(await save(maker, folder)).toMatchObject({ kind: 'stored', key, effect: { items: 4 } });
    expect(await describeFolder(maker.world, folder)).toEqual([
      expect.objectContaining({ kind: 'closure', key, out: closure.out, scope: 'closure', paths: 4, signedBy: [], made: null }),
    ]);

    const job = await startJob({ store: 'empty' });
    const root = join(job.folder, 'root-link');
    expect(await restore(job, folder, closure, always, root)).toMatchObject({ kind: 'exact', key, effect: { items: 4 } });
    job.run('nix-store', '--gc');
    expect(isSound(job, closure.out)).toBe(true);
    expect(await readdir(join(job.folder, 'temp'))).toEqual([]);
    // Whoever carries it to the next job need not be who made it.
    expect((await stat(join(folder, key))).mode & 0o055).toBe(0o055);
  });

  test('has the newer archive after a second time, and nothing else', async () => {
    const folder = await newFolder();
    await save(maker, folder);
    const other = fixtureClosure(maker, 'two');
    await save(maker, folder, other);
    expect(await readdir(folder)).toEqual([keyOf(other)]);
    const job = await startJob({ store: 'empty' });
    expect(await restore(job, folder, fixtureClosure(job))).toMatchObject({
      kind: 'partial',
      key: keyOf(other),
      effect: { items: 3 },
    });
  });

  test('is not packed into again what it has', async () => {
    const folder = await newFolder();
    await save(maker, folder);
    const before = await stat(join(folder, keyOf(closure)));
    expect(await save(maker, folder, closure, always, { kind: 'present' })).toMatchObject({
      kind: 'skipped',
      why: `the entry ${keyOf(closure)} has it already`,
    });
    expect((await stat(join(folder, keyOf(closure)))).ctimeMs).toBe(before.ctimeMs);
  });

  test('has a bad archive outdone by the next', async () => {
    const folder = await newFolder();
    await save(maker, folder);
    const nar = join(folder, keyOf(closure), 'nixconda-closure/store/nar');
    const [first = ''] = await readdir(nar);
    await truncate(join(nar, first), 10);
    const job = await startJob({ store: 'empty' });
    const restored = await restore(job, folder, fixtureClosure(job));
    expect(restored).toMatchObject({ kind: 'miss', cause: { kind: 'entry', key: keyOf(closure) } });
    for (const path of validPaths(job)) expect(isSound(job, path)).toBe(true);
    expect(await save(maker, folder, closure, always, restored)).toMatchObject({ kind: 'stored', key: keyOf(closure, 1) });
    expect(await readdir(folder)).toEqual([keyOf(closure, 1)]);
  });

  test('keeps the older archive where the newer cannot be made', async () => {
    const folder = await newFolder();
    await save(maker, folder);
    const nowhere = { ...closure, out: closure.out.replace(/(?<=^\/nix\/store\/)..../, '0000') };
    expect(await save(maker, folder, nowhere)).toMatchObject({ kind: 'skipped', expected: false });
    expect(await readdir(folder)).toEqual([keyOf(closure)]);
  });

  test('without an archive, or with another in its place, is a miss', async () => {
    const folder = await newFolder();
    const job = await startJob({ store: 'empty' });
    expect(await restore(job, join(folder, 'missing'))).toMatchObject({ kind: 'miss', why: 'there is no entry for it' });
    const planted = join(folder, keyOf(closure), 'nixconda-closure');
    await mkdir(planted, { recursive: true });
    expect(await restore(job, folder)).toMatchObject({ kind: 'miss', why: expect.stringContaining('it has no meta.json') });
    await writeFile(join(planted, 'meta.json'), '{}');
    expect(await describeFolder(job.world, folder)).toEqual([
      { kind: 'unusable', key: keyOf(closure), why: 'its format is version undefined, not 1' },
    ]);
  });

  test('tells what the archive spares, as it was when the archive was made', async () => {
    const folder = await newFolder();
    const made = { built: 3, fetched: 120, seconds: 48 };
    await saveClosure(worldOf(maker, folder), maker.nix, closure, always, miss, made);
    expect(await describeFolder(maker.world, folder)).toMatchObject([{ made }]);
    const job = await startJob({ store: 'empty' });
    expect(await restore(job, folder)).toMatchObject({ kind: 'exact', effect: { made } });
    expect(job.said).toEqual([expect.stringContaining('; without it, 3 built and 120 downloaded took 48.0 s (key ')]);
  });
});

describe('with the scope local', () => {
  let web: string;
  let server: Server;
  let configuration: string;

  /** A substituter that serves two of the four paths, signed by a key that jobs trust. */
  beforeAll(async () => {
    web = await newFolder();
    const key = join(web, 'secret-key');
    const keys = ['--extra-experimental-features', 'nix-command', 'key'];
    await writeFile(key, maker.run('nix', ...keys, 'generate-secret', '--key-name', 'web-1'));
    const trusted = maker.run('sh', '-c', `nix ${keys.join(' ')} convert-secret-to-public <"$0"`, key);
    const left = maker
      .run('nix-store', '-qR', closure.out)
      .split('\n')
      .find((path) => path.endsWith('-nixconda-test-left'));
    maker.run('nix', ...keys.slice(0, 2), 'copy', '--to', `file://${web}/cache?compression=zstd&secret-key=${key}`, left ?? '');
    server = createServer((request, response) => {
      const path = join(web, 'cache', request.url ?? '');
      if (!existsSync(path)) response.writeHead(404).end();
      else createReadStream(path).pipe(response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    configuration = `substituters = http://127.0.0.1:${port}\ntrusted-public-keys = ${trusted}`;
  });
  afterAll(() => new Promise<void>((done) => server.close(() => done())));

  const local: CacheOptions = { ...always, scope: 'local' };

  test('what a trusted substituter serves is left out, and comes from there', async () => {
    const folder = await newFolder();
    const job = await startJob({ store: 'shared', env: { NIX_CONFIG: configuration } });
    expect(await save(job, folder, closure, local)).toMatchObject({ kind: 'stored', effect: { items: 2 } });
    expect(await describeFolder(job.world, folder)).toMatchObject([{ scope: 'local', paths: 2 }]);
    const next = await startJob({ store: 'empty', env: { NIX_CONFIG: configuration } });
    expect(await restore(next, folder)).toMatchObject({ kind: 'exact' });
    expect(isSound(next, closure.out)).toBe(true);

    // Where the substituter is gone, nothing half comes of it.
    const lost = await startJob({ store: 'empty', env: { NIX_CONFIG: 'substituters =' } });
    expect(await restore(lost, folder)).toMatchObject({ kind: 'miss' });
    expect(validPaths(lost)).toEqual([]);
  });

  test('a substituter whose key is not trusted counts for nothing', async () => {
    const folder = await newFolder();
    const untrusted = configuration.replace(/^trusted-public-keys.*$/m, 'trusted-public-keys =');
    const job = await startJob({ store: 'shared', env: { NIX_CONFIG: untrusted } });
    expect(await save(job, folder, closure, local)).toMatchObject({ kind: 'stored', effect: { items: 4 } });
  });
});
