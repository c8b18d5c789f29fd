/** `nixconda check`: the gate, with the real Nix and the miniature nixpkgs. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { nixpkgsPath } from '../../test-support/index.ts';
import { type Ended, nixconda } from './command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nixconda-check-'));
  cpSync(new URL('../../examples/', import.meta.url), folder, { recursive: true });
  cpSync(new URL('fixtures/', import.meta.url), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (...args: readonly string[]): Promise<Ended> =>
  nixconda(folder, ['check', '--nixpkgs', nixpkgsPath, '--offline', ...args]);

test('says what a file evaluates to, and that its installer is the published one', async () => {
  const { status, stdout, stderr } = await check('conda-shell.nix');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(
    /^conda-shell\.nix\n {2}evaluates to conda-shell-shell-env \(env\) with Nix [\d.]+, .*\n {2}Miniforge3-26\.3\.2-3-Linux-\w+\.sh, \w+-linux: sha256 as published\n\n1 file, no findings\n$/,
  );
});

test('JSON has the promised shape', async () => {
  const { status, stdout } = await check('--format', 'json', 'old-conda-shell.nix');
  expect(status).toBe(1);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    version: 1,
    files: [
      {
        path: 'old-conda-shell.nix',
        evaluation: {
          ok: true,
          name: 'conda-shell-env',
          drvPath: expect.stringMatching(/^\/nix\/store\/\w{32}-conda-shell-env\.drv$/),
          shape: 'env',
          nixVersion: expect.stringMatching(/^\d+\.\d+/),
        },
        installers: [
          {
            url: 'https://repo.continuum.io/miniconda/Miniconda3-4.3.21-Linux-x86_64.sh',
            file: 'Miniconda3-4.3.21-Linux-x86_64.sh',
            system: expect.stringMatching(/-linux$/),
            sha256: { hex: expect.stringMatching(/^[0-9a-f]{64}$/), sri: 'sha256-6Qicc1tK5TyxA1sal87J/r5t7PdoaDgykq9YkhgwSpA=' },
            verdict: 'published',
            expected: null,
          },
        ],
      },
    ],
    summary: { errors: 5, warnings: expect.any(Number), infos: expect.any(Number), fixable: expect.any(Number) },
    failures: [],
  });
  for (const diagnostic of report.files[0].diagnostics) {
    expect(diagnostic).toMatchObject({
      rule: expect.stringMatching(/^[a-z-]+$/),
      severity: expect.stringMatching(/^(error|warning|info)$/),
      message: expect.any(String),
      source: expect.stringMatching(/^(lint|evaluate|verify)$/),
      range: {
        start: { line: expect.any(Number), column: expect.any(Number), offset: expect.any(Number) },
        end: { line: expect.any(Number) },
      },
      fixable: expect.any(Boolean),
    });
  }
});

test('several files are judged one by one', async () => {
  const { status, stdout } = await check('--format', 'json', '{set,broken,env}.nix');
  const { files } = JSON.parse(stdout);
  expect(status).toBe(1);
  const told = files.map(
    ({
      path,
      evaluation,
      diagnostics,
    }: {
      path: string;
      evaluation: { ok: boolean };
      diagnostics: { severity: string; rule: string; range: { start: object } }[];
    }) => [
      path,
      evaluation.ok,
      ...diagnostics.filter(({ severity }) => severity === 'error').map(({ rule, range }) => [rule, range.start]),
    ],
  );
  expect(told).toEqual([
    ['broken.nix', false, ['nix-syntax', { line: 2, column: 13, offset: expect.any(Number) }]],
    ['env.nix', true],
    ['set.nix', false, ['nix-not-an-env', { line: 1, column: 1, offset: 0 }]],
  ]);
});

test('broken syntax has its place, status 1, and no stack', async () => {
  const { status, stdout, stderr } = await check('broken.nix');
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(
    /^broken\.nix:2:13 error Syntax error: unexpected ';'\. \[nix-syntax\]\n {2}2 \| \[ 1 2 3 4 5 ;\n {4}\| {13}\^\n/,
  );
});

test('arguments reach the function in the file', async () => {
  writeFileSync(
    join(folder, 'function.nix'),
    `{ pkgs ? import <nixpkgs> { }, name, count }:\n(pkgs.buildFHSEnv { name = "\${name}-\${toString count}"; targetPkgs = pkgs: [ pkgs.zlib ]; }).env\n`,
  );
  const { stdout } = await check('--argstr', 'name=mine', '--arg', 'count=1 + 1', 'function.nix');
  expect(stdout).toContain('evaluates to mine-2-shell-env (env)');
  expect((await check('function.nix')).stdout).toContain(
    'The function in this file needs the arguments `count` and `name`, which nothing gives.',
  );
});

test('without Nix the text is linted and verified all the same, and the status is 2', async () => {
  const { status, stdout } = await nixconda(folder, ['check', '--install-nix', 'never', 'old-conda-shell.nix'], {
    withoutNix: true,
  });
  expect(status).toBe(2);
  expect(stdout).toContain('[installer-dead-host]');
  expect(stdout).toContain('Miniconda3-4.3.21-Linux-x86_64.sh, x86_64-linux: sha256 as published\n');
  expect(stdout).toMatch(/\nerror: There is no Nix on this machine, and install-nix is never\.\n {2}help: Install Nix by hand/);
});
