import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { projectVersion } from '../../src/project.ts';
import { nixconda } from './command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nixconda-usage-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('says its version, which is the package’s', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(projectVersion).toBe(version);
  expect(await nixconda(folder, ['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` });
});

test('without words it explains itself', async () => {
  const { status, stdout } = await nixconda(folder, []);
  expect(status).toBe(0);
  expect(stdout).toMatch(/Usage: nixconda COMMAND/);
});

test('every command explains itself and each of its flags', async () => {
  const { stdout } = await nixconda(folder, ['--help']);
  const names = [...stdout.matchAll(/^ {2}([a-z-]+) {2}/gm)].map(([, name]) => name ?? '');
  expect(names).toEqual(expect.arrayContaining(['check', 'lint', 'generate', 'run', 'rules']));
  for (const name of names) {
    const help = await nixconda(folder, [name, '--help']);
    expect(help).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(new RegExp(`^Usage: nixconda ${name} `)) });
    const [, flags = ''] = help.stdout.split('\nFlags:\n');
    // A flag and what it does, on its own line or, where the flag is long, on the next.
    expect(flags.replace(/^ {2}--\S+(?: \S+)?(?:\n {20,}| {2,})\S.*\n/gm, '')).toBe('');
  }
});

describe('a mistake in the call ends with status 2 and one message', () => {
  test.each([
    ['an unknown command', ['lnit'], 'nixconda: There is no command "lnit".\n  Did you mean nixconda lint?\n'],
    [
      'an unknown flag',
      ['lint', '--fx'],
      'nixconda: --fx is not a flag of nixconda lint; did you mean --fix?\n  nixconda lint --help lists the flags.\n',
    ],
    [
      'a wrong value',
      ['lint', '--fail-on', 'all'],
      'nixconda: --fail-on must be one of error, warning, info, never, not "all".\n  nixconda lint --help lists the flags.\n',
    ],
    [
      'a flag without its value',
      ['lint', '--format'],
      'nixconda: --format needs a value.\n  nixconda lint --help lists the flags.\n',
    ],
    [
      'an unknown format',
      ['lint', '--format', 'xml'],
      'nixconda: --format must be one of text, json, github, sarif, junit, gitlab, not "xml".\n',
    ],
    [
      'a rule that does not exist',
      ['rules', 'litteral-tilde'],
      'nixconda: There is no rule "litteral-tilde".\n  Did you mean literal-tilde?\n',
    ],
  ])('%s', async (_what, args, stderr) => {
    expect(await nixconda(folder, args)).toEqual({ status: 2, stdout: '', stderr });
  });

  test('all of them are told together', async () => {
    const { status, stderr } = await nixconda(folder, [
      'check',
      '--nixpkg',
      'x',
      '--timeout=soon',
      '--offline=maybe',
      '--verify',
    ]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: [
        'nixconda: --nixpkg is not a flag of nixconda check; did you mean --nixpkgs?',
        '--verify needs a value.',
        '--offline must be true or false, not "maybe".',
        '--timeout must be a whole number, not "soon".',
        'nixconda check --help lists the flags.\n',
      ].join('\n  '),
    });
  });

  test('a file that is not there', async () => {
    const { status, stderr } = await nixconda(folder, ['lint', 'missing.nix']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `nixconda: There is no file missing.nix in ${folder}.\n  Name an existing file, or none to look for the usual names.\n`,
    });
  });

  test('no file at all: it says what it looked for', async () => {
    const { status, stderr } = await nixconda(folder, ['lint']);
    expect(status).toBe(2);
    expect(stderr).toContain('looked for .conda-shell.nix, conda-shell.nix, nix/conda-shell.nix');
  });
});

test('a syntax error is a finding at its place, not a crash', async () => {
  writeFileSync(join(folder, 'conda-shell.nix'), '{ a = 1;\n  b = [ 1 2 ;\n}\n');
  const { status, stdout, stderr } = await nixconda(folder, ['lint']);
  expect(status).toBe(1);
  expect(stdout).toContain('conda-shell.nix:2:13 error');
  expect(stdout).toContain('[syntax]');
  expect(stderr).toBe('');
});
