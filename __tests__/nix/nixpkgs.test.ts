/** The nixpkgs setting: what it can mean, what lock files say, and how the tree is brought. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { provideNixpkgs, resolveNixpkgs } from '../../src/nix/index.ts';
import { nixpkgsPath } from '../../test-support/nixpkgs/index.ts';
import { fixtures, nixOf, temporaryFolder, worldAt } from './tools.ts';

const revision = '3e3afe5174c561dee0df6f2c2b2236990146329f';
const narHash = 'sha256-frdhQvPbmDYaScPFiCnfdh3B/Vh81Uuoo0w5TkWmmjU=';
const base32 = '0b0ws4vl7wk1i2zzjkkqkqzqa3mqxjk7kq8l9pb5ygm5m3zfqv1x';
const archive = (ref: string) => `https://github.com/NixOS/nixpkgs/archive/${ref}.tar.gz`;
const release = 'https://releases.nixos.org/nixos/25.05/nixos-25.05.804002.3e3afe5174c5/nixexprs.tar.xz';

describe('the setting', () => {
  test.each([
    ['nixos-25.05', 'https://channels.nixos.org/nixos-25.05/nixexprs.tar.xz', null],
    ['channel:nixpkgs-unstable', 'https://channels.nixos.org/nixpkgs-unstable/nixexprs.tar.xz', null],
    [`github:NixOS/nixpkgs/${revision}`, archive(revision), revision],
    ['github:NixOS/nixpkgs/nixos-25.05', archive('nixos-25.05'), null],
    ['github:NixOS/nixpkgs', archive('HEAD'), null],
    ['nixpkgs/nixos-24.11', archive('nixos-24.11'), null],
    ['nixpkgs', archive('nixpkgs-unstable'), null],
    [revision, archive(revision), revision],
    [archive(revision), archive(revision), revision],
    [release, release, '3e3afe5174c5'],
    ['http://127.0.0.1:80/x.tar.gz', 'http://127.0.0.1:80/x.tar.gz', null],
  ])('%s is a tarball', async (setting, url, of) => {
    expect(await resolveNixpkgs(worldAt('/nowhere'), setting, '/nowhere')).toMatchObject({
      kind: 'tarball',
      url,
      sha256: null,
      revision: of,
    });
  });

  test('can be a folder, by any way of writing it', async () => {
    const world = worldAt(join(nixpkgsPath, '..'), { ...process.env, HOME: join(nixpkgsPath, '..') });
    for (const setting of [nixpkgsPath, './nixpkgs', 'nixpkgs', 'path:./nixpkgs', '~/nixpkgs']) {
      expect(await resolveNixpkgs(world, setting, world.cwd)).toEqual({ kind: 'folder', path: nixpkgsPath });
    }
  });

  test('left out means the search path', async () => {
    expect(await resolveNixpkgs(worldAt('/'), null, '/')).toEqual({ kind: 'search-path' });
  });

  test.each([
    ['./nowhere', /there is no .*nowhere\/default\.nix/],
    ['http://a.example/x.tar.gz', /plain http/],
    ['git+https://a.example/x', /nothing that is known/],
    ['github:NixOS', /nothing that is known/],
    ['nixos 25.05', /nothing that is known/],
  ])('%s is refused', async (setting, message) => {
    await expect(resolveNixpkgs(worldAt('/'), setting, '/')).rejects.toThrow(message);
  });
});

describe('a lock file', () => {
  const locks = join(fixtures, 'locks');
  test.each([
    ['flake', { name: 'flake.lock', url: archive(revision), sha256: narHash, revision }],
    ['follows', { name: 'flake.lock', url: release, sha256: narHash, revision: '3e3afe5174c5' }],
    ['npins', { name: 'npins/sources.json', url: release, sha256: base32, revision: '3e3afe5174c5' }],
    ['niv', { name: 'nix/sources.json', url: archive(revision), sha256: base32, revision }],
  ])('of %s is read', async (folder, pinned) => {
    expect(await resolveNixpkgs(worldAt(join(locks, folder)), 'lock', join(locks, folder))).toEqual({
      kind: 'tarball',
      ...pinned,
    });
  });

  test('is looked for near the file first, then above, up to the working directory', async () => {
    const near = join(locks, 'flake', 'deep', 'er');
    expect(await resolveNixpkgs(worldAt(join(locks, 'flake')), 'lock', near)).toMatchObject({ revision });
    await expect(resolveNixpkgs(worldAt(near), 'lock', near)).rejects.toThrow(/no lock file has a nixpkgs/);
  });

  test('without a nixpkgs, or that is none, is said', async () => {
    const empty = join(locks, 'empty');
    await expect(resolveNixpkgs(worldAt(empty), 'lock', empty)).rejects.toThrow(
      /no lock file has a nixpkgs; looked for .*empty\/flake\.lock/,
    );
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'flake.lock'), '{');
    await expect(resolveNixpkgs(worldAt(folder), 'lock', folder)).rejects.toThrow(/flake\.lock is not JSON/);
    await writeFile(
      join(folder, 'flake.lock'),
      (await readFile(join(locks, 'flake/flake.lock'), 'utf8')).replace('"github"', '"mercurial"'),
    );
    await expect(resolveNixpkgs(worldAt(folder), 'lock', folder)).rejects.toThrow(/is locked as mercurial, which has no tarball/);
    const circle = { nodes: { root: { inputs: { nixpkgs: ['nixpkgs'] } } }, root: 'root' };
    await writeFile(join(folder, 'flake.lock'), JSON.stringify(circle));
    await expect(resolveNixpkgs(worldAt(folder), 'lock', folder)).rejects.toThrow(/is locked as nothing/);
  });
});

describe('nixpkgs is brought', () => {
  test('from a tarball, and known by its hash and revision', async () => {
    const folder = await temporaryFolder();
    await cp(nixpkgsPath, join(folder, 'tree'), { recursive: true });
    await writeFile(join(folder, 'tree', '.git-revision'), revision);
    execFileSync('tar', ['-czf', join(folder, 'nixpkgs.tar.gz'), '-C', folder, 'tree']);
    const sha256 = execFileSync('nix-hash', ['--type', 'sha256', '--base32', join(folder, 'tree')], { encoding: 'utf8' }).trim();
    const world = worldAt(folder);
    const nix = await nixOf(world);
    const source = {
      kind: 'tarball',
      url: `file://${folder}/nixpkgs.tar.gz`,
      sha256,
      revision: null,
      name: 'flake.lock',
    } as const;

    const nixpkgs = await provideNixpkgs(world, nix, source);
    expect(nixpkgs).toMatchObject({ revision, pinned: true, name: `flake.lock (${source.url})` });
    expect(await world.files.exists(join(nixpkgs.path ?? '', 'default.nix'))).toBe(true);

    const another = `0${'1'.repeat(51)}`;
    await expect(provideNixpkgs(world, nix, { ...source, sha256: another })).rejects.toThrow(
      /serves another hash|has another hash/,
    );
  });

  test('or it is said why not', async () => {
    const server = createServer((_, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
    await new Promise((listening) => server.on('listening', listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/nixpkgs.tar.gz`;
    const world = worldAt('/');
    const source = { kind: 'tarball', url, sha256: null, revision: null, name: url } as const;
    await expect(provideNixpkgs(world, await nixOf(world), source, { offline: true, configuration: '' })).rejects.toThrow(
      `nixpkgs: ${url} could not be fetched: the server answered 404.`,
    );
    server.close();
  });

  test('from NIX_PATH, where that has one', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'home'));
    const at = (NIX_PATH: string) => worldAt(folder, { ...process.env, HOME: join(folder, 'home'), NIX_PATH });
    const nix = await nixOf(at(''));
    expect(await provideNixpkgs(at(`nixpkgs=${nixpkgsPath}`), nix, { kind: 'search-path' })).toMatchObject({
      path: nixpkgsPath,
      pinned: false,
    });
    expect(await provideNixpkgs(at('other=/nowhere'), nix, { kind: 'search-path' })).toMatchObject({
      path: null,
      revision: null,
    });
  });
});
