/** `verify: download` from end to end: the bundle, a real evaluation, a server on loopback that does what servers do. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nixpkgsPath } from '../../test-support/nixpkgs/index.ts';
import { nixconda } from '../cli/command.ts';
import { body, cutAfter, inTurn, redirect, rest, serve, status, type TestServer } from '../conda/support/server.ts';
import { check, project, type Report, shellWith } from './support.ts';

const bytes = Buffer.alloc(200_000, 'an installer\n');
const sha256 = createHash('sha256').update(bytes).digest('hex');
/** A version that nobody has published. */
const file = (python: string) => `Miniconda3-py${python}_99.1.0-0-Linux-x86_64.sh`;

const routes = {
  [`/${file('310')}`]: body(bytes),
  [`/${file('311')}`]: body('other bytes'),
  [`/${file('312')}`]: status(404),
  [`/${file('313')}`]: cutAfter(bytes, 50_000),
  [`/${file('314')}`]: inTurn(cutAfter(bytes, 50_000, { etag: '"1"' }), rest(bytes, '"1"')),
  [`/${file('315')}`]: redirect('http://192.0.2.1/installer.sh'),
};

let server: TestServer;
beforeAll(async () => {
  server = await serve(routes);
});
afterAll(() => server.close());

const shell = (python: string) => shellWith(`url = "${server.url}/${file(python)}"; sha256 = "${sha256}";`);
/** Plain http is a finding of its own, which is not what these tests are about. */
const config = { '.nixconda.yml': 'rules:\n  insecure-installer-url: off\n' };

describe('every installer is read, and the report says what came of it', () => {
  let report: Report;
  let ended: number | null;
  beforeAll(async () => {
    const names = ['310', '311', '312', '313', '314', '315'];
    const folder = await project(Object.fromEntries(names.map((name) => [`${name}.nix`, shell(name)])));
    ({ report, status: ended } = await check(folder, ['*.nix', '--verify', 'download']));
  }, 120_000);

  test.each([
    ['310', 'downloaded', null, undefined],
    ['311', 'mismatch', null, 'installer-hash-mismatch'],
    ['312', 'unknown', /404/, 'installer-download-failed'],
    ['313', 'unknown', /after 5 tries|5 tries/, 'installer-download-failed'],
    ['314', 'downloaded', null, undefined],
    ['315', 'unknown', /http/, 'installer-download-failed'],
  ])('%s.nix: %s', (name, verdict, reason, rule) => {
    const found = report.files.find(({ path }) => path === `${name}.nix`);
    expect(found?.evaluation?.ok).toBe(true);
    expect(found?.installers).toHaveLength(1);
    expect(found?.installers[0]?.verdict).toBe(verdict);
    if (reason === null) expect(found?.installers[0]?.reason).toBeNull();
    else expect(found?.installers[0]?.reason).toMatch(reason);
    const rules = found?.diagnostics.map((diagnostic) => diagnostic.rule) ?? [];
    const own = ['installer-hash-mismatch', 'installer-download-failed', 'installer-unknown'];
    expect(rules.filter((one) => own.includes(one))).toEqual(rule === undefined ? [] : [rule]);
  });

  test('the gate is shut', () => expect(ended).toBe(1));
});

test('what was downloaded whole and has the pinned hash opens the gate; without the download it is unknown, and strict fails', async () => {
  const folder = await project({ ...config, 'conda-shell.nix': shell('310') });
  const downloaded = await check(folder, ['--verify', 'download']);
  expect(downloaded.report.files[0]?.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(downloaded.status).toBe(0);
  const published = await check(folder, []);
  expect(published.status).toBe(0);
  expect(published.report.files[0]?.installers[0]).toMatchObject({ verdict: 'unknown', reason: 'no published hash is known' });
  expect((await check(folder, ['--verify', 'strict'])).status).toBe(1);
});

test('a mirror is asked for the file by its name', async () => {
  const url = `https://repo.anaconda.com/miniconda/${file('310')}`;
  const folder = await project({ 'conda-shell.nix': shellWith(`url = "${url}"; sha256 = "${sha256}";`) });
  const { report } = await check(folder, ['--verify', 'download', '--installer-mirror', `${server.url}/`]);
  expect(report.files[0]?.installers[0]).toMatchObject({ url, verdict: 'downloaded' });
});

test('update-hashes writes what an index lists, and check --hashes verifies by it', async () => {
  const page = `<html><table>
    <tr><th>Filename</th><th>Size</th><th>Last Modified</th><th>SHA256</th></tr>
    <tr><td><a href="${file('310')}">${file('310')}</a></td><td>1M</td><td>2030-01-01 00:00:00</td><td>${sha256}</td></tr>
  </table></html>`;
  const index = await serve({ '/miniconda/': body(page), '/empty/': body('<html></html>') });
  try {
    const folder = await project({ ...config, 'conda-shell.nix': shell('310'), 'wrong.json': '{}' });
    const update = ['update-hashes', 'hashes.json', '--releases', 'none', '--index-page'];
    const updated = await nixconda(folder, [...update, `${index.url}/miniconda/`]);
    expect(updated).toMatchObject({ status: 0, stdout: expect.stringContaining(file('310')) });
    const { status: ended, report } = await check(folder, ['--hashes', 'hashes.json', '--verify', 'strict']);
    expect(report.files[0]?.installers[0]).toMatchObject({ verdict: 'published', reason: null });
    expect(ended).toBe(0);
    // Again, nothing is new; from a page that lists nothing, nothing is written.
    expect((await nixconda(folder, [...update, `${index.url}/miniconda/`])).stdout).toBe('');
    expect(await nixconda(folder, [...update, `${index.url}/empty/`])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('lists no installer with a hash'),
    });
    const args = ['check', '--hashes', 'wrong.json', '--offline', 'true', '--nixpkgs', nixpkgsPath];
    expect(await nixconda(folder, args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('wrong.json is no file of installer hashes'),
    });
  } finally {
    await index.close();
  }
});
