/** A job of five steps as an ordinary user: the Action makes a conda environment ready, the later steps have it active. */
import { chownSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type CacheServer, type Job, type StepResult, startCacheService, startJob } from '../../test-support/index.ts';
import { action, builtFor, deleteBuilt, expectStatus, fill, newName } from '../action/support.ts';
import { type Daemon, startDaemon } from './daemon.ts';
import { fixture, makeNixpkgs, openFolder } from './support.ts';

const folder = openFolder();
const home = join(folder, 'runner');
const isRoot = process.getuid?.() === 0;
const user = isRoot ? { uid: 1001, gid: 1001, home } : undefined;
const name = newName();

let cache: CacheServer;
let daemon: Daemon | undefined;
let job: Job;
let first: StepResult;
const later: StepResult[] = [];
let leftBefore: readonly string[];
let second: StepResult;
let secondLater: StepResult;

const start = () =>
  startJob({ parent: folder, env: { HOME: home, ...daemon?.env }, actionEnv: cache.environment(), ...(user ? { user } : {}) });

beforeAll(async () => {
  mkdirSync(home);
  if (user) chownSync(home, user.uid, user.gid);
  if (user) daemon = await startDaemon(folder, user.uid);
  cache = await startCacheService();
  const inputs = {
    nixpkgs: await makeNixpkgs(folder),
    offline: 'true',
    attr: 'miniforge',
    'environment-file': 'environment.yml',
  };
  const files = { 'conda-shell.nix': fixture('conda-shell.nix'), 'environment.yml': fixture('environment.yml') };

  job = await start();
  fill(job, files, name);
  first = await job.action(action, { inputs });
  const inside = async (script: string, more: { readonly env?: Readonly<Record<string, string>> } = {}) =>
    void later.push(await job.run(script, { shell: 'conda-shell {0}', ...more }));
  await inside('id -u; type -P python; echo "MODE=fast" >> "$GITHUB_ENV"; echo "result=good" >> "$GITHUB_OUTPUT"');
  await inside('echo "$MODE, $OWN, $CONDA_DEFAULT_ENV"', { env: { OWN: 'it\'s "mine" & $HOME' } });
  await inside('python -c "import numpy; print(numpy.__version__)"; mkdir tools; echo "$PWD/tools" >> "$GITHUB_PATH"');
  await inside('echo "$PATH" | grep -c "$PWD/tools"; false; echo not reached');
  await job.end();

  deleteBuilt(name);
  leftBefore = builtFor(name).filter((path) => !path.endsWith('.lock'));
  rmSync(join(home, '.conda'), { recursive: true });
  const again = await start();
  fill(again, files, name);
  second = await again.action(action, { inputs });
  secondLater = await again.run('type -P numpy; echo "$CONDA_PREFIX"', { shell: 'conda-shell {0}' });
  await again.end();
});
afterAll(async () => {
  daemon?.stop();
  await cache.close();
  deleteBuilt(name);
});

test('the Action installs conda and creates the environment', () => {
  expectStatus(first, 0);
  expect(first.groups).toEqual(
    expect.arrayContaining(['Installing conda', `Creating the conda environment ${home}/.conda/envs/web`]),
  );
  expect(first.annotations).toEqual([]);
  expect(first.summary).toContain('conda was installed, and the environment web created.');
});

test('both the closure and conda are stored', () => {
  expect(
    cache
      .entries()
      .map(({ key, state }) => `${key.split('-')[0]} ${state}`)
      .sort(),
  ).toEqual(['closure stored', 'conda stored']);
});

test('a later step runs as the user, with the environment active', () => {
  expect(later[0]).toMatchObject({
    status: 0,
    log: `${user?.uid ?? process.getuid?.()}\n${home}/.conda/envs/web/bin/python\n`,
    env: { MODE: 'fast' },
    outputs: { result: 'good' },
  });
});

test('what one step sets, the next one sees', () => {
  expect(later[1]).toMatchObject({ status: 0, log: `fast, it's "mine" & $HOME, web\n` });
});

test('what the environment has can be imported', () => {
  expect(later[2]).toMatchObject({ status: 0, log: '1.26\n', paths: [join(job.workspace, 'tools')] });
});

test('a step fails as any other does, and has the PATH of the steps before', () => {
  expect(later[3]).toMatchObject({ status: 1, log: '1\n' });
});

test('another job finds all of it in the cache: nothing is built, installed or created', () => {
  expect(leftBefore).toEqual([]);
  expectStatus(second, 0);
  expect(second.outputs).toMatchObject({ 'cache-hit': 'true' });
  expect(second.groups.filter((title) => !title.startsWith('Realising'))).toEqual([]);
  expect(second.summary).toContain('Nothing was built or downloaded. conda and the environment web were there.');
  expect(existsSync(join(home, '.conda/envs/web/bin/numpy'))).toBe(true);
  expect(secondLater).toMatchObject({ status: 0, log: `${home}/.conda/envs/web/bin/numpy\n${home}/.conda/envs/web\n` });
});
