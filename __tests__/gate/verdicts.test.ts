/** Verdicts through the whole of `check`, without a download: each doubt has its own words, and the walk finds every installer. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { imitateInstallers, nixpkgsPath, writeNixpkgs } from '../../test-support/index.ts';
import { nixconda } from '../cli/command.ts';
import { check, project, type Report, shellWith } from './support.ts';

const known = 'Miniconda3-4.3.11-Linux-x86_64.sh';
const sri = 'sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g=';
const vendor = 'https://repo.anaconda.com/miniconda';
const other = `sha256-${Buffer.alloc(32, 1).toString('base64')}`;
const sha512 = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;

const table: readonly (readonly [file: string, fetch: string, verdict: string, reason: string | null, words: string])[] = [
  ['published', `url = "${vendor}/${known}"; hash = "${sri}";`, 'published', null, 'sha256 as published'],
  [
    'mirrors',
    `urls = [ "https://mirror.example.org/conda.bin" "${vendor}/${known}" ]; hash = "${sri}";`,
    'published',
    null,
    'sha256 as published',
  ],
  ['other', `url = "${vendor}/${known}"; hash = "${other}";`, 'mismatch', null, `wrong sha256, should be ${sri}`],
  [
    'latest',
    `url = "${vendor}/Miniconda3-latest-Linux-x86_64.sh"; hash = "${other}";`,
    'unknown',
    'the name stands for whatever is newest',
    'not verified: the name stands for whatever is newest',
  ],
  [
    'unlisted',
    `url = "${vendor}/Miniconda3-py399_99.1.0-0-Linux-x86_64.sh"; hash = "${other}";`,
    'unknown',
    'no published hash is known',
    'not verified: no published hash is known',
  ],
  [
    'recursive',
    `url = "${vendor}/${known}"; hash = "${other}"; executable = true;`,
    'unknown',
    'it is pinned by the hash of a store path',
    'not verified: it is pinned by the hash of a store path',
  ],
  [
    'incomparable',
    `url = "${vendor}/${known}"; hash = "${sha512}";`,
    'unknown',
    'it is pinned by another kind of hash than the published one',
    'not verified: it is pinned by another kind of hash than the published one',
  ],
  [
    'weak',
    `url = "${vendor}/${known}"; sha1 = "${'01'.repeat(20)}";`,
    'unknown',
    'the pinned hash is too weak',
    'not verified: the pinned hash is too weak',
  ],
  ['unpinned', `url = "${vendor}/${known}";`, 'unpinned', null, 'not verified: no hash is pinned'],
];

describe('what is said of a pin', () => {
  let report: Report;
  let text: string;
  beforeAll(async () => {
    const folder = await project(Object.fromEntries(table.map(([file, fetch]) => [`${file}.nix`, shellWith(fetch)])));
    ({ report } = await check(folder, ['*.nix']));
    text = (await nixconda(folder, ['check', '*.nix', '--offline', 'true', '--nixpkgs', nixpkgsPath])).stdout;
  });

  test.each(table)('%s.nix', (file, _fetch, verdict, reason, words) => {
    const found = report.files.find(({ path }) => path === `${file}.nix`);
    expect(found?.evaluation).toMatchObject({ ok: true });
    expect(found?.installers).toEqual([expect.objectContaining({ verdict, reason, system: 'x86_64-linux' })]);
    const [, facts = ''] = text.split(`${file}.nix\n  evaluates to `);
    expect(facts.split('\n')[1]).toBe(`  ${found?.installers[0]?.file}, x86_64-linux: ${words}`);
  });

  test('of several URLs the one that names the installer counts', () => {
    expect(report.files.find(({ path }) => path === 'mirrors.nix')?.installers[0]?.url).toBe(`${vendor}/${known}`);
  });
});

test('an installer whose derivation is only mentioned, not needed, is found and verified all the same', async () => {
  const url = `${vendor}/${known}`;
  const folder = await project({ 'conda-shell.nix': shellWith(`url = "${url}"; hash = "${sri}";`) });
  const nixpkgs = join(folder, 'nixpkgs');
  await mkdir(nixpkgs);
  await writeNixpkgs(nixpkgs, { imitate: await imitateInstallers([url]) });
  const { report } = await check(folder, ['--nixpkgs', nixpkgs]);
  expect(report.files[0]?.installers).toEqual([expect.objectContaining({ file: known, url, verdict: 'published' })]);
});

test('each system has its own installer, and a missing Nix is a failure though the text was looked at', async () => {
  const arm = 'Miniconda3-py312_24.5.0-0-Linux-aarch64.sh';
  const fetch = `url = { x86_64-linux = "${vendor}/${known}"; aarch64-linux = "${vendor}/${arm}"; }.\${pkgs.system}; hash = "${sri}";`;
  const folder = await project({ 'conda-shell.nix': shellWith(fetch) });
  const { report, status } = await check(folder, ['--systems', 'aarch64-linux']);
  const verdicts = report.files[0]?.installers.map(({ system, verdict }) => [system, verdict]);
  expect(verdicts).toEqual([
    ['x86_64-linux', 'published'],
    ['aarch64-linux', 'mismatch'],
  ]);
  expect(status).toBe(1);

  const without = await check(folder, ['--install-nix', 'never'], { PATH: '/nowhere', HOME: folder });
  // Where Nix was installed for all users it is found without PATH.
  if (without.report.failures.length === 0) return;
  expect(without.status).toBe(2);
  expect(without.report.failures[0]?.message).toContain('There is no Nix on this machine');
});

test('a file that does not evaluate in time is a failed gate', async () => {
  const endless =
    'let loop = n: if n == 0 then 0 else loop (n - 1); in builtins.seq (builtins.genList loop 100000000) (loop 1000000000)';
  const folder = await project({ 'conda-shell.nix': endless });
  const { report, status } = await check(folder, ['--timeout', '1']);
  expect(status).toBe(1);
  expect(report.files[0]?.diagnostics.map(({ rule }) => rule)).toContainEqual(
    expect.stringMatching(/^nix-(?:timeout|memory|infinite-recursion)$/),
  );
});
