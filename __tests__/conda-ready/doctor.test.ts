/** `nixconda doctor` as a person uses it, on a prefix of real ELF files; and its advice after a command that missed a library. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { nixpkgsPath, writeNixpkgs } from '../../test-support/index.ts';
import { action, expectStatus, fill, newJob } from '../action/support.ts';
import { nixconda } from '../cli/command.ts';
import { buildProgram, buildSharedObject, hasBothWordSizes } from '../fhs/elf-files.ts';
import { fixture, openFolder } from './support.ts';

const folder = openFolder();
const home = join(folder, 'home');
const prefix = join(home, '.conda');
const shellFile = join(folder, 'conda-shell.nix');

const doctor = (...flags: readonly string[]) =>
  nixconda(folder, ['doctor', '--nixpkgs', nixpkgsPath, '--offline', ...flags], { env: { HOME: home } });

/** What is expected of 32-bit files, where there are any. */
const of32 = <T>(...expected: readonly T[]): readonly T[] => (hasBothWordSizes ? expected : []);

beforeAll(() => {
  mkdirSync(join(prefix, 'bin'), { recursive: true });
  const build = (path: string, needs: readonly string[] = [], options: readonly string[] = []) =>
    buildSharedObject(join(prefix, path), needs, options);
  build('lib/module.so', ['libz.so.1', 'libc.so.6', 'libX11.so.6', 'libown.so.1']);
  build('lib/libown.so.1');
  build('lib/numpy/core.so', ['libvendored.so.5'], ['-rpath,$ORIGIN/../numpy.libs']);
  build('lib/numpy.libs/libvendored.so.5');
  if (hasBothWordSizes) {
    buildSharedObject(join(prefix, 'lib/legacy.so'), ['libasound.so.2', 'libX11.so.6', 'libc.so.6', 'libpart.so.3'], [], 32);
    buildSharedObject(join(prefix, 'lib/libpart.so.3'), ['libstdc++.so.6'], [], 32);
  }
  build('envs/web/lib/plugin.so', ['libcups.so.2']);
  buildProgram(join(prefix, 'bin/viewer'), 'libucp.so.0');
  writeFileSync(shellFile, fixture('doctored.nix'));
});

test('nothing to look at is an error, with what to do', async () => {
  const { status, stderr } = await nixconda(folder, ['doctor', '--nixpkgs', nixpkgsPath, '--offline'], { env: { HOME: folder } });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringContaining(`There is no conda prefix ${folder}/.conda.\n  Install conda first`),
  });
});

test('it lists exactly what is missing, and its status tells', async () => {
  const { status, stdout } = await doctor();
  expect({ status, stdout }).toEqual({
    status: 1,
    stdout: [
      `${5 + of32(1, 2).length} dynamic files under ${prefix}: ${2 + of32(1, 2, 3, 4).length} missing.`,
      ...of32(
        '  libasound.so.2 (32-bit): add alsa-lib to multiPkgs, with multiArch = true',
        '  libc.so.6 (32-bit): set multiArch = true',
        '  libstdc++.so.6 (32-bit): set multiArch = true',
      ),
      '  libucp.so.0: add ucx to targetPkgs',
      ...of32('  libX11.so.6 (32-bit): add libx11 or, in an older nixpkgs, xorg.libX11 to multiPkgs, with multiArch = true'),
      '  libX11.so.6: add libx11 or, in an older nixpkgs, xorg.libX11 to targetPkgs',
      '',
    ].join('\n'),
  });
});

test('as JSON', async () => {
  const { status, stdout } = await doctor('--json');
  expect(status).toBe(1);
  const legacy = [join(prefix, 'lib/legacy.so')];
  const x11 = ['libx11', 'xorg.libX11'];
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    prefix,
    files: 5 + of32(1, 2).length,
    multiArch: false,
    missing: [
      ...of32(
        { soname: 'libasound.so.2', bits: 32, neededBy: legacy, packages: ['alsa-lib'] },
        { soname: 'libc.so.6', bits: 32, neededBy: legacy, packages: ['glibc'] },
        { soname: 'libstdc++.so.6', bits: 32, neededBy: [join(prefix, 'lib/libpart.so.3')], packages: ['stdenv.cc.cc.lib'] },
      ),
      { soname: 'libucp.so.0', bits: 64, neededBy: [join(prefix, 'bin/viewer')], packages: ['ucx'] },
      ...of32({ soname: 'libX11.so.6', bits: 32, neededBy: legacy, packages: x11 }),
      { soname: 'libX11.so.6', bits: 64, neededBy: [join(prefix, 'lib/module.so')], packages: x11 },
    ],
    elsewhere: [],
  });
});

test('an environment is a prefix of its own', async () => {
  const { status, stdout } = await doctor('--prefix', join(prefix, 'envs/web'));
  expect({ status, stdout }).toEqual({
    status: 1,
    stdout: `1 dynamic file under ${prefix}/envs/web: 1 missing.\n  libcups.so.2: add cups to targetPkgs\n`,
  });
});

describe('a command that missed a library', () => {
  test('ends with advice, in its annotation and in the summary', async () => {
    const job = await newJob(folder);
    fill(job, { 'conda-shell.nix': fixture('doctored.nix') });
    const step = await job.action(action, {
      inputs: { nixpkgs: nixpkgsPath, offline: 'true', cache: 'off', run: `${prefix}/bin/viewer` },
    });
    await job.end();
    expectStatus(step, 127);
    const advice = 'The env lacks libucp.so.0 (add ucx to targetPkgs). nixconda doctor finds all that is missing.';
    expect(step.annotations).toContainEqual({ level: 'error', message: `The command ended with status 127.\n${advice}` });
    expect(step.summary).toContain(`> [!TIP]\n> ${advice}`);
  });
});

test('the fix brings what is missing, in both word sizes, and the programs run', async () => {
  const first = await doctor('--fix');
  expect(first.status).toBe(1);
  const steps = hasBothWordSizes
    ? 'Add ucx to targetPkgs, add alsa-lib, libx11 to multiPkgs, set multiArch'
    : 'Add ucx, libx11 to targetPkgs';
  expect(first.stderr).toContain(`conda-shell.nix: ${steps}.`);
  expect(await doctor()).toMatchObject({
    status: 0,
    stdout: `${5 + of32(1, 2).length} dynamic files under ${prefix}: nothing is missing.\n`,
  });
  const ran = await nixconda(folder, ['run', '--nixpkgs', nixpkgsPath, '--offline', '--', join(prefix, 'bin/viewer')]);
  expect(ran).toMatchObject({ status: 0 });
});

test('in a nixpkgs from before multiArch, 32-bit libraries need only be listed', async () => {
  const nixpkgs = join(folder, 'nixpkgs-22.11');
  await writeNixpkgs(nixpkgs, { release: '22.11' });
  const file = join(folder, 'old.nix');
  writeFileSync(file, fixture('doctored.nix').replace('buildFHSEnv', 'buildFHSUserEnv'));
  const old = (...flags: readonly string[]) =>
    nixconda(folder, ['doctor', file, '--nixpkgs', nixpkgs, '--offline', ...flags], { env: { HOME: home } });
  const first = await old('--fix');
  expect(first).toMatchObject({ status: 1, stderr: expect.not.stringContaining('multiArch') });
  expect(first.stdout).not.toContain('libc.so.6');
  expect(await old()).toMatchObject({ status: 0, stdout: expect.stringContaining(': nothing is missing.') });
});
