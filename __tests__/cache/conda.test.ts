/** An installed conda prefix on its way through the service; and archives of it that are not as we made them. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmod,
  cp,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { packConda } from '../../src/cache/conda-archive.ts';
import { type CondaIdentity, keyOfConda, noSigning, readSigning, restoreConda, saveConda } from '../../src/cache/index.ts';
import { cacheClient } from '../../src/edges/cache-process.ts';
import { type CacheServer, startCacheService } from '../../test-support/index.ts';
import { type Job, miss, newFolder, plain, removeFolders, startJob } from './job.ts';
import { type MemberSketch, tarOf } from './tar-of.ts';

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

/** A prefix of the shapes that conda makes: programs, links, second names, dates, downloads. */
async function install(prefix: string): Promise<void> {
  for (const folder of ['bin', 'lib/python3.12/__pycache__', 'pkgs/cache', 'empty'])
    await mkdir(join(prefix, folder), { recursive: true });
  await writeFile(join(prefix, 'bin/python3.12'), `#!${prefix}/bin/sh\n`, { mode: 0o755 });
  await symlink('python3.12', join(prefix, 'bin/python'));
  await symlink(join(prefix, 'lib'), join(prefix, 'lib64'));
  await writeFile(join(prefix, 'lib/python3.12/os.py'), 'pass\n');
  await utimes(join(prefix, 'lib/python3.12/os.py'), 1_700_000_000, 1_700_000_000);
  await link(join(prefix, 'lib/python3.12/os.py'), join(prefix, 'lib/python3.12/same.py'));
  await writeFile(join(prefix, 'pkgs/download.conda'), 'x'.repeat(10_000));
  await writeFile(join(prefix, 'pkgs/cache/index.json'), '{}');
}

const identityAt = (condaPrefix: string): CondaIdentity => ({
  condaPrefix,
  system: 'x86_64-linux',
  installerSha256: 'b9fe70ce7b6fa8df05abfb56995959b897d0365299f5046063bc236843474fb8',
  environment: null,
  unlockedAt: null,
});

async function installed(): Promise<{ job: Job; prefix: string; identity: CondaIdentity }> {
  const job = await startJob({ service, store: 'shared' });
  const prefix = join(job.folder, 'home/.conda');
  await install(prefix);
  return { job, prefix, identity: identityAt(prefix) };
}

test('a prefix comes back as it was, without its downloads', async () => {
  const { job, prefix, identity } = await installed();
  const stored = await saveConda(job.world, { ...identity, condaPrefix: `${prefix}/` }, plain, miss);
  expect(stored).toMatchObject({ kind: 'stored', key: `${keyOfConda(identity, plain).stem}-0`, effect: { items: 12 } });
  await rename(prefix, `${prefix}-before`);
  await mkdir(prefix);

  const restored = await restoreConda(job.world, identity, plain);
  expect(restored).toMatchObject({ kind: 'exact', effect: { items: 12 } });
  expect((await stat(join(prefix, 'lib/python3.12/os.py'))).mtimeMs).toBe(1_700_000_000_000);
  expect((await stat(join(prefix, 'lib/python3.12/os.py'))).nlink).toBe(2);
  expect(await readdir(join(prefix, 'pkgs'))).toEqual([]);
  await rm(join(`${prefix}-before`, 'pkgs'), { recursive: true });
  await mkdir(join(`${prefix}-before`, 'pkgs'));
  expect(execFileSync('diff', ['-r', '--no-dereference', `${prefix}-before`, prefix], { encoding: 'utf8' })).toBe('');
  expect(await readdir(join(job.folder, 'home'))).toEqual(['.conda', '.conda-before']);
  expect(await saveConda(job.world, identity, plain, restored)).toMatchObject({ kind: 'skipped', expected: true });
});

test('a prefix that is there is neither touched nor stored', async () => {
  const { job, identity } = await installed();
  const before = service.requests().length;
  const outcome = await restoreConda(job.world, identity, plain);
  expect(outcome).toEqual({ kind: 'present' });
  expect(await saveConda(job.world, identity, plain, outcome)).toEqual({
    kind: 'skipped',
    why: 'it was here before this run',
    expected: true,
  });
  expect(service.requests()).toHaveLength(before);
});

test('two jobs side by side put one prefix in place, whole', async () => {
  const { job, prefix, identity } = await installed();
  expect(await saveConda(job.world, identity, plain, miss)).toMatchObject({ kind: 'stored' });
  await rm(prefix, { recursive: true });
  const jobs = await Promise.all([0, 1].map(() => startJob({ service, store: 'shared', client: cacheClient() })));
  const outcomes = await Promise.all(jobs.map(({ world }) => restoreConda(world, identity, plain)));
  expect(outcomes.filter(({ kind }) => kind === 'exact')).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.kind === 'miss') expect(outcome.cause).toEqual({ kind: 'machine' });
  }
  expect(await readFile(join(prefix, 'bin/python3.12'), 'utf8')).toContain(prefix);
  expect(await readdir(join(job.folder, 'home'))).toEqual(['.conda']);
});

test('a prefix with a link out of it is not stored', async () => {
  const { job, prefix, identity } = await installed();
  await symlink('/etc', join(prefix, 'etc'));
  const outcome = await saveConda(job.world, identity, plain, miss);
  expect(outcome).toMatchObject({
    kind: 'skipped',
    why: expect.stringMatching(/^it has the link ".\/etc", which points out of/),
  });
  expect(service.entries()).toEqual([]);
});

test('a setuid bit is left out', async () => {
  const { job, prefix, identity } = await installed();
  await chmod(join(prefix, 'bin/python3.12'), 0o4755);
  expect(await saveConda(job.world, identity, plain, miss)).toMatchObject({ kind: 'stored' });
  await rm(prefix, { recursive: true });
  expect(await restoreConda(job.world, identity, plain)).toMatchObject({ kind: 'exact' });
  expect((await stat(join(prefix, 'bin/python3.12'))).mode & 0o7777).toBe(0o755);
});

describe('a miss that leaves nothing behind:', () => {
  /** Store a changed archive under the right key, then restore it where nothing is. */
  async function restoreChanged(change: (folder: string) => Promise<void>) {
    const { job, prefix, identity } = await installed();
    const folder = join(job.folder, 'nixconda-conda');
    await packConda(job.world, { prefix, folder, signing: noSigning });
    await change(folder);
    const key = `${keyOfConda(identity, plain).stem}-0`;
    expect(await (await job.world.cacheService()).save(folder, key)).toEqual({ kind: 'stored' });
    await rm(prefix, { recursive: true });
    const outcome = await restoreConda(job.world, identity, plain);
    expect(await readdir(join(job.folder, 'home'))).toEqual([]);
    expect(outcome).toMatchObject({ kind: 'miss', cause: { kind: 'entry', key } });
    return outcome.kind === 'miss' ? outcome.why : '';
  }

  const editMeta = async (folder: string, fields: object) => {
    const path = join(folder, 'meta.json');
    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), ...fields }));
  };
  const archive = (folder: string) => join(folder, 'prefix.tar.zst');
  /** An archive that says the truth of itself. */
  const replace = async (folder: string, members: readonly MemberSketch[]) => {
    const stream = tarOf(members);
    await writeFile(archive(folder), execFileSync('zstd', ['-q', '-c'], { input: stream }));
    const sha256 = createHash('sha256').update(stream).digest('hex');
    await editMeta(folder, {
      sha256,
      members: members.length,
      bytes: members.reduce((sum, { content = '' }) => sum + content.length, 0),
    });
  };
  const root: MemberSketch = { name: './', type: '5', mode: 0o755 };

  test.each<[string, (folder: string) => Promise<void>, RegExp]>([
    ['another prefix', (folder) => editMeta(folder, { prefix: '/root/.conda' }), /it was installed at \/root\/\.conda/],
    [
      'another hash',
      (folder) => editMeta(folder, { sha256: '0'.repeat(64) }),
      /does not have the contents that its meta\.json tells of/,
    ],
    ['another count', (folder) => editMeta(folder, { members: 11 }), /does not have the contents/],
    ['a later format', (folder) => editMeta(folder, { version: 2 }), /its meta\.json is not of our making/],
    ['no meta.json', (folder) => rm(join(folder, 'meta.json')), /it is incomplete/],
    ['no archive', (folder) => rm(archive(folder)), /it is incomplete/],
    ['something more', (folder) => writeFile(join(folder, 'more'), ''), /it holds "more"/],
    [
      'a link for an archive',
      (folder) => rm(archive(folder)).then(() => symlink('/dev/zero', archive(folder))),
      /it holds "prefix\.tar\.zst"/,
    ],
    ['an archive cut short', async (folder) => truncate(archive(folder), (await stat(archive(folder))).size >> 1), /zstd failed/],
    ['no archive but bytes', (folder) => writeFile(archive(folder), 'bytes'), /zstd failed/],
    [
      'an archive that ends in the middle',
      (folder) => replaceStream(folder, tarOf([root]).subarray(0, 512)),
      /ends too early|tar failed/,
    ],
    [
      'a name with ..',
      (folder) => replace(folder, [root, { name: './../x', type: '0', content: 'x' }]),
      /it has the name "\.\/\.\.\/x"/,
    ],
    ['a link out', (folder) => replace(folder, [root, { name: './x', type: '2', target: '/' }]), /which points out of/],
    ['a device', (folder) => replace(folder, [root, { name: './x', type: '3' }]), /no file, folder or link/],
    ['a setuid program', (folder) => replace(folder, [root, { name: './x', type: '0', mode: 0o6755 }]), /run as another user/],
  ])('%s', async (_name, change, why) => {
    expect(await restoreChanged(change)).toMatch(why);
  });

  const replaceStream = (folder: string, stream: Uint8Array) =>
    writeFile(archive(folder), execFileSync('zstd', ['-q', '-c'], { input: stream }));
});

test('with a signing key, only what it has signed is restored', async () => {
  const { job, prefix, identity } = await installed();
  const secret = job.run('nix', '--extra-experimental-features', 'nix-command', 'key', 'generate-secret', '--key-name', 'ci-1');
  const signing = readSigning(secret, null);
  expect(await saveConda(job.world, identity, { ...plain, signing }, miss)).toMatchObject({ kind: 'stored' });
  await cp(prefix, `${prefix}-before`, { recursive: true, verbatimSymlinks: true });
  await rm(prefix, { recursive: true });
  const other = job.run('nix', '--extra-experimental-features', 'nix-command', 'key', 'generate-secret', '--key-name', 'ci-1');
  expect(await restoreConda(job.world, identity, { ...plain, signing: readSigning(other, null) })).toMatchObject({
    kind: 'miss',
    why: expect.stringContaining('it is not signed by the trusted key'),
  });
  const trusted = readSigning(null, signing.trusted);
  expect(await restoreConda(job.world, identity, { ...plain, signing: trusted })).toMatchObject({ kind: 'exact' });
});

test('where there is no zstd, the archive is a plain one', async () => {
  const { job, prefix } = await installed();
  const folder = join(await newFolder(), 'archive');
  const without = { ...job.world, processes: { ...job.world.processes, find: async () => null } };
  expect(await packConda(without, { prefix, folder, signing: noSigning })).toMatchObject({ items: 12 });
  expect((await readdir(folder)).sort()).toEqual(['meta.json', 'prefix.tar']);
});
