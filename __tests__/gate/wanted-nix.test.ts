/** Which release of Nix a user can ask for: one whose hash is known, or given. */
import { expect, test } from '@jest/globals';
import { wantedRelease } from '../../src/nix/index.ts';
import { releaseFor } from '../../src/nix/install/official.ts';
import { nixconda } from '../cli/command.ts';
import { project, shellWith } from './support.ts';

const host = { os: 'linux', arch: 'x64', uid: 0, cores: 1 };
const pinned = releaseFor(host);
const version = pinned?.version ?? '';
const hash = 'AB'.repeat(32);

test('nothing asked for, nothing chosen', () => {
  expect(wantedRelease(host, { version: null, url: null, sha256: null })).toBeNull();
});

test('the version with a built-in hash needs no other', () => {
  expect(wantedRelease(host, { version, url: null, sha256: null })).toEqual(pinned);
});

test('any other comes from Nix’s releases with the hash that is given, for this machine’s system', () => {
  expect(wantedRelease({ ...host, arch: 'arm64' }, { version: '2.24.9', url: null, sha256: hash })).toEqual({
    version: '2.24.9',
    system: 'aarch64-linux',
    url: 'https://releases.nixos.org/nix/nix-2.24.9/nix-2.24.9-aarch64-linux.tar.xz',
    sha256: hash.toLowerCase(),
  });
});

test('or from a place of one’s own', () => {
  const url = 'https://mirror.example.org/nix.tar.xz';
  expect(wantedRelease(host, { version: '2.24.9', url, sha256: hash })).toMatchObject({ url });
});

test.each([
  ['a version without a hash', { version: '2.24.9', url: null, sha256: null }, 'No hash is known of Nix 2.24.9 for x86_64-linux'],
  [
    'the pinned version from elsewhere without a hash',
    { version, url: 'https://a.example/n.tar.xz', sha256: null },
    'No hash is known',
  ],
  ['a hash without a version', { version: null, url: null, sha256: hash }, 'nix-version is not set'],
  ['no version', { version: '../2', url: null, sha256: hash }, 'is no version'],
  ['no hash', { version: '2.24.9', url: null, sha256: 'abc' }, 'no sha256 in hexadecimal'],
  ['plain http', { version: '2.24.9', url: 'http://a.example/n.tar.xz', sha256: hash }, 'no https URL'],
])('refused: %s', (_what, wanted, message) => {
  expect(() => wantedRelease(host, wanted)).toThrow(message);
});

test('a mistake stops the gate, whatever Nix is here; another version than the one here is only told', async () => {
  const folder = await project({ 'conda-shell.nix': shellWith('url = "https://example.org/a"; sha256 = "";') });
  const args = ['check', '--offline', 'true', '--nix-version'];
  expect(await nixconda(folder, [...args, '2.24.9'])).toMatchObject({
    status: 2,
    stdout: expect.stringContaining('No hash is known of Nix 2.24.9'),
  });
  expect(await nixconda(folder, [...args, version, '--install-nix', 'apt'])).toMatchObject({
    status: 2,
    stdout: expect.stringContaining('apt has one version of Nix only'),
  });
  expect((await nixconda(folder, [...args, version])).stderr).toContain(
    `is here already and is used; nix-version asks for ${version}`,
  );
});
