/** The main job, twice: a first job that builds and stores, and a second one, on a machine without all of that, that restores. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CacheServer, type Job, nodeRuntimes, type StepResult, startCacheService } from '../../test-support/index.ts';
import {
  action,
  builtFor,
  deleteBuilt,
  expectStatus,
  fill,
  fixture,
  installerUrl,
  makeNixpkgs,
  newJob,
  newName,
  scratchFolder,
} from './support.ts';

const runtimes = await nodeRuntimes();
const folder = scratchFolder();

/** What a `run:` step may do, and then the failure of a test. */
const script = `
env -0 | sort -z > environment
echo "MODE=fast" >> "$GITHUB_ENV"
printf 'report<<END\\ntwo\\nlines\\nEND\\n' >> "$GITHUB_OUTPUT"
mkdir tools && echo "$PWD/tools" >> "$GITHUB_PATH"
echo "# Tests" >> "$GITHUB_STEP_SUMMARY"
conda-install > install.log && conda --version
exit 7`;

let nixpkgs: string;
beforeAll(async () => {
  nixpkgs = await makeNixpkgs(folder);
});

describe.each(runtimes)('on Node $version', ({ path: node }) => {
  const name = newName();
  let cache: CacheServer;
  let job: Job;
  let first: StepResult;
  let later: StepResult;
  let post: StepResult | undefined;
  let leftBefore: readonly string[];
  let second: StepResult;

  beforeAll(async () => {
    cache = await startCacheService();
    const start = () =>
      newJob(folder, { node, actionEnv: { ...cache.environment(), ACTIONS_ID_TOKEN_REQUEST_URL: 'https://id/' } });
    const inputs = { nixpkgs, offline: 'true' };

    job = await start();
    fill(job, { 'conda-shell.nix': fixture('conda-shell.nix') }, name);
    first = await job.action(action, { inputs: { ...inputs, run: script } });
    later = await job.run('echo "$MODE, $(conda --version), $(cat /etc/profile | wc -l) lines"; exit 5', {
      shell: 'conda-shell {0}',
    });
    [post] = await job.end();

    deleteBuilt(name);
    leftBefore = builtFor(name);
    const again = await start();
    fill(again, { 'conda-shell.nix': fixture('conda-shell.nix') }, name);
    second = await again.action(action, { inputs: { ...inputs, run: 'echo inside' } });
    await again.end();
  });
  afterAll(async () => {
    await cache.close();
    deleteBuilt(name);
  });

  test('the first job builds, stores, and ends as its command does', () => {
    expectStatus(first, 7);
    expect(first.outputs).toMatchObject({ 'cache-hit': 'false', 'exit-code': '7' });
    expect(first.summary).toMatch(
      /\*\*Env\*\* ready after [\d.]+ s\. [1-9]\d* derivations built\. \*\*Cache\*\*: The closure of \S+ was not restored: there is no entry for it\. The closure of \S+ was stored: \d+ store paths, [\d.]+ MB, packed in [\d.]+ s, sent [\d.]+ MB in [\d.]+ s\./,
    );
  });

  test('the env is in the cache although the command failed', () => {
    expect(cache.entries()).toEqual([
      expect.objectContaining({ key: `${first.outputs['cache-primary-key']}-0`, state: 'stored' }),
    ]);
    expect(first.outputs['cache-primary-key']).toContain(name);
  });

  test('every output tells what it promises', () => {
    expect(first.outputs).toEqual({
      report: 'two\nlines',
      file: 'conda-shell.nix',
      errors: '0',
      warnings: '0',
      'drv-path': expect.stringMatching(new RegExp(`^/nix/store/\\w{32}-${name}-shell-env\\.drv$`)),
      'installer-url': installerUrl,
      'installer-sha256': expect.stringMatching(/^sha256-[\w+/]{43}=$/),
      'installer-verdict': 'published',
      'cache-hit': 'false',
      'cache-primary-key': expect.stringMatching(/^closure-v1-\w+-linux-/),
      'cache-matched-key': '',
      'env-path': expect.stringMatching(new RegExp(`^/nix/store/\\w{32}-${name}-shell-env-hook$`)),
      'exit-code': '7',
    });
  });

  test('what the command writes into the runner’s files is effective', () => {
    expect(first.env).toEqual({ MODE: 'fast' });
    expect(first.paths).toContain(join(job.workspace, 'tools'));
    expect(first.summary).toMatch(/^# Tests\n/);
  });

  test('the command has the environment of a run step, and nothing that is the Action’s own', () => {
    const variables = readFileSync(join(job.workspace, 'environment'), 'utf8')
      .split('\0')
      .map((entry) => entry.split('=')[0] ?? '');
    expect(variables).toEqual(
      expect.arrayContaining(['GITHUB_ENV', 'GITHUB_WORKSPACE', 'RUNNER_TEMP', 'ACTIONS_ID_TOKEN_REQUEST_URL', 'HOME']),
    );
    expect(
      variables.filter((variable) => /^(INPUT|STATE|NIXCONDA)_|^ACTIONS_(RUNTIME|CACHE|RESULTS)|^GITHUB_STATE$/.test(variable)),
    ).toEqual([]);
  });

  test('the log has the findings before the command, and a failed command has an annotation', () => {
    expect(first.log).toMatch(
      /1 file, no findings\n[\s\S]*\nconda 26\.3\.2\n[\s\S]*::error::The command ended with status 7\.\n$/,
    );
    expect(first.annotations).toEqual([{ level: 'error', message: 'The command ended with status 7.' }]);
    expect(first.summary).toContain('## ❌ nixconda: the command ended with status 7, no findings\n');
  });

  test('a later step enters the env through conda-shell, and has its own exit status', () => {
    expect(later).toMatchObject({ status: 5, log: expect.stringMatching(/^fast, conda 26\.3\.2, \d+ lines\n$/) });
  });

  test('the post step leaves nothing behind', () => {
    expect(post).toMatchObject({ status: 0, log: '' });
    expect(existsSync(first.paths.find((path) => path.endsWith('/bin')) ?? '')).toBe(false);
  });

  test('the second job builds nothing: the env comes out of the cache', () => {
    expect(leftBefore.filter((path) => !path.endsWith('.lock'))).toEqual([]);
    expectStatus(second, 0);
    expect(second.outputs).toMatchObject({
      'cache-hit': 'true',
      'cache-matched-key': `${first.outputs['cache-primary-key']}-0`,
      'drv-path': first.outputs['drv-path'],
      'exit-code': '0',
    });
    expect(second.summary).toContain('## ✅ nixconda: no findings\n');
    expect(second.summary).toMatch(
      /Nothing was built or downloaded\. \*\*Cache\*\*: The closure of \S+ was restored: \d+ store paths, [\d.]+ MB, fetched [\d.]+ MB in [\d.]+ s, unpacked in [\d.]+ s; without it, [1-9]\d* built and 0 downloaded took [\d.]+ s\./,
    );
    expect(second.log).toMatch(
      /^Cache key closure-v1-\S+, made of format closure v1, system \w+-linux, store \/nix\/store, path \S+\.$/m,
    );
    expect(second.log).toContain('\ninside\n');
    expect(second.annotations).toEqual([]);
    expect(second.groups).toEqual(['Run echo inside']);
  });
});
