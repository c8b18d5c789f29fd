/** What an upgrade leaves as it is, and how it says why. */
import { describe, expect, test } from '@jest/globals';
import { loadPublished } from '../../src/conda/index.ts';
import { upgraded } from './upgraded.ts';

const anaconda = 'https://repo.anaconda.com/miniconda';
const old = 'sha256 = "142a60c94n5gj8r3hs38yzn6vgpyr779f6jv0fqkrraabdrrq279"';

describe('what is not sure stays byte for byte, with the place and the reason', () => {
  test.each([
    [
      'a mirror, which may lack the version',
      `{ fetchurl }: fetchurl { url = "https://mirror.example.org/Miniconda3-4.3.21-Linux-x86_64.sh"; ${old}; }`,
      "1:32: This is not the vendor's own server, which may lack the newest version.",
    ],
    [
      'an installer for macOS',
      `{ fetchurl }: fetchurl { url = "${anaconda}/Miniconda3-4.3.21-MacOSX-x86_64.sh"; ${old}; }`,
      '1:32: Miniconda3-4.3.21-MacOSX-x86_64.sh is for macOS, and only hashes for Linux are known.',
    ],
    [
      'a release in parts',
      `{ fetchurl }:\nlet minor = "3.21"; in\nfetchurl { url = "${anaconda}/Miniconda3-4.\${minor}-Linux-x86_64.sh"; ${old}; }`,
      '3:66: The version 4.3.21 is put together here from parts, of which none is the whole release.',
    ],
    [
      'a hash from elsewhere',
      `{ fetchurl, pins }: fetchurl { url = "${anaconda}/Miniconda3-4.3.21-Linux-x86_64.sh"; inherit (pins) sha256; }`,
      '1:126: It cannot be told where this hash is written.',
    ],
    [
      'a URL without its hash',
      `{ url = "${anaconda}/Miniconda3-4.3.21-Linux-x86_64.sh"; }`,
      '1:9: The hash of this installer does not stand beside its URL.',
    ],
    [
      'a hash of an unknown system',
      `{ fetchurl, a }: fetchurl { url = "${anaconda}/Miniconda3-4.3.21-Linux-\${a}.sh"; sha256 = if a == "x86_64" then "${'a'.repeat(64)}" else throw a; }`,
      '1:138: It cannot be told for which system this hash is.',
    ],
    [
      'a system without newer installers that are known',
      `{ fetchurl }: fetchurl { url = "${anaconda}/Miniconda3-4.3.21-Linux-armv7l.sh"; ${old}; }`,
      '1:32: No Miniconda3 with a published sha256 is known for armv7l-linux.',
    ],
    [
      'an installer that cannot be followed',
      `{ fetchurl, file }: fetchurl { url = "${anaconda}/\${file}"; ${old}; }`,
      '1:38: It cannot be told which installer is fetched from here.',
    ],
    [
      'a version that another URL shares',
      `{ fetchurl }: let v = "4.3.21"; in [ (fetchurl { url = "${anaconda}/Miniconda3-\${v}-Linux-x86_64.sh"; ${old}; }) "https://example.org/\${v}.tar" ]`,
      /^1:\d+: This URL would become https:\/\/example\.org\/py\d+_.*\.tar, which nothing is known of\.$/,
    ],
    [
      'a version that serves a system that cannot follow',
      `{ fetchurl }: let v = "4.3.21"; in map fetchurl [ { url = "${anaconda}/Miniconda3-\${v}-Linux-x86_64.sh"; ${old}; } { url = "${anaconda}/Miniconda3-\${v}-MacOSX-x86_64.sh"; ${old}; } ]`,
      '1:24: This also belongs to an installer that cannot be brought up to date.',
    ],
    ['what is no Nix', '{ a = 1; b = [ 1 ; }', /^1:18: /],
  ])('%s', async (_what, text, reason) => {
    const result = await upgraded(text);
    expect({ text: result.text, changes: result.changes }).toEqual({ text, changes: [] });
    const said = result.refusals.map(({ line, column, what }) => `${line}:${column}: ${what}`);
    expect(said).toContainEqual(typeof reason === 'string' ? reason : expect.stringMatching(reason));
  });
});

test('of a file that is no Nix only the syntax error is told, not what the linter finds beside it', async () => {
  const { refusals } = await upgraded('{ a = https://example.org; b = [ 1 ; }');
  expect(refusals.map(({ column }) => column)).toEqual([36]);
});

test('a refused installer does not keep the rest of the file from being mended', async () => {
  const text = `{ fetchurl, buildFHSUserEnv }: buildFHSUserEnv { src = fetchurl { url = "https://mirror.example.org/Miniconda3-4.3.21-Linux-x86_64.sh"; ${old}; }; }`;
  const result = await upgraded(text);
  expect(result.text).toBe(text.replaceAll('buildFHSUserEnv', 'buildFHSEnv'));
  expect(result.refusals).toHaveLength(1);
});

test('a mirror that has the newest already is nothing to complain of', async () => {
  const newest = (await loadPublished()).list('Miniconda3', 'x86_64-linux')[0];
  const text = `{ fetchurl }: fetchurl { url = "https://mirror.example.org/${newest?.file}"; ${old}; }`;
  expect(await upgraded(text)).toEqual({ text, changes: [], refusals: [] });
});

test('who names the version is sure that the mirror has it', async () => {
  const text = `{ fetchurl }: fetchurl { url = "https://mirror.example.org/Miniconda3-4.3.21-Linux-x86_64.sh"; ${old}; }`;
  const result = await upgraded(text, { version: 'py313_26.5.3-1' });
  expect(result.text).toContain('"https://mirror.example.org/Miniconda3-py313_26.5.3-1-Linux-x86_64.sh"');
  expect(result.refusals).toEqual([]);
});

test('a version that nobody has published is refused, with the newest that are', async () => {
  const result = await upgraded(`{ fetchurl }: fetchurl { url = "${anaconda}/Miniconda3-4.3.21-Linux-x86_64.sh"; ${old}; }`, {
    version: '99.1',
  });
  expect(result.refusals[0]?.what).toMatch(
    /^No Miniconda3 99\.1 with a published sha256 is known for x86_64-linux; the newest are py/,
  );
});

test('systems stay at one version: the newest that all of them have', async () => {
  const published = await loadPublished();
  const file = (system: string) => `Miniconda3-py39_4.12.0-Linux-${system}.sh`;
  const pin = (system: string) => `{ url = "${anaconda}/${file(system)}"; ${old}; }`;
  const { text } = await upgraded(`{ x86_64-linux = ${pin('x86_64')}; powerpc64le-linux = ${pin('ppc64le')}; }`);
  const newest = published.list('Miniconda3', 'powerpc64le-linux')[0]?.name;
  const sameRelease = published.list('Miniconda3', 'x86_64-linux').some(({ name }) => name.version === newest?.version);
  expect(sameRelease).toBe(true);
  expect([...text.matchAll(/py\d+_[\d.]+-\d+/g)].map(([version]) => version.replace(/^py\d+_/, ''))).toEqual(
    Array(2).fill(newest?.version?.replace(/^py\d+_/, '')),
  );
});

test('what the project has switched off is not mended', async () => {
  const text = '{ buildFHSUserEnv }: buildFHSUserEnv { name = "x"; }';
  const settings = { levels: { 'removed-fhs-builder': 'off' }, nixpkgs: null, minInstaller: '23.1' } as const;
  expect((await upgraded(text, {}, settings)).text).toBe(text);
});
