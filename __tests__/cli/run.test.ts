/** `nixconda run`: a command inside cannot be told from one outside, and is never taken for run when it was not. */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nixpkgsPath } from '../../test-support/index.ts';
import { deleteBuilt, newName } from '../action/support.ts';
import { type Ended, nixconda, nixcondaBytes, type Surroundings } from './command.ts';

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
