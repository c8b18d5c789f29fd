/** `nixconda run`: a command inside cannot be told from one outside, and is never taken for run when it was not. */

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nixpkgsPath } from '../../test-support/index.ts';
import { deleteBuilt, newName } from '../action/support.ts';
import { buildProgram } from '../fhs/elf-files.ts';
import { bundle, type Ended, nixconda, nixcondaBytes, type Surroundings } from './command.ts';

const fixtures = new URL('fixtures/', import.meta.url);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nixconda-run-'));
  cpSync(fixtures, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const flags = ['--nixpkgs', nixpkgsPath, '--offline'];
const run = (words: readonly string[], more: Surroundings & { readonly file?: string } = {}): Promise<Ended> =>
  nixconda(folder, ['run', ...flags, more.file ?? 'env.nix', '--', ...words], more);

test('the status is the command’s own, and the streams stay apart', async () => {
  const first = await run(['sh', '-c', 'echo out; echo err >&2; exit 7']);
  expect(first).toMatchObject({ status: 7, stdout: 'out\n' });
  // The env may have been built on the way.
  expect(first.stderr).toMatch(/^(?:Realising what command-shell-env needs\n[\s\S]*)?err\n$/);
  expect(await run(['sh', '-c', 'echo out; echo err >&2; kill -TERM $$'])).toEqual({
    status: 143,
    stdout: 'out\n',
    stderr: 'err\n',
  });
});

test('standard input reaches it byte for byte', async () => {
  const input = randomBytes(3_000_000);
  const { status, stdout } = await nixcondaBytes(folder, ['run', ...flags, 'env.nix', '--', 'cat'], { input });
  expect(status).toBe(0);
  expect(stdout.equals(input)).toBe(true);
});

test('arguments reach it as they are, those that look like flags too', async () => {
  const words = ['a b', '', "it's", '"quoted"', 'line\nend\n', '$HOME `id` \\', '--', '--help', '-x', 'ünïcödé 🐍', '*'];
  const { status, stdout } = await run(['printf', '%s\\0', ...words]);
  expect({ status, words: stdout.split('\0').slice(0, -1) }).toEqual({ status: 0, words });
});

test('further file descriptors reach it, and none of our own', () => {
  writeFileSync(join(folder, 'three'), 'read from 3\n');
  const command = 'cat <&3; echo written >&5; echo nowhere >&7; echo piped >&9; ls /proc/self/fd | xargs';
  const say = (...program: readonly string[]) => {
    const five = join(folder, 'five');
    const redirections = `3<three 5>${five} 7>/dev/null 8</dev/zero 9>&1`;
    const line = [...program, 'bash', '-c', command].map((word) => `'${word}'`).join(' ');
    const { stdout } = spawnSync('bash', ['-c', `${line} ${redirections} | cat`], { cwd: folder });
    return `${stdout}${readFileSync(five, 'utf8')}`;
  };
  const inside = say(process.execPath, bundle, 'run', ...flags, 'env.nix', '--');
  expect(inside).toMatch(/^read from 3\npiped\n[\d ]+\nwritten\n$/);
  expect(inside).toBe(say());
});

test('with an environment file it runs in that conda environment', async () => {
  writeFileSync(join(folder, 'environment.yml'), 'name: web\ndependencies:\n  - numpy=1.26\n');
  const file = join(folder, 'micromamba.nix');
  writeFileSync(
    file,
    '{ pkgs ? import <nixpkgs> { } }: (pkgs.buildFHSEnv { name = "m"; targetPkgs = p: [ p.micromamba ]; }).env',
  );
  const words = [
    'run',
    ...flags,
    '--environment-file',
    'environment.yml',
    file,
    '--',
    'bash',
    '-c',
    'numpy; echo "$CONDA_PREFIX"',
  ];
  const ran = await nixconda(folder, words, { env: { HOME: folder, MAMBA_ROOT_PREFIX: undefined } });
  const prefix = `${folder}/micromamba/envs/web`;
  expect(ran).toMatchObject({ status: 0, stdout: `numpy=1.26 from ${prefix}: \n${prefix}\n` });
  expect(ran.stderr).toContain('Transaction finished');
});

test('it runs where it was started, with the environment it was started with', async () => {
  const env = { INPUT_OF_MINE: 'kept', GREETING: 'two\nlines' };
  const { stdout } = await run(['sh', '-c', 'pwd; echo "$INPUT_OF_MINE $GREETING"'], { env });
  expect(stdout).toBe(`${folder}\nkept two\nlines\n`);
});

test('nothing is left behind in the temporary folder', async () => {
  const temporary = mkdtempSync(join(folder, 'tmp-'));
  await run(['true'], { env: { TMPDIR: temporary, RUNNER_TEMP: undefined } });
  expect(readdirSync(temporary)).toEqual([]);
});

test('offline, nothing is asked of a substituter', async () => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests++;
    response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const name = newName();
  try {
    writeFileSync(
      join(folder, 'new.nix'),
      `{ pkgs ? import <nixpkgs> { }, name }:\n(pkgs.buildFHSEnv { inherit name; targetPkgs = pkgs: [ (pkgs.runCommand name { } "mkdir $out") ]; }).env\n`,
    );
    const env = { NIX_CONFIG: `substituters = http://127.0.0.1:${(server.address() as AddressInfo).port}` };
    const enter = (...more: readonly string[]) =>
      nixconda(folder, ['run', '--nixpkgs', nixpkgsPath, ...more, 'new.nix', '--', 'true'], { env });
    expect(await enter('--offline', '--argstr', `name=${name}-a`)).toMatchObject({ status: 0 });
    expect(requests).toBe(0);
    expect(await enter('--argstr', `name=${name}-b`)).toMatchObject({ status: 0 });
    expect(requests).toBeGreaterThan(0);
  } finally {
    server.close();
    deleteBuilt(name);
  }
});

describe('what cannot be run is an error with status 2 and one message:', () => {
  test.each([
    [
      'a hook that does not run it',
      'no-op.nix',
      'nixconda: The command was never started: the program that the shell hook of no-op-shell-env starts ended with status 0 before',
    ],
    [
      'a plain shell',
      'plain-shell.nix',
      'nixconda: plain-shell.nix:1:1: This file evaluates to `plain`, a plain shell, not to an FHS environment',
    ],
    [
      'a set',
      'set.nix',
      'nixconda: set.nix:1:1: This file evaluates to a set that is not a derivation, not to an FHS environment.',
    ],
    ['broken syntax', 'broken.nix', "nixconda: broken.nix:2:13: Syntax error: unexpected ';'."],
    ['a program that is not there', 'no-such.nix', 'nixconda: There is no file no-such.nix in '],
  ])('%s', async (_what, file, message) => {
    const { status, stdout, stderr } = await run(['true'], { file });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test('no command', async () => {
    expect(await nixconda(folder, ['run', ...flags, 'env.nix'])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'nixconda: There is no command to run.\n  Name it after --, as in: nixconda run conda-shell.nix -- conda --version\n',
    });
  });

  test('no Nix', async () => {
    const { status, stderr } = await nixconda(folder, ['run', '--install-nix', 'never', 'env.nix', '--', 'true'], {
      withoutNix: true,
    });
    expect({ status, message: stderr.split('\n')[0] }).toEqual({
      status: 2,
      message: 'nixconda: There is no Nix on this machine, and install-nix is never.',
    });
  });
});

test('a command that does not exist inside ends as a shell would have it', async () => {
  const { status, stderr } = await run(['no-such-program']);
  expect(status).toBe(127);
  expect(stderr).toContain('no-such-program: not found');
});

describe('a library that could not be loaded', () => {
  const advice = 'nixconda: The env lacks libucp.so.0 (add ucx to targetPkgs). nixconda doctor finds all that is missing.\n';
  let viewer: string;
  beforeAll(() => {
    viewer = join(folder, 'viewer');
    buildProgram(viewer, 'libucp.so.0');
  });
  const line = (...words: readonly string[]) =>
    [process.execPath, bundle, 'run', ...flags, 'env.nix', '--', ...words].map((word) => `'${word}'`).join(' ');
  const shell = (text: string) => spawnSync('bash', ['-c', text], { cwd: folder, env: { ...process.env, NO_COLOR: '1' } });

  test('is told with its package', async () => {
    const { status, stdout, stderr } = await run([viewer]);
    expect({ status, stdout }).toEqual({ status: 127, stdout: '' });
    expect(stderr).toMatch(/libucp\.so\.0: cannot open shared object file: .*\n/);
    expect(stderr.endsWith(advice)).toBe(true);
  });

  test('is told where both streams go to one file, in which they keep their order', () => {
    const script = `echo out; echo err >&2; echo out again; exec ${viewer}`;
    expect(shell(`${line('sh', '-c', script)} >both 2>&1`).status).toBe(127);
    const both = readFileSync(join(folder, 'both'), 'utf8');
    expect(both).toMatch(/^out\nerr\nout again\n.*cannot open shared object file.*\n/);
    expect(both.endsWith(advice)).toBe(true);
  });

  test('is told of no command that succeeds, nor in what it writes', async () => {
    expect(await run(['sh', '-c', 'echo "libGL.so.1: cannot open shared object file" >&2'])).toEqual({
      status: 0,
      stdout: '',
      stderr: 'libGL.so.1: cannot open shared object file\n',
    });
  });

  test('in a terminal: the streams stay the terminal, and a status of 127 leads to the doctor', () => {
    const inTerminal = (...words: readonly string[]) => {
      const { status, stdout } = spawnSync('script', ['--quiet', '--return', '--command', line(...words), '/dev/null'], {
        cwd: folder,
        env: { ...process.env, TERM: 'dumb' },
      });
      return { status, stdout: stdout.toString() };
    };
    expect(inTerminal('sh', '-c', 'test -t 1 && test -t 2 && echo terminal; exit 1')).toEqual({
      status: 1,
      stdout: 'terminal\r\n',
    });
    const missed = inTerminal(viewer);
    expect(missed.status).toBe(127);
    expect(missed.stdout).toMatch(
      /cannot open shared object file.*\r\nnixconda: The command, or a library .*nixconda doctor finds/,
    );
  });
});

test('a command whose reader has gone ends as it does outside', () => {
  const words = [process.execPath, bundle, 'run', ...flags, 'env.nix', '--', 'yes'].map((word) => `'${word}'`).join(' ');
  const ended = spawnSync('bash', ['-c', `${words} 2>&1 | head -1; echo "\${PIPESTATUS[0]}"`], { cwd: folder });
  expect(ended.stdout.toString()).toBe('y\n141\n');
});

test('what a command leaves in the background can still write', async () => {
  const go = join(folder, 'go-on');
  const [log, done] = [openSync(join(folder, 'log'), 'w'), join(folder, 'done')];
  const script = `(until [ -s ${go} ]; do sleep 0.05; done; echo late >&2; echo alive >${done}) & echo started >&2`;
  const { status } = spawnSync(process.execPath, [bundle, 'run', ...flags, 'env.nix', '--', 'sh', '-c', script], {
    cwd: folder,
    stdio: ['ignore', log, log],
  });
  expect(status).toBe(0);
  writeFileSync(go, 'now');
  while (!existsSync(done)) await new Promise((resolve) => setTimeout(resolve, 20));
  while (!readFileSync(join(folder, 'log'), 'utf8').includes('late')) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('started\nlate\n');
});
