/** Archives in a folder of the user's, and archives without what a substituter serves. */
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Closure, describeFolder, noSigning, restoreFromFolder, saveToFolder } from '../../src/cache/index.ts';
import { fixtureClosure, isSound, type Job, newFolder, plain, removeFolders, startJob, validPaths } from './job.ts';

let maker: Job;
let closure: Closure;
beforeAll(async () => {
  maker = await startJob({ store: 'shared' });
  closure = fixtureClosure(maker);
});
afterAll(removeFolders);

const options = { scope: plain.scope, signing: noSigning };

describe('a folder of the user', () => {
  test('takes an archive, tells of it, and gives it to another machine', async () => {
    const folder = join(await newFolder(), 'cache/nix');
    const meta = await saveToFolder(maker.world, maker.nix, closure, { ...options, folder });
    expect(meta).toMatchObject({ out: closure.out, scope: 'closure', paths: 4 });
    expect(await describeFolder(maker.world, folder)).toMatchObject({ meta });

    const job = await startJob({ store: 'empty' });
    const root = join(job.folder, 'root-link');
    expect(await restoreFromFolder(job.world, job.nix, closure, { folder, signing: noSigning, root })).toMatchObject({
      kind: 'exact',
      items: 4,
    });
    job.run('nix-store', '--gc');
    expect(isSound(job, closure.out)).toBe(true);
  });

  test('has the newer archive after a second time, and nothing else', async () => {
    const folder = await newFolder();
    await saveToFolder(maker.world, maker.nix, closure, { ...options, folder });
    const other = fixtureClosure(maker, 'two');
    await saveToFolder(maker.world, maker.nix, other, { ...options, folder });
    expect(await readdir(folder)).toEqual(['closure']);
    expect((await describeFolder(maker.world, folder)).meta.out).toBe(other.out);
    const job = await startJob({ store: 'empty' });
    expect(
      await restoreFromFolder(job.world, job.nix, fixtureClosure(job), { folder, signing: noSigning, root: null }),
    ).toMatchObject({
      kind: 'partial',
      items: 3,
    });
  });

  test('keeps the older archive where the newer cannot be made', async () => {
    const folder = await newFolder();
    await saveToFolder(maker.world, maker.nix, closure, { ...options, folder });
    const nowhere = {
      ...closure,
      out: closure.out.replace('/nix/store/', `/nix/store/${'0'.repeat(4)}`).replace(/(.{47})..../, '$1'),
    };
    await expect(saveToFolder(maker.world, maker.nix, nowhere, { ...options, folder })).rejects.toThrow(/could not be saved/);
    expect((await describeFolder(maker.world, folder)).meta.out).toBe(closure.out);
    expect(await readdir(folder)).toEqual(['closure']);
  });

  test('must have a name that can be part of an address', async () => {
    const folder = join(await newFolder(), 'my cache');
    await expect(saveToFolder(maker.world, maker.nix, closure, { ...options, folder })).rejects.toThrow(
      /has a character in its name/,
    );
    expect(existsSync(folder)).toBe(false);
  });

  test('without an archive is told so', async () => {
    const folder = await newFolder();
    await expect(describeFolder(maker.world, folder)).rejects.toThrow(/There is no usable archive in .*: it has no meta\.json\./);
    await mkdir(join(folder, 'closure'));
    await writeFile(join(folder, 'closure/meta.json'), '{}');
    await expect(describeFolder(maker.world, folder)).rejects.toThrow(/its format is version undefined/);
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

  const local = { ...options, scope: 'local' } as const;

  test('what a trusted substituter serves is left out, and comes from there', async () => {
    const folder = await newFolder();
    const job = await startJob({ store: 'shared', env: { NIX_CONFIG: configuration } });
    expect(await saveToFolder(job.world, job.nix, closure, { ...local, folder })).toMatchObject({ scope: 'local', paths: 2 });
    const next = await startJob({ store: 'empty', env: { NIX_CONFIG: configuration } });
    expect(await restoreFromFolder(next.world, next.nix, closure, { folder, signing: noSigning, root: null })).toMatchObject({
      kind: 'exact',
    });
    expect(isSound(next, closure.out)).toBe(true);

    // Where the substituter is gone, nothing half comes of it.
    const lost = await startJob({ store: 'empty', env: { NIX_CONFIG: 'substituters =' } });
    expect(await restoreFromFolder(lost.world, lost.nix, closure, { folder, signing: noSigning, root: null })).toMatchObject({
      kind: 'unusable',
    });
    expect(validPaths(lost)).toEqual([]);
  });

  test('a substituter whose key is not trusted counts for nothing', async () => {
    const folder = await newFolder();
    const untrusted = configuration.replace(/^trusted-public-keys.*$/m, 'trusted-public-keys =');
    const job = await startJob({ store: 'shared', env: { NIX_CONFIG: untrusted } });
    expect(await saveToFolder(job.world, job.nix, closure, { ...local, folder })).toMatchObject({ scope: 'closure', paths: 4 });
  });
});
