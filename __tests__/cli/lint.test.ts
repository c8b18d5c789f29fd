/** `nixconda lint`: every format, the fixes, and the exit status. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Log } from 'sarif';
import { nixconda } from './command.ts';

const examples = new URL('../../examples/', import.meta.url);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nixconda-lint-'));
  cpSync(examples, folder, { recursive: true });
});
const made: string[] = [];
beforeEach(() => void made.push(folder));
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

const old = 'old-conda-shell.nix';
const lint = (...args: readonly string[]) => nixconda(folder, ['lint', ...args]);

test('a file without findings ends with 0', async () => {
  expect(await lint('conda-shell.nix')).toEqual({ status: 0, stdout: '1 file, no findings\n', stderr: '' });
});

test('without a name the usual names are looked for', async () => {
  expect((await lint()).stdout).toBe('1 file, no findings\n');
});

test('a file in the working directory is one file, and has its relative name, however it is named', async () => {
  const names = [old, `./${old}`, `.//./${old}`, join(folder, old), `${folder}//${old}`];
  const { files } = JSON.parse((await lint('--format', 'json', ...names)).stdout);
  expect(files.map(({ path }: { path: string }) => path)).toEqual([old]);
});

test('a file elsewhere keeps the name that it was given', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'nixconda-elsewhere-'));
  made.push(elsewhere);
  const path = join(folder, old);
  const { stdout } = await nixconda(elsewhere, ['lint', '--format', 'json', path]);
  expect(JSON.parse(stdout).files.map((file: { path: string }) => file.path)).toEqual([path]);
});

test('a finding is told with its place, its line, and what to do', async () => {
  const { status, stdout, stderr } = await lint(old);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(
    stdout,
  ).toContain(`old-conda-shell.nix:12:22 error The host repo.continuum.io was shut down in 2023; repo.anaconda.com has the same files. [installer-dead-host]
  12 |       url = "https://repo.continuum.io/miniconda/Miniconda3-\${minicondaVersion}-Linux-x86_64.sh";
     |                      ^^^^^^^^^^^^^^^^^
  fix: Replace the host by repo.anaconda.com
`);
  expect(stdout).toMatch(/\n1 file, 5 errors, \d+ warnings, \d+ infos \(\d+ fixable with --fix\)\n$/);
});

describe('every format tells of the same findings:', () => {
  let rules: readonly string[];
  beforeAll(async () => {
    const { files } = JSON.parse((await nixconda(examples.pathname, ['lint', '--format', 'json', old])).stdout);
    rules = files[0].diagnostics.map(({ rule }: { rule: string }) => rule);
  });

  test('json', async () => {
    const { status, stdout } = await lint('--format', 'json', old);
    const report = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(report).toMatchObject({
      version: 1,
      files: [{ path: old, evaluation: null, installers: [] }],
      summary: { errors: 5 },
    });
    expect(report.files[0].diagnostics.find(({ rule }: { rule: string }) => rule === 'missing-slash')).toEqual({
      rule: 'missing-slash',
      severity: 'error',
      message: 'No slash stands between the path ${home} and lib.',
      source: 'lint',
      range: {
        start: { line: 42, column: 31, offset: expect.any(Number) },
        end: { line: 42, column: 41, offset: expect.any(Number) },
      },
      fixable: true,
      help: null,
      fix: expect.objectContaining({ kind: 'safe', title: 'Insert a slash' }),
    });
  });

  test('sarif, in a file', async () => {
    expect(await lint('--format', 'sarif', '--output', 'out/lint.sarif', old)).toEqual({ status: 1, stdout: '', stderr: '' });
    const { runs }: Log = JSON.parse(readFileSync(join(folder, 'out/lint.sarif'), 'utf8'));
    expect(runs[0]?.results?.map(({ ruleId }) => ruleId).sort()).toEqual(rules.toSorted());
    expect(runs[0]?.tool.driver.rules?.every(({ shortDescription }) => shortDescription !== undefined)).toBe(true);
  });

  test('github', async () => {
    const { stdout } = await lint('--format', 'github', old);
    expect(stdout).toContain(
      '::error file=old-conda-shell.nix,line=12,endLine=12,col=22,endColumn=39,title=installer-dead-host::The host ',
    );
    expect([...stdout.matchAll(/,title=([a-z-]+)::/g)].map(([, rule]) => rule).sort()).toEqual(rules.toSorted());
  });

  test('junit', async () => {
    const { stdout } = await lint('--format', 'junit', old);
    expect([...stdout.matchAll(/<testcase name="([a-z-]+) /g)].map(([, rule]) => rule)).toEqual(rules);
    expect(stdout).toContain(`<testsuites name="nixconda" tests="${rules.length}" failures="${rules.length}" errors="0">`);
  });

  test('gitlab', async () => {
    const findings = JSON.parse((await lint('--format', 'gitlab', old)).stdout);
    expect(findings.map(({ check_name }: { check_name: string }) => check_name)).toEqual(rules);
    expect(new Set(findings.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(rules.length);
  });
});

test('a dry run prints a diff that git applies, and --fix writes what the diff says', async () => {
  const dry = await lint('--fix-dry-run', old);
  expect(dry).toMatchObject({
    status: 1,
    stderr: '',
    stdout: expect.stringMatching(/^--- a\/old-conda-shell\.nix\n\+\+\+ b\/old-conda-shell\.nix\n@@ /),
  });
  const before = readFileSync(join(folder, old), 'utf8');
  execFileSync('git', ['apply', '-'], { cwd: folder, input: dry.stdout });
  const patched = readFileSync(join(folder, old), 'utf8');
  writeFileSync(join(folder, old), before);

  const { status, stdout, stderr } = await lint('--fix', old);
  expect(readFileSync(join(folder, old), 'utf8')).toBe(patched);
  expect(stderr).toMatch(/^old-conda-shell\.nix: \d+ mended\n$/);
  expect(stdout).toMatch(/\n1 file, \d+ warnings?, \d+ infos?\n$/);
  expect(status).toBe(0);
  expect(await lint('--fix-dry-run', old)).toEqual({ status: 0, stdout: '', stderr: '' });
});

describe('the exit status', () => {
  // One warning, two infos and no error.
  const mild = `{ pkgs ? import <nixpkgs> { } }:
(pkgs.buildFHSEnv {
  name = "mild";
  targetPkgs = pkgs: [ pkgs.zlib pkgs.xorg.libX11 ];
}).env
`;
  test.each([
    [[], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'never'], 0],
    [['--max-warnings', '0'], 1],
    [['--max-warnings', '1'], 0],
    [['--max-warnings', 'few'], 2],
  ] as const)('with %j is %i', async (flags, status) => {
    writeFileSync(join(folder, 'mild.nix'), mild);
    expect(await lint(...flags, 'mild.nix')).toMatchObject({ status });
  });

  test('is 0 where errors are found but never fail', async () => {
    expect(await lint('--fail-on', 'never', old)).toMatchObject({ status: 0 });
  });
});

test('a pattern finds files in folders, and names with blanks and quotes are told as they are', async () => {
  cpSync(join(folder, 'conda-shell.nix'), join(folder, `a b/it's "mine".nix`));
  writeFileSync(join(folder, 'a b/broken.nix'), '{ a = ; }\n');
  const { status, stdout } = await lint('a b/*.nix');
  expect(status).toBe(1);
  expect(stdout).toMatch(/^a b\/broken\.nix:1:7 error [^\n]* \[syntax\]\n/);
  expect(stdout).toMatch(/\n2 files, 1 error\n$/);
});

test('what a file holds cannot play with the terminal', async () => {
  writeFileSync(join(folder, 'escape.nix'), '# nothing\nx: "\u001b]0;title\u0007\u009b2J" + undefinedName\n');
  const { stdout } = await lint('escape.nix');
  expect(stdout).toContain('undefinedName');
  expect(stdout).not.toMatch(/[^\P{Cc}\t\n]/u);
});

test('a reader that goes away is no error', () => {
  const script = `"$0" "$@" | head -c 1`;
  const bundle = new URL('../../dist/index.js', import.meta.url).pathname;
  const out = execFileSync('bash', ['-o', 'pipefail', '-c', script, process.execPath, bundle, 'rules'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(out).toHaveLength(1);
});

describe('rules', () => {
  test('are listed with their severity and whether they are mended', async () => {
    const { status, stdout } = await nixconda(folder, ['rules']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^literal-tilde +error +lint +fix +A tilde in quotes/m);
  });

  test('are explained one by one', async () => {
    const { status, stdout } = await nixconda(folder, ['rules', 'literal-tilde']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^literal-tilde \(error, lint, safe fix\)\n\n[\s\S]*\nBad:\n\n[\s\S]*\nGood:\n\n[\s\S]*\nSources:\n {2}https:[\s\S]*\/docs\/rules\/literal-tilde\.md\n$/,
    );
  });
});
