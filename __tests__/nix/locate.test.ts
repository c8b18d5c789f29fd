/** Finding Nix, where PATH knows of it and where it does not yet. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { locateNix, readAttributePath } from '../../src/nix/index.ts';
import { readVersion } from '../../src/nix/locate.ts';
import { temporaryFolder, worldAt } from './tools.ts';

test.each([
  ['nix-instantiate (Nix) 2.8.0\n', { version: '2.8.0', maker: 'nix' }],
  ['nix-instantiate (Nix) 2.35pre20260101_0123abc\n', { version: '2.35', maker: 'nix' }],
  ['nix-instantiate (Lix, like Nix) 2.91.1\nSystem type: x86_64-linux\n', { version: '2.91.1', maker: 'lix' }],
  ['nix-instantiate (Lix, like Nix) 2.92.0-dev-pre20250117-0d14c2b\n', { version: '2.92.0', maker: 'lix' }],
  ['nix-instantiate (Determinate Nix 3.6.5) 2.29.0\n', { version: '2.29.0', maker: 'determinate' }],
  ['command not found', null],
])('%j says which Nix it is', (text, read) => {
  expect(readVersion(text)).toEqual(read);
});

test('the Nix of this machine is found, with all its programs', async () => {
  expect(await locateNix(worldAt('/'))).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+/),
    instantiate: expect.stringMatching(/^\/.*\/nix-instantiate$/),
    store: expect.stringMatching(/^\/.*\/nix-store$/),
    build: expect.stringMatching(/^\/.*\/nix-build$/),
    nix: expect.stringMatching(/^\/.*\/nix$/),
  });
});

async function fakeProfile(home: string, programs: readonly string[], script: string): Promise<string> {
  const folder = join(home, '.nix-profile', 'bin');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'program'), script, { mode: 0o755 });
  for (const program of programs) await symlink('program', join(folder, program));
  return folder;
}

const older = ['nix-instantiate', 'nix-store', 'nix-build'];

test('a Nix that was installed just now is found in the profile', async () => {
  const HOME = await temporaryFolder();
  const folder = await fakeProfile(HOME, older, '#!/bin/sh\necho "nix-instantiate (Nix) 2.34.7"\n');
  expect(await locateNix(worldAt('/', { HOME, PATH: '/nowhere' }))).toEqual({
    version: '2.34.7',
    maker: 'nix',
    instantiate: join(folder, 'nix-instantiate'),
    store: join(folder, 'nix-store'),
    build: join(folder, 'nix-build'),
    nix: null,
  });
});

test('a Nix that does not work is an error, not one to be replaced', async () => {
  const broken = await temporaryFolder();
  await fakeProfile(broken, older, '#!/bin/sh\necho "cannot load library" >&2\nexit 127\n');
  await expect(locateNix(worldAt('/', { HOME: broken, PATH: '/nowhere' }))).rejects.toMatchObject({
    remedy: 'It said: cannot load library',
  });
  const partial = await temporaryFolder();
  await fakeProfile(partial, ['nix-instantiate'], '#!/bin/sh\n');
  await expect(locateNix(worldAt('/', { HOME: partial, PATH: '/nowhere' }))).rejects.toThrow(/no nix-store/);
});

test('there may be none', async () => {
  expect(await locateNix(worldAt('/', { HOME: '/nowhere', PATH: '/nowhere' }))).toBeNull();
});

test.each([
  ['', []],
  ['a', ['a']],
  ['devShells."x86_64-linux".default', ['devShells', 'x86_64-linux', 'default']],
  ['a."b.c".0', ['a', 'b.c', '0']],
])('the attribute path %j has these names', (text, names) => {
  expect(readAttributePath(text)).toEqual(names);
});

test.each(['.a', 'a..b', 'a.', 'a"b"', '"a'])('%j is no attribute path', (text) => {
  expect(() => readAttributePath(text)).toThrow(/is no attribute path/);
});
