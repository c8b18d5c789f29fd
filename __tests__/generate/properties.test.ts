/** What holds for any settings: the file is Nix, lints clean, evaluates on old and new nixpkgs, and has nothing to upgrade. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadPublished } from '../../src/conda/index.ts';
import {
  defaultGenerateSettings,
  type GenerateSettings,
  generateFile,
  generateFlake,
  pinInstallers,
} from '../../src/generate/index.ts';
import { defaultSettings, makeLinter } from '../../src/lint/index.ts';
import { readDerivation } from '../../src/nix/derivation/aterm.ts';
import { makeUpgrader } from '../../src/upgrade/index.ts';
import { writeNixpkgs } from '../../test-support/index.ts';
import { nix } from '../test-support/nix.ts';
import { linux, paths, read, written } from './arbitrary.ts';

const published = await loadPublished();
const linter = await makeLinter();
const upgrader = await makeUpgrader(defaultSettings, new Set(), published);

function generate(settings: GenerateSettings, path: string, explain = false): string {
  return generateFile(settings, pinInstallers(settings, published), { path, explain });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'generate-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the same settings give the same bytes, without findings, and with nothing to upgrade', async () => {
  await fc.assert(
    fc.asyncProperty(written, paths, fc.boolean(), async (given, path, explain) => {
      const text = generate(read(given), path, explain);
      expect(generate(read(structuredClone(given)), path, explain)).toBe(text);
      expect(linter.lint(path, text).diagnostics).toEqual([]);
      expect(linter.lint('flake.nix', generateFlake(read(given), { path, explain: true })).diagnostics).toEqual([]);
      const { text: upgraded, changes, refusals } = await upgrader.upgrade(path, text, { version: null, pin: null });
      expect({ upgraded, changes, refusals }).toEqual({ upgraded: text, changes: [], refusals: [] });
    }),
    { numRuns: 60 },
  );
});

test('an older version, upgraded, is what is generated with the newest', async () => {
  const versions = published.list('Miniforge3', 'aarch64-linux').flatMap(({ name }) => name.version ?? []);
  const recent = versions.filter((version) => Number.parseInt(version, 10) >= 23);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...recent), fc.shuffledSubarray([...linux], { minLength: 1 }), async (version, systems) => {
      const settings = { ...defaultGenerateSettings, systems };
      const old = generate({ ...settings, version }, 'conda-shell.nix');
      const { text, refusals } = await upgrader.upgrade('conda-shell.nix', old, { version: null, pin: null });
      expect({ text, refusals }).toEqual({ text: generate(settings, 'conda-shell.nix'), refusals: [] });
    }),
    { numRuns: 15 },
  );
});

test('a line of the profile means in the env what it says in the settings, whatever is in it', async () => {
  const lines = fc.sample(fc.string({ unit: fc.constantFrom("'", '$', '{', '}', '\\', '"', ' ', 'a'), minLength: 1 }), {
    numRuns: 500,
    seed: 7,
  });
  await writeFile(join(folder, 'profile.nix'), generate(read({ libraries: [], profile: lines }), 'profile.nix'));
  const profile = '(import ./profile.nix { pkgs.buildFHSEnv = { profile, ... }: { env = profile; }; })';
  const { stdout } = await nix('nix-instantiate', ['--eval', '--json', '--expr', profile], { cwd: folder });
  // A line of spaces only is empty in an indented string.
  const expected = lines.map((line) => line.replace(/^ +$/, ''));
  expect(
    JSON.parse(stdout)
      .split('\n')
      .slice(-expected.length - 1, -1),
  ).toEqual(expected);
});

const releases = ['17.03', '18.03', '20.09', '21.11', '22.11', '23.11', '25.05', '25.11', '26.05'];

describe.each(releases)('on nixpkgs %s', (release) => {
  test.each(linux)('files evaluate for %s where --argstr says so', async (system) => {
    // nixpkgs has had micromamba since 21.11.
    const isOld = Number(release) < 21.11;
    const samples = fc.sample(written, { numRuns: 12, seed: 7 }).filter(({ installer }) => !isOld || installer !== 'micromamba');
    const paths: string[] = [];
    for (const [index, given] of samples.entries()) {
      const settings = { ...read(given), nixpkgs: { kind: 'search-path' }, systems: linux } as const;
      const path = join(folder, `${index}.nix`);
      await writeFile(path, generate(settings, 'conda-shell.nix'));
      paths.push(path);
    }
    const nixpkgs = join(folder, `${release}-${system}`);
    await writeNixpkgs(nixpkgs, { release });
    const { status, stdout, stderr } = await nix('nix-instantiate', ['--argstr', 'system', system, ...paths], { nixpkgs });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining('has been renamed') });
    const drvs = await Promise.all(
      stdout
        .trim()
        .split('\n')
        .map((drv) => readFile(drv, 'utf8')),
    );
    expect(drvs.map((drv) => readDerivation(drv)?.system)).toEqual(paths.map(() => system));
  });
});

test('whose pkgs are given, it is made for the system of those, and a system without an installer is named', async () => {
  await writeFile(join(folder, 'default.nix'), generate(defaultGenerateSettings, 'default.nix'));
  const evaluate = (system: string) => {
    const call = `(import ./default.nix { pkgs = import <nixpkgs> { system = "${system}"; }; }).system`;
    return nix('nix-instantiate', ['--eval', '--expr', call], { cwd: folder });
  };
  expect(await evaluate('aarch64-linux')).toMatchObject({ status: 0, stdout: '"aarch64-linux"\n' });
  const drvPath = `(import ./default.nix { pkgs = import <nixpkgs> { system = "i686-linux"; }; }).drvPath`;
  const { status, stderr } = await nix('nix-instantiate', ['--eval', '--expr', drvPath], { cwd: folder });
  expect(status).toBe(1);
  expect(stderr).toContain('This file has no conda installer for i686-linux.');
});
