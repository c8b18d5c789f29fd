/** `nixconda cache`: what one machine saves, another restores without building, whatever Nix it has. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type EmptyMachine, makeEmptyMachine, nixpkgsPath, nixVersions } from '../../test-support/index.ts';
import { deleteBuilt, newName } from '../action/support.ts';
import { keyPair } from '../cache/job.ts';
import { fixture, makeNixpkgs } from '../conda-ready/support.ts';
import { type Ended, nixconda } from './command.ts';

const versions = (await nixVersions()).filter((version) => version.kind === 'available');
const folder = mkdtempSync(join(tmpdir(), 'nixconda-cache-'));
const name = newName();
const envFile = readFileSync(new URL('fixtures/env.nix', import.meta.url), 'utf8');
const flags = ['--nixpkgs', nixpkgsPath, '--offline'];

/** A folder with the file in it, in which the command is called. */
function project(...parts: string[]): string {
  const place = mkdtempSync(join(folder, 'project-'));
  writeFileSync(join(place, 'env.nix'), envFile.replace('"command"', JSON.stringify([name, ...parts].join('-'))));
  return place;
}

type Where = Partial<EmptyMachine>;

const cache = (cwd: string, words: readonly string[], { by = [], env = {} }: Where = {}): Promise<Ended> =>
  nixconda(cwd, ['cache', ...words], { by, env });

/** Whether all that running needs is valid there, and has the contents that its hash tells of. */
function isSound(out: string, { by, env }: EmptyMachine): boolean {
  const [program = '', ...words] = [...by, 'nix-store'];
  const run = (...args: string[]) =>
    execFileSync(program, [...words, ...args], { env: { ...process.env, ...env }, encoding: 'utf8', stdio: 'pipe' });
  run('--verify-path', ...run('-qR', out).trim().split('\n'));
  return run('--verify', '--check-contents') === '';
}

afterAll(() => {
  deleteBuilt(name);
  rmSync(folder, { recursive: true, force: true });
});

describe.each(versions)('saved by Nix $version', ({ version, path }) => {
  const own = project(version.replaceAll('.', '_'));
  const kept = join(own, 'kept here');
  let saved: Ended;
  beforeAll(async () => {
    saved = await cache(own, ['save', 'env.nix', '--to', 'kept here', ...flags], { env: { PATH: path } });
  });

  test('the env is made ready and kept', () => {
    expect(saved).toMatchObject({
      status: 0,
      stdout: `All that running ${name}-${version.replaceAll('.', '_')}-shell-env needs is kept.\n`,
    });
    expect(saved.stderr).toMatch(
      /^Cache key closure-v1-\S+, made of format closure v1, system \w+-linux, store \/nix\/store, path /m,
    );
    expect(saved.stderr).toMatch(/^Cache: the closure of \S+ was stored: \d+ store paths, /m);
    expect(readdirSync(kept)).toEqual([expect.stringMatching(/^closure-v1-/)]);
  });

  test('once it is kept, nothing is packed again', async () => {
    const again = await cache(own, ['save', 'env.nix', '--to', 'kept here', ...flags], { env: { PATH: path } });
    expect(again).toMatchObject({ status: 0, stderr: expect.stringMatching(/was not stored: the entry \S+ has it already\.$/m) });
  });

  test.each(versions)('another machine with Nix $version restores it: nothing is built or downloaded', async (other) => {
    const empty = await makeEmptyMachine(folder);
    const machine = { ...empty, env: { ...empty.env, PATH: other.path } };
    const restored = await cache(own, ['restore', 'env.nix', '--from', kept, '--insist', '--format', 'json', ...flags], machine);
    expect(restored).toMatchObject({ status: 0, stderr: expect.not.stringContaining('building') });
    const { complete, out, closure } = JSON.parse(restored.stdout);
    expect({ complete, kind: closure.restored.kind }).toEqual({ complete: true, kind: 'exact' });
    expect(closure.restored.effect.made).toMatchObject({ fetched: 0 });
    expect(closure.restored.effect.made.built).toBeGreaterThan(0);
    expect(isSound(out, machine)).toBe(true);
    expect(await cache(own, ['restore', 'env.nix', '--from', kept, '--insist', ...flags], machine)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^All that running \S+ needs is here\. Nothing was built or downloaded\.\n$/),
    });
  });

  test('a command runs there, and nothing more is built for it', async () => {
    const machine = await makeEmptyMachine(folder);
    await cache(own, ['restore', 'env.nix', '--from', kept, ...flags], machine);
    const ran = await nixconda(own, ['run', 'env.nix', ...flags, '--', 'sh', '-c', 'echo inside; exit 3'], machine);
    expect(ran).toEqual({ status: 3, stdout: 'inside\n', stderr: '' });
  });

  test('info tells what it is', async () => {
    const { stdout } = await cache(own, ['info', '--from', kept, '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      folder: kept,
      entries: [
        {
          kind: 'closure',
          key: readdirSync(kept)[0],
          parts: expect.arrayContaining([{ name: 'format', value: 'closure v1' }]),
          system: expect.stringMatching(/-linux$/),
          storeDir: '/nix/store',
          out: expect.stringContaining(name),
          scope: 'closure',
          paths: expect.any(Number),
          bytes: expect.any(Number),
          archiveBytes: expect.any(Number),
          signedBy: [],
          made: { built: expect.any(Number), fetched: 0, seconds: expect.any(Number) },
        },
      ],
    });
    const { stdout: text } = await cache(own, ['info', '--to', kept]);
    expect(text).toMatch(/^closure-v1-\S+\n {2}format +closure v1\n[\s\S]* {2}signed by +nobody\n$/);
  });
});

describe('what is not there', () => {
  test('is no failure, unless one insists', async () => {
    const own = project('missing');
    const machine = await makeEmptyMachine(folder);
    const restore = ['restore', 'env.nix', '--from', 'nowhere', ...flags];
    const missed = await cache(own, restore, machine);
    expect(missed).toMatchObject({ status: 0, stderr: expect.stringContaining('was not restored: there is no entry for it.') });
    expect(missed.stdout).toMatch(/^Nothing was built or downloaded\. What is missing will be when \S+ is entered\.\n$/);
    expect(await cache(own, [...restore, '--insist'], machine)).toMatchObject({ status: 1 });
    expect(await cache(own, ['info', '--from', 'nowhere'])).toMatchObject({
      status: 0,
      stdout: `There is no archive in ${own}/nowhere.\n`,
    });
  });

  test('cannot be saved where nobody may write, and that is told', async () => {
    const own = project('unwritable');
    writeFileSync(join(own, 'file'), '');
    const save = ['save', 'env.nix', '--to', 'file/below', ...flags];
    expect(await cache(own, save)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Not all that running \S+ needs is kept\.\n$/),
      stderr: expect.stringMatching(/^warning: Cache: the closure of \S+ was not stored: .*ENOTDIR/m),
    });
    expect(await cache(own, [...save, '--insist'])).toMatchObject({ status: 1 });
  });

  test('of a changed file, what is still the same is restored', async () => {
    const own = project('changed');
    await cache(own, ['save', 'env.nix', '--to', 'kept', ...flags]);
    writeFileSync(
      join(own, 'env.nix'),
      readFileSync(join(own, 'env.nix'), 'utf8').replace('[ pkgs.zlib ]', '[ pkgs.zlib pkgs.python3 ]'),
    );
    const { status, stdout } = await cache(
      own,
      ['restore', 'env.nix', '--from', 'kept', '--format', 'json', ...flags],
      await makeEmptyMachine(folder),
    );
    expect({ status, ...JSON.parse(stdout) }).toMatchObject({
      status: 0,
      complete: false,
      closure: { restored: { kind: 'partial' } },
    });
  });
});

describe('with a signing key', () => {
  const pair = keyPair();
  const own = project('signed');

  /** Programs of Nix that write down how they are called, and are then themselves. */
  function tellingNix(log: string): Readonly<Record<string, string>> {
    const bin = mkdtempSync(join(own, 'bin-'));
    for (const program of ['nix', 'nix-build', 'nix-instantiate', 'nix-store']) {
      const real = execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
      writeFileSync(join(bin, program), `#!/bin/sh\necho "$0 $*" >> '${log}'\nexec '${real}' "$@"\n`, { mode: 0o755 });
    }
    return { PATH: `${bin}:${process.env.PATH}` };
  }

  test('only what is signed by it is restored, and the secret is in no command line', async () => {
    writeFileSync(join(own, 'secret'), pair.secret, { mode: 0o600 });
    const log = join(own, 'calls');
    const save = ['save', 'env.nix', '--to', 'kept', '--push-to', `file://${own}/store`, '--cache-signing-key-file', 'secret'];
    const saved = await cache(own, [...save, ...flags], { env: tellingNix(log) });
    expect(saved.status).toBe(0);
    const calls = readFileSync(log, 'utf8');
    expect(calls).toMatch(/ copy .*\/nixconda-closure\/part-0\S*secret-key=\//);
    expect(calls).toMatch(/ copy .*\/store\S*secret-key=\//);
    expect(`${calls}${saved.stderr}`).not.toContain(pair.secret.split(':')[1]);
    const { stdout } = await cache(own, ['info', '--from', 'kept']);
    expect(stdout).toContain('signed by         ci-1 (not checked here)');
    const restore = ['restore', 'env.nix', '--from', 'kept', '--insist', ...flags, '--cache-public-key'];
    expect(await cache(own, [...restore, pair.trusted], await makeEmptyMachine(folder))).toMatchObject({ status: 0 });
    expect(await cache(own, [...restore, keyPair().trusted], await makeEmptyMachine(folder))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('not signed by the trusted key'),
    });
    expect(await cache(own, ['save', '--to', 'kept', '--cache-signing-key', pair.secret])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(
        '--cache-signing-key is not a flag of nixconda cache; did you mean --cache-signing-key-file?',
      ),
    });
  });
});

describe('with a conda environment', () => {
  test('the installed conda is kept as well, and put back', async () => {
    const own = mkdtempSync(join(folder, 'conda-'));
    const home = join(own, 'home');
    mkdirSync(home);
    const nixpkgs = await makeNixpkgs(own);
    writeFileSync(join(own, 'env.nix'), fixture('conda-shell.nix').replaceAll('"NAME"', JSON.stringify(`${name}-conda`)));
    writeFileSync(join(own, 'environment.yml'), fixture('environment.yml'));
    const words = ['env.nix', '--to', 'kept', '--insist', '--format', 'json', '--nixpkgs', nixpkgs, '--offline'];
    const asked = [...words, '--attr', 'miniforge', '--environment-file', 'environment.yml'];

    const saved = await cache(own, ['save', ...asked], { env: { HOME: home } });
    expect(saved.status).toBe(0);
    expect(JSON.parse(saved.stdout)).toMatchObject({ complete: true, conda: { stored: { kind: 'stored' } } });
    const files = readdirSync(join(home, '.conda'), { recursive: true }).filter((path) => !String(path).startsWith('pkgs'));
    const { stdout } = await cache(own, ['info', '--to', 'kept']);
    expect(stdout).toContain(`conda at ${home}/.conda, `);

    rmSync(join(home, '.conda'), { recursive: true });
    const restored = await cache(own, ['restore', ...asked], { env: { HOME: home } });
    expect(JSON.parse(restored.stdout)).toMatchObject({ complete: true, conda: { restored: { kind: 'exact' } } });
    const back = readdirSync(join(home, '.conda'), { recursive: true });
    expect(back.filter((path) => !String(path).startsWith('pkgs')).sort()).toEqual(files.sort());
  });
});

describe('a mistake in the call ends with status 2', () => {
  test.each([
    [[], 'What is to be done is not said.'],
    [['keep'], 'There is no nixconda cache keep.'],
    [['save'], 'The folder with the archives is not named.'],
    [['info'], 'The folder with the archives is not named.'],
    [['info', 'env.nix', '--from', 'kept'], 'cache info takes no file.'],
    [['restore', '--from', 'a', '--to', 'b'], '--to and --from are the same: name the folder once.'],
    [['info', '--from', 'a', '--format', 'xml'], '--format must be one of text, json, not "xml".'],
    [['save', '--to', 'a', '--cache-signing-key-file', 'none'], 'There is no file none with a signing key.'],
    [['save', '--push-to', 'https://me:secret@cache.example.org'], '--push-to must have no password in it'],
    [['save', '--to', 'a', '--substituters', 'cache.example.org'], '--substituters must be addresses of Nix stores'],
  ])('%j', async (words, message) => {
    const ended = await cache(project('usage'), words);
    expect(ended).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
    expect(ended.stderr).not.toContain('secret@');
  });
});
