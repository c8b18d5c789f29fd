/** Stores of the user's own in a job: who may send to them, when, and that nothing of it can fail the job. */
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type BinaryCache, type JobOptions, type StepResult, startBinaryCache } from '../../test-support/index.ts';
import { keyPair } from '../cache/job.ts';
import { startDaemon } from '../conda-ready/daemon.ts';
import { openFolder } from '../conda-ready/support.ts';
import { action, deleteBuilt, expectStatus, fill, fixture, makeNixpkgs, newJob, newName } from './support.ts';

const folder = openFolder();
const name = newName();
const pair = keyPair();
let nixpkgs: string;
let web: BinaryCache;

beforeAll(async () => {
  nixpkgs = await makeNixpkgs(folder);
  mkdirSync(join(folder, 'web'));
  web = await startBinaryCache(join(folder, 'web'), null);
});
beforeEach(() => web.fail(null));
afterAll(async () => {
  await web.close();
  deleteBuilt(name);
});

async function step(inputs: Readonly<Record<string, string>>, options: JobOptions = {}): Promise<StepResult> {
  const job = await newJob(folder, options);
  fill(job, { 'conda-shell.nix': fixture('conda-shell.nix') }, name);
  const common = { nixpkgs, cache: 'off', run: 'echo inside' };
  const ended = await job.action(action, { inputs: { ...common, 'extra-nix-config': 'substituters =', ...inputs } });
  await job.end();
  expectStatus(ended, 0);
  expect(ended.annotations).toEqual([]);
  return ended;
}

const sent = () => web.requests().filter((request) => request.startsWith('PUT '));

test('a run of the default branch sends, signed, before its command runs', async () => {
  const { log, summary } = await step({ 'push-to': `${web.url}/main`, 'cache-signing-key': pair.secret });
  expect(log).toMatch(/^Push: the closure of \S+ is in http:\S+\/main: \d+ store paths sent in [\d.]+ s\.\n[\s\S]*\ninside\n/m);
  expect(summary).toMatch(/\*\*Cache\*\*: Off\. The closure of \S+ is in http:\S+\/main: \d+ store paths sent in/);
  expect(`${log}${summary}`).not.toContain(pair.secret.split(':')[1]);
  expect(sent().length).toBeGreaterThan(0);
});

test('a pull request sends nothing', async () => {
  const before = web.requests().length;
  const { log } = await step({ 'push-to': `${web.url}/fork` }, { eventName: 'pull_request', ref: 'refs/pull/7/merge' });
  expect(log).toMatch(/^Push: the closure of \S+ was not sent to \S+: runs of the event pull_request do not write to the cache/m);
  expect(web.requests()).toHaveLength(before);
});

test('a store in trouble is one line in the log', async () => {
  web.fail(500);
  const { log } = await step({ 'push-to': `${web.url}/broken` });
  expect(log.match(/^⚠ .*$/gm)).toEqual([
    expect.stringMatching(/^⚠ Push: the closure of \S+ was not sent to \S+\/broken: .*500.*\.$/),
  ]);
  expect(log).toContain('\ninside\n');
});

test('whom the daemon does not trust is told that it ignores what is asked for', async () => {
  const isRoot = process.geteuid?.() === 0;
  const home = join(folder, 'stranger');
  mkdirSync(home);
  if (isRoot) chownSync(home, 1002, 1002);
  const daemon = isRoot ? await startDaemon(folder, 4242) : null;
  try {
    const { log } = await step(
      { substituters: `${web.url}/main`, 'trusted-public-keys': pair.trusted },
      { ...(isRoot ? { user: { uid: 1002, gid: 1002, home } } : {}), env: { HOME: home, ...daemon?.env } },
    );
    expect(log).toMatch(/^⚠ The Nix daemon ignores substituters, .* add the user to trusted-users in the machine's nix\.conf, /m);
    expect(log).toContain('\ninside\n');
  } finally {
    daemon?.stop();
  }
});
