/** The command of `run`: where it runs, how it ends, how it is cancelled, and that it is never taken for run when it was not. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CacheServer, type Job, type RunningStep, startCacheService } from '../../test-support/index.ts';
import { withArgument } from '../fhs/processes.ts';
import { action, deleteBuilt, expectStatus, fill, fixture, makeNixpkgs, newJob, newName, scratchFolder } from './support.ts';

const folder = scratchFolder();
const name = newName();
const oddFile = `it's a "shell" & $HOME.nix`;
const oddFolder = `the 'project' and "more"`;

let job: Job;
let inputs: Readonly<Record<string, string>>;
let cache: CacheServer;
beforeAll(async () => {
  inputs = { nixpkgs: await makeNixpkgs(folder), offline: 'true' };
  cache = await startCacheService();
  // A pull request, which may not write to the default branch's cache.
  job = await newJob(folder, { eventName: 'pull_request', ref: 'refs/pull/7/merge', actionEnv: cache.environment() });
  fill(
    job,
    {
      'conda-shell.nix': fixture('conda-shell.nix'),
      'no-op.nix': fixture('no-op.nix'),
      'plain-shell.nix': fixture('plain-shell.nix'),
      [join(oddFolder, oddFile)]: fixture('conda-shell.nix'),
    },
    name,
  );
});
afterAll(async () => {
  await job.end();
  await job.remove();
  await cache.close();
  deleteBuilt(name);
});

const run = (script: string, more: Readonly<Record<string, string>> = {}, whileRunning?: (step: RunningStep) => Promise<void>) =>
  job.action(action, { inputs: { ...inputs, ...more, run: script }, ...(whileRunning ? { whileRunning } : {}) });

test('a working directory and a file of any name', async () => {
  const step = await run('printf "%s\\n" "$PWD" > "$GITHUB_WORKSPACE/place"; kill -TERM $$', {
    'working-directory': oddFolder,
    file: oddFile,
  });
  expectStatus(step, 143);
  expect(step.outputs).toMatchObject({ file: oddFile, 'exit-code': '143', errors: '0' });
  expect(readFileSync(join(job.workspace, 'place'), 'utf8')).toBe(`${join(job.workspace, oddFolder)}\n`);
});

test('a pull request writes nothing to the cache', async () => {
  const step = await run('true');
  expectStatus(step, 0);
  expect(step.log).toContain('was not stored: runs of the event pull_request do not write to the cache');
  expect(cache.requests().map(({ operation }) => operation)).not.toContain('CreateCacheEntry');
});

test('another shell', async () => {
  const step = await run("import sys\nprint('argument of', len(sys.argv), 'words')\nsys.exit(9)", { shell: 'python3 {0} one' });
  expectStatus(step, 9);
  expect(step.log).toContain('argument of 2 words\n');
});

test('what the command says stays in order, on whichever stream it says it', async () => {
  const step = await run(
    'for i in {1..40}; do echo "a$i"; echo "b$i" >&2; printf "c$i\\n" >/dev/stderr; echo "d$i" >/dev/stdout; done',
  );
  expectStatus(step, 0);
  const lines = Array.from({ length: 40 }, (_, at) => ['a', 'b', 'c', 'd'].map((letter) => `${letter}${at + 1}\n`).join(''));
  expect(step.log).toContain(lines.join(''));
});

test('what the command leaves in the background can still write when the step has ended', async () => {
  const go = join(folder, 'go-on');
  const script = `(until [[ -s ${go} ]]; do sleep 0.05; done; echo late; echo also >&2; echo alive >${go}) & echo started`;
  const step = await run(script, {}, async (running) => {
    await running.logged('\nstarted\n');
    // Longer than the Action waits for it.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    writeFileSync(go, 'now');
  });
  expectStatus(step, 0);
  expect(step.log).toMatch(/\nstarted\nlate\nalso\n$/);
  expect(readFileSync(go, 'utf8')).toBe('alive\n');
});

test('a cancelled job lets the command clean up, leaves nothing running, and has its post step', async () => {
  const mark = `${process.pid}${Date.now()}`;
  const script = `
    (setsid sh -c 'trap "" INT TERM HUP; sleep ${mark}.1; :' &)
    sh -c 'trap "" INT TERM HUP; sleep ${mark}.2; :' &
    trap 'echo asked to stop' INT
    trap 'echo cleaning up; sleep 1; echo cleaned up; exit 33' TERM
    echo ready
    for i in {1..600}; do sleep 0.1 || true; done`;
  const cancelled = await newJob(folder);
  fill(cancelled, { 'conda-shell.nix': fixture('conda-shell.nix') }, name);
  const whileRunning = async (running: RunningStep) => {
    await running.logged('\nready\n');
    running.signal('SIGINT');
    await running.logged('\nasked to stop\n');
    running.signal('SIGTERM');
  };
  const step = await cancelled.action(action, { inputs: { ...inputs, cache: 'off', run: script }, whileRunning });
  expect([...withArgument(`${mark}.1`), ...withArgument(`${mark}.2`)]).toEqual([]);
  expectStatus(step, 33);
  expect(step.log).toContain('\ncleaning up\ncleaned up\n');
  expect(step.outputs).toMatchObject({ 'exit-code': '33' });
  expect(step.summary).toContain('the command ended with status 33');
  const [post] = await cancelled.end();
  expect(post).toMatchObject({ status: 0, log: '' });
  expect(step.paths.filter((path) => existsSync(path))).toEqual([]);
});

describe('a command that never ran is an error:', () => {
  test('a hook that ends without it', async () => {
    const step = await run('echo must not be missed', { file: 'no-op.nix' });
    expectStatus(step, 2);
    expect(step.annotations).toEqual([{ level: 'error', message: expect.stringMatching(/^The command was never started: /) }]);
    expect(step.outputs).toMatchObject({ 'exit-code': '' });
    expect(step.summary).toMatch(/^## ❌ nixconda: stopped, no findings\n\n> \[!CAUTION\]\n> The command was never started: /);
  });

  test('a file that is no FHS env', async () => {
    const step = await run('echo must not be missed', { file: 'plain-shell.nix' });
    expectStatus(step, 2);
    expect(step.annotations.map(({ level, message }) => `${level}: ${message.split('\n')[0]}`)).toEqual([
      'warning: This file evaluates to `plain`, a plain shell, not to an FHS environment: what conda installs does not run in it.',
      'error: plain-shell.nix gives no FHS env, so the command was not run.',
    ]);
  });

  test('several files', async () => {
    const step = await run('echo must not be missed', { file: '*-shell.nix' });
    expectStatus(step, 2);
    expect(step.annotations[0]?.message).toBe(
      'There are 2 files, and `run` is for one env.\nName the one file in `file`, and check the others in a step of their own.',
    );
    expect(step.outputs).toMatchObject({ file: 'conda-shell.nix\nplain-shell.nix', warnings: '1' });
  });
});
