/** Conda environments of every kind of installer through the shipped Action, and what is said where one cannot be made. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CacheServer, startCacheService } from '../../test-support/index.ts';
import { action, builtFor, deleteBuilt, expectStatus, fill, newJob, newName } from '../action/support.ts';
import { fixture, makeNixpkgs, openFolder } from './support.ts';

const folder = openFolder();
const name = newName();
let nixpkgs: string;
let cache: CacheServer;

beforeAll(async () => {
  nixpkgs = await makeNixpkgs(folder);
  cache = await startCacheService();
});
afterAll(async () => {
  await cache.close();
  deleteBuilt(name);
});

type Texts = Readonly<Record<string, string>>;

/** One step with the Action, in a home of its own. */
async function step(maker: 'miniforge' | 'miniconda' | 'micromamba', inputs: Texts, files: Texts = {}, env: Texts = {}) {
  const job = await newJob(folder, { env, actionEnv: cache.environment() });
  fill(job, { 'conda-shell.nix': fixture('conda-shell.nix'), 'environment.yml': fixture('environment.yml'), ...files }, name);
  const result = await job.action(action, { inputs: { nixpkgs, offline: 'true', cache: 'off', attr: maker, ...inputs } });
  await job.end();
  return { ...result, workspace: job.workspace };
}

test('a mistake in the environment file is told at its line, before anything is built', async () => {
  const environment = fixture('environment.yml').replace('- numpy=1.26', '- 1.26');
  const result = await step('miniforge', { 'environment-file': 'environment.yml' }, { 'environment.yml': environment });
  expectStatus(result, 2);
  expect(result.annotations).toEqual([
    {
      level: 'error',
      file: 'environment.yml',
      line: 7,
      column: 5,
      message: expect.stringContaining('a dependency must be text'),
    },
  ]);
  expect(builtFor(name).filter((path) => path.endsWith('-fhs'))).toEqual([]);
});

test.each<[string, Texts, string]>([
  ['a file that is not there', { 'environment-file': 'enviroment.yml' }, 'There is no environment file enviroment.yml in '],
  [
    'a relative prefix',
    { 'python-version': '3.12', 'conda-prefix': 'conda' },
    'conda-prefix is conda, which is no absolute path.',
  ],
])('%s stops it', async (_, inputs, message) => {
  const result = await step('miniforge', inputs);
  expectStatus(result, 2);
  expect(result.annotations.map((annotation) => annotation.message).join('\n')).toContain(message);
});

describe("the terms of Anaconda's channels", () => {
  const demanding = { IMITATION_CONDA_TOS: 'demand' };
  const inputs = { 'environment-file': 'requirements.txt', 'environment-name': 'web', run: 'numpy' };
  const files = { 'requirements.txt': 'numpy=1.26\n' };

  test('are never accepted silently', async () => {
    const result = await step('miniconda', inputs, files, demanding);
    expectStatus(result, 2);
    expect(result.annotations).toEqual([
      {
        level: 'error',
        message: expect.stringMatching(
          /^The environment takes packages from Anaconda's default channels, whose terms of service are not accepted\.\n.*conda-forge.*Miniforge.*accept-anaconda-tos: true\.$/,
        ),
      },
    ]);
    expect(result.summary).toContain('## ❌ nixconda: stopped');
    expect(result.outputs).toMatchObject({ 'exit-code': '' });
  });

  test('are accepted by whoever may', async () => {
    const result = await step('miniconda', { ...inputs, 'accept-anaconda-tos': 'true' }, files, demanding);
    expectStatus(result, 0);
    expect(result.log).toContain('numpy 1.26 from ');
  });

  test('are no matter with conda-forge', async () => {
    expectStatus(await step('miniconda', { ...inputs, channels: 'conda-forge' }, files, demanding), 0);
    expectStatus(await step('miniforge', inputs, files, demanding), 0);
  });
});

test('micromamba needs no installer, and is not cached', async () => {
  const { workspace, ...result } = await step('micromamba', {
    'environment-file': 'environment.yml',
    cache: 'auto',
    run: 'type -P numpy > where; echo "$CONDA_DEFAULT_ENV" >> where',
  });
  expectStatus(result, 0);
  expect(readFileSync(join(workspace, 'where'), 'utf8')).toMatch(/\/micromamba\/envs\/web\/bin\/numpy\nweb\n$/);
  expect(result.summary).toContain('The conda environment web was created.');
  expect(cache.entries().filter(({ key }) => key.startsWith('conda-'))).toEqual([]);
});

test('a conda elsewhere than conda-prefix says is used, and not cached', async () => {
  const result = await step('miniforge', {
    'python-version': '3.12',
    'conda-prefix': '~/elsewhere',
    cache: 'auto',
    run: 'python --version',
  });
  expectStatus(result, 0);
  expect(result.log).toMatch(/conda is not cached: it is in \/.*\/\.conda, and conda-prefix says \/.*\/elsewhere\.\n/);
  expect(result.log).toContain('\nPython 3.12');
  expect(cache.entries().filter(({ key }) => key.startsWith('conda-'))).toEqual([]);
});

test('settings alone make an environment, with a configuration that stays in this job', async () => {
  const { workspace, ...result } = await step('miniforge', {
    'python-version': '3.11',
    'environment-name': 'tests',
    channels: 'conda-forge bioconda',
    condarc: 'channels:\n  - bioconda',
    run: 'conda config --show channels; python --version; echo "$CONDA_DEFAULT_ENV"; ls -a ~ > home',
  });
  expectStatus(result, 0);
  expect(result.log).toMatch(/ - bioconda\n[\s\S]*Python 3\.11[\s\S]*\ntests\n/);
  expect(readFileSync(join(workspace, 'home'), 'utf8')).not.toContain('.condarc');
});

test('a shell in a terminal has the environment active, although a login shell reads the profile again', async () => {
  const home = join(folder, 'terminal');
  mkdirSync(home);
  writeFileSync(join(home, 'conda-shell.nix'), fixture('conda-shell.nix').replace('"NAME"', JSON.stringify(name)));
  const words = ['shell', '--nixpkgs', nixpkgs, '--offline', '--attr', 'miniforge', '--python-version', '3.11'];
  const command = [process.execPath, join(action, 'dist/index.js'), ...words].map((word) => `'${word}'`).join(' ');
  const typed = {
    input: 'type -P python; type -t conda; exit 5\n',
    cwd: home,
    env: { ...process.env, HOME: home, TERM: 'dumb' },
  };
  const { status, stdout } = spawnSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], typed);
  expect(stdout.toString()).toContain(`\n${home}/.conda/envs/nixconda/bin/python\r\nfunction\r\n`);
  expect(status).toBe(5);
});

test('a package that does not exist is told in the words of conda', async () => {
  const result = await step('miniforge', { 'environment-file': 'requirements.txt' }, { 'requirements.txt': 'no-such-package\n' });
  expectStatus(result, 2);
  expect(result.annotations[0]?.message).toMatch(
    /^Creating the conda environment .* failed with status 1: PackagesNotFoundError: /,
  );
});
