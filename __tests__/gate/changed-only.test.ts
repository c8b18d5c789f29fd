/** `changed-only` in real repositories: what is left out is left out for a reason, and it is said. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { nixpkgsPath, startJob } from '../../test-support/index.ts';
import { check, project, write } from './support.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shell = '{ pkgs ? import <nixpkgs> { } }: (pkgs.buildFHSEnv { name = "conda-shell"; }).env\n';
const files = {
  'a.nix': shell,
  'b.nix': shell.replace('name =', 'profile = builtins.readFile ./b/profile.sh; name ='),
  'c.nix': shell.replace('name =', 'extraBuildCommands = "cat ${./c}/*"; name ='),
  'b/profile.sh': 'export A=1\n',
  'c/part': '1\n',
  'README.md': 'Read me\n',
  '.gitignore': '.cache\nignored.nix\n',
};

const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main'];
const git = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();

interface Request {
  readonly folder: string;
  readonly base: string;
  readonly head: string;
  readonly event: string;
}

/** A repository with a pull request that makes these changes, checked out as the merge of it, as actions/checkout does. */
async function pullRequest(changes: Readonly<Record<string, string>>): Promise<Request> {
  const folder = await project(files);
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'base');
  const base = git(folder, 'rev-parse', 'HEAD');
  git(folder, 'checkout', '--quiet', '-b', 'topic');
  await write(folder, changes);
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'topic');
  const head = git(folder, 'rev-parse', 'HEAD');
  git(folder, 'checkout', '--quiet', 'main');
  git(folder, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'topic');
  return { folder, base, head, event: await eventFile({ pull_request: { base: { sha: base }, head: { sha: head } } }) };
}

async function eventFile(event: unknown): Promise<string> {
  return join(await project({ 'event.json': JSON.stringify(event) }), 'event.json');
}

async function checked({ folder, event }: Request, ...args: readonly string[]) {
  const named = args.length > 0 ? args : ['a.nix', 'b.nix', 'c.nix'];
  const { report, status } = await check(folder, [...named, '--changed-only', 'true'], { GITHUB_EVENT_PATH: event });
  return { paths: report.files.map(({ path }) => path), notices: report.notices.join('\n'), status };
}

// c.nix hands a path on, which can be taken apart: everything beside it counts as well.
describe('what is checked is what the pull request can have changed the result of', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['the file itself', { 'a.nix': `# changed\n${shell}` }, ['a.nix', 'c.nix']],
    ['a file that it reads', { 'b/profile.sh': 'export A=2\n' }, ['b.nix', 'c.nix']],
    ['something in a folder that it reads', { 'c/new': '2\n' }, ['c.nix']],
    ['the configuration', { '.nixconda.yml': 'rules: {}\n' }, ['a.nix', 'b.nix', 'c.nix']],
    ['a workflow', { '.github/workflows/test.yml': 'on: push\n' }, ['a.nix', 'b.nix', 'c.nix']],
  ])('%s', async (_what, changes, expected) => {
    const { paths, notices } = await checked(await pullRequest(changes));
    expect(paths).toEqual(expected);
    expect(notices).toMatch(expected.length < 3 ? /^\d files? of 3 not checked/ : /^Every file was checked/);
  });
});

test('nothing that matters has changed: it passes, and says that nothing was checked', async () => {
  const { paths, notices, status } = await checked(await pullRequest({}));
  expect({ paths, status }).toEqual({ paths: [], status: 0 });
  expect(notices).toMatch(
    /^No file was checked: there are 3 files, and nothing that they read has changed since [0-9a-f]{12}\.$/,
  );
});

test('a broken file that the pull request does not touch does not fail it, one that it touches does', async () => {
  const request = await pullRequest({ 'd.nix': 'throw "no"\n' });
  expect((await checked(request, 'a.nix', 'd.nix')).status).toBe(1);
  expect(await checked(request, 'a.nix')).toMatchObject({ paths: [], status: 0 });
});

test('what is not committed counts, and so does what git ignores', async () => {
  const request = await pullRequest({});
  await write(request.folder, { 'a.nix': `# changed\n${shell}`, 'ignored.nix': shell });
  expect((await checked(request, 'a.nix', 'b.nix', 'ignored.nix')).paths).toEqual(['a.nix', 'ignored.nix']);
});

describe('every file is checked, and it is said why', () => {
  let request: Request;
  beforeAll(async () => {
    request = await pullRequest({});
  });
  const all = { paths: ['a.nix', 'b.nix', 'c.nix'], status: 0 };

  test('where this is no pull request', async () => {
    const event = await eventFile({ repository: {} });
    expect(await checked({ ...request, event })).toMatchObject({
      ...all,
      notices: expect.stringContaining('this run is not for one'),
    });
  });

  test('where the event is not to be read, or says nonsense', async () => {
    for (const event of [
      '/nowhere/event.json',
      await eventFile({ pull_request: { base: { sha: '--help' }, head: { sha: 'x' } } }),
    ]) {
      expect(await checked({ ...request, event })).toMatchObject({
        ...all,
        notices: expect.stringContaining('Every file was checked'),
      });
    }
  });

  test('where the history was not fetched', async () => {
    const folder = await project();
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${request.folder}`, folder], { stdio: 'pipe' });
    expect(await checked({ ...request, folder })).toMatchObject({ ...all, notices: expect.stringContaining('fetch-depth: 0') });
  });

  test('where the base is checked out instead of the pull request', async () => {
    const folder = await project();
    execFileSync('git', ['clone', '--quiet', `file://${request.folder}`, folder], { stdio: 'pipe' });
    git(folder, 'checkout', '--quiet', request.base);
    expect(await checked({ ...request, folder })).toMatchObject({ ...all, notices: expect.stringContaining('git cannot tell') });
  });

  test('where this is no repository at all', async () => {
    expect(await checked({ ...request, folder: await project(files) })).toMatchObject({
      ...all,
      notices: expect.stringContaining('not a git repository'),
    });
  });

  test('where an argument reads a file', async () => {
    const found = await checked(request, 'a.nix', '--arg', 'pkgs=import ./pkgs.nix');
    expect(found.notices).toContain('an `arg` reads more than its own text');
  });
});

test('in the Action: nothing changed is a step that passes and says so; with a command to run it is a mistake', async () => {
  const { folder, event: file } = await pullRequest({});
  const { default: event } = await import(file, { with: { type: 'json' } });
  const job = await startJob({ workspace: folder, event });
  try {
    const inputs = { file: '*.nix', nixpkgs: nixpkgsPath, offline: 'true', 'changed-only': 'true' };
    const step = await job.action(root, { inputs });
    expect(step).toMatchObject({
      status: 0,
      annotations: [{ level: 'notice', message: expect.stringContaining('No file was checked') }],
    });
    expect(step.summary).toContain('no file was checked');
    expect(step.summary).toContain('nothing that they read has changed');
    expect(step.log).toContain('No file was checked');
    const mistaken = await job.action(root, { inputs: { ...inputs, file: 'a.nix', run: 'true' } });
    expect(mistaken.status).toBe(2);
    expect(mistaken.log).toContain('changed-only may leave no env');
  } finally {
    await job.remove();
  }
});
