/** The result cache from end to end: a verdict is taken from it only where nothing can have changed. */
import { execFileSync } from 'node:child_process';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { nixpkgsPath } from '../../test-support/nixpkgs/index.ts';
import { nixconda } from '../cli/command.ts';
import { check, project, write } from './support.ts';

/** The miniature nixpkgs as a store path, which is what a pinned nixpkgs becomes. */
let pinned: string;
beforeAll(async () => {
  const folder = await project();
  await cp(nixpkgsPath, join(folder, 'source'), { recursive: true });
  pinned = execFileSync('nix-store', ['--add', join(folder, 'source')], { encoding: 'utf8' }).trim();
});

const shell = `{ pkgs ? import <nixpkgs> { }, name ? "conda-shell" }:
(pkgs.buildFHSEnv {
  inherit name;
  profile = import ./profile.nix;
}).env
`;
const files = { 'conda-shell.nix': shell, 'profile.nix': '"export A=1"' };
/** A home without anything that nixpkgs reads. */
const home = async () => ({ HOME: await project(), NIXPKGS_CONFIG: undefined });

async function evaluated(folder: string, env: Record<string, string | undefined>, ...args: readonly string[]) {
  const { report, status } = await check(folder, ['--nixpkgs', pinned, ...args], env);
  expect(status).toBe(0);
  const { cached, name, ok } = report.files[0]?.evaluation ?? {};
  expect(ok).toBe(true);
  return { cached, name, derivation: JSON.stringify(report.files[0]?.evaluation) };
}

test('the second time nothing is evaluated, the verdict is the same, and it is said', async () => {
  const [folder, env] = [await project(files), await home()];
  const first = await evaluated(folder, env);
  expect(first).toMatchObject({ cached: false, name: 'conda-shell-shell-env' });
  const second = await evaluated(folder, env);
  expect(second).toMatchObject({ cached: true, name: 'conda-shell-shell-env' });
  const strip = (text: string) => text.replace(/"(?:seconds|cached)":[^,}]*/g, '');
  expect(strip(second.derivation)).toBe(strip(first.derivation));
  const text = await nixconda(folder, ['check', '--nixpkgs', pinned, '--offline', 'true'], {
    env: { ...env, XDG_CACHE_HOME: join(folder, '.cache') },
  });
  expect(text.stdout).toContain('with Nix 2.8.0, cached');
});

describe('it is evaluated anew', () => {
  let folder: string;
  let env: Record<string, string | undefined>;
  beforeAll(async () => {
    folder = await project(files);
    env = await home();
    await evaluated(folder, env);
  });

  test('with --no-cache', async () => {
    expect(await evaluated(folder, env, '--no-cache')).toMatchObject({ cached: false });
    expect(await evaluated(folder, env)).toMatchObject({ cached: true });
  });

  test('with other arguments', async () => {
    expect(await evaluated(folder, env, '--argstr', 'name=other')).toMatchObject({ cached: false, name: 'other-shell-env' });
    expect(await evaluated(folder, env, '--argstr', 'name=other')).toMatchObject({ cached: true, name: 'other-shell-env' });
  });

  test('with an argument that reads the environment, always', async () => {
    const args = ['--arg', 'name=builtins.getEnv "SHELL_NAME"'];
    expect(await evaluated(folder, { ...env, SHELL_NAME: 'one' }, ...args)).toMatchObject({
      cached: false,
      name: 'one-shell-env',
    });
    expect(await evaluated(folder, { ...env, SHELL_NAME: 'two' }, ...args)).toMatchObject({
      cached: false,
      name: 'two-shell-env',
    });
  });

  test('with other settings of Nix or nixpkgs', async () => {
    expect(await evaluated(folder, { ...env, NIXPKGS_ALLOW_UNFREE: '1' })).toMatchObject({ cached: false });
    expect(await evaluated(folder, env, '--extra-nix-config', 'max-jobs = 1')).toMatchObject({ cached: false });
  });

  test('with settings of the user’s that nixpkgs reads, always', async () => {
    const own = await project({ '.config/nixpkgs/config.nix': '{ }' });
    for (let time = 0; time < 2; time++) expect(await evaluated(folder, { ...env, HOME: own })).toMatchObject({ cached: false });
  });

  test('with a nixpkgs that can change, always', async () => {
    for (let time = 0; time < 2; time++) {
      const { report } = await check(folder, [], env);
      expect(report.files[0]?.evaluation).toMatchObject({ ok: true, cached: false });
    }
  });

  test('where what is kept is damaged, or its derivation is gone', async () => {
    const place = join(folder, '.cache/nixconda/evaluations');
    await evaluated(folder, env);
    for (const damage of [
      (text: string) => text.slice(0, -20),
      (text: string) => text.replace(/\/nix\/store\/./g, '/nix/store/0'),
    ]) {
      for (const name of await readdir(place))
        await writeFile(join(place, name), damage(await readFile(join(place, name), 'utf8')));
      expect(await evaluated(folder, env)).toMatchObject({ cached: false });
      expect(await evaluated(folder, env)).toMatchObject({ cached: true });
    }
  });

  test('when the file, or one that it imports, has changed', async () => {
    await write(folder, { 'profile.nix': '"export A=2"' });
    expect(await evaluated(folder, env)).toMatchObject({ cached: false });
    await write(folder, { 'conda-shell.nix': shell.replace('"conda-shell"', '"renamed"') });
    expect(await evaluated(folder, env)).toMatchObject({ cached: false, name: 'renamed-shell-env' });
    expect(await evaluated(folder, env)).toMatchObject({ cached: true, name: 'renamed-shell-env' });
  });
});

test('a failure is never kept', async () => {
  const folder = await project({ 'conda-shell.nix': '{ pkgs ? import <nixpkgs> { } }: throw "no"' });
  const env = await home();
  for (let time = 0; time < 2; time++) {
    const { report, status } = await check(folder, ['--nixpkgs', pinned], env);
    expect(report.files[0]?.evaluation).toMatchObject({ ok: false, cached: false });
    expect(status).toBe(1);
  }
});
