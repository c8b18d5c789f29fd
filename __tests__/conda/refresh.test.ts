import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type PublishedData, readPublishedData } from '../../src/conda/index.ts';
import { type HashRecord, mergeRecords, updateHashes } from '../../src/conda/refresh/index.ts';
import { body, inTurn, type Route, serve, status, type TestServer } from './support/server.ts';
import { testWorld } from './support/world.ts';

const hex = (digit: string) => digit.repeat(64);
const sha256 = (file: string, digit: string): HashRecord => ({ file, hash: { algorithm: 'sha256', hex: hex(digit) } });
const start: PublishedData = {
  version: 1,
  sources: ['https://example.org/first'],
  installers: [
    `Miniconda3-4.3.11-Linux-x86_64.sh ${hex('a')}`,
    `Miniconda3-py39_4.12.0-Linux-x86_64.sh ${'9'.repeat(32)}`,
    `Miniforge3-24.3.0-0-Linux-x86_64.sh ${hex('b')}`,
  ],
};

describe('merging', () => {
  test('adds what is new and keeps what the vendor no longer lists', () => {
    const { data, added, conflicts } = mergeRecords(
      start,
      [sha256('Miniconda3-4.2.12-Linux-x86_64.sh', 'c')],
      ['https://b.example/'],
    );
    expect(added).toEqual(['Miniconda3-4.2.12-Linux-x86_64.sh']);
    expect(conflicts).toEqual([]);
    expect(data.installers).toEqual([`Miniconda3-4.2.12-Linux-x86_64.sh ${hex('c')}`, ...start.installers]);
    expect(data.sources).toEqual(['https://example.org/first', 'https://b.example/']);
  });

  test('takes a sha256 for an md5, and never an md5 for a sha256', () => {
    const weaker: HashRecord = { file: 'Miniconda3-4.3.11-Linux-x86_64.sh', hash: { algorithm: 'md5', hex: '1'.repeat(32) } };
    const { data, strengthened } = mergeRecords(start, [sha256('Miniconda3-py39_4.12.0-Linux-x86_64.sh', 'd'), weaker], []);
    expect(strengthened).toEqual(['Miniconda3-py39_4.12.0-Linux-x86_64.sh']);
    expect(data.installers.slice(0, 2)).toEqual([
      `Miniconda3-4.3.11-Linux-x86_64.sh ${hex('a')}`,
      `Miniconda3-py39_4.12.0-Linux-x86_64.sh ${hex('d')}`,
    ]);
  });

  test('reports a contradiction and keeps what was known', () => {
    const { data, conflicts } = mergeRecords(start, [sha256('Miniconda3-4.3.11-Linux-x86_64.sh', 'e')], []);
    expect(conflicts).toMatchObject([
      { file: 'Miniconda3-4.3.11-Linux-x86_64.sh', known: { hex: hex('a') }, read: { hex: hex('e') } },
    ]);
    expect(data.installers).toEqual(start.installers);
  });

  test('leaves out other systems, names without a version, and files that are no installers', () => {
    const files = [
      'Miniconda3-latest-Linux-x86_64.sh',
      'Miniconda3-4.3.11-MacOSX-x86_64.sh',
      'Miniforge3-Linux-x86_64.sh',
      'setup.sh',
    ];
    expect(
      mergeRecords(
        start,
        files.map((file) => sha256(file, 'f')),
        [],
      ).data.installers,
    ).toEqual(start.installers);
  });
});

describe("reading the vendors' indexes", () => {
  let folder = '';
  let path = '';
  let server: TestServer | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nixconda-refresh-'));
    path = join(folder, 'installers.json');
  });
  afterEach(async () => {
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  const fixture = (name: string) => readFileSync(join('__tests__/conda/fixtures/index', name), 'utf8');
  const releases: Route = (response, request, visit) => {
    const text = fixture('releases.json').replaceAll('@SERVER@', `http://${request.headers.host}`);
    body(text)(response, request, visit);
  };
  const good: Readonly<Record<string, Route>> = {
    '/miniconda/': body(fixture('miniconda.html')),
    '/archive/': body(fixture('archive.html')),
    '/releases?per_page=100&page=1': releases,
    '/releases?per_page=100&page=2': body('[]'),
    '/old.sh.sha256': body(`${hex('7')}  Miniforge3-4.14.0-0-Linux-x86_64.sh\n`),
  };

  async function update(routes: Readonly<Record<string, Route>>, token?: string) {
    const { world } = testWorld();
    const site = await serve(routes);
    server = site;
    const sources = { indexPages: [`${site.url}/miniconda/`, `${site.url}/archive/`], releases: `${site.url}/releases` };
    return updateHashes(world, { path, start, sources, token });
  }

  test('writes a data file with everything new in it', async () => {
    const { added, strengthened } = await update(good);
    const { installers } = readPublishedData(readFileSync(path, 'utf8'), path);
    expect(strengthened).toEqual(['Miniconda3-py39_4.12.0-Linux-x86_64.sh']);
    expect([...added].sort()).toEqual([
      'Anaconda3-2099.01-0-Linux-x86_64.sh',
      'Miniconda3-py313_99.1.0-0-Linux-aarch64.sh',
      'Miniconda3-py313_99.1.0-0-Linux-x86_64.sh',
      'Miniforge3-4.14.0-0-Linux-x86_64.sh',
      'Miniforge3-99.1.0-0-Linux-x86_64.sh',
    ]);
    expect(installers).toContain(`Miniconda3-py39_4.12.0-Linux-x86_64.sh ${hex('6')}`);
    expect(installers).toContain(`Miniforge3-4.14.0-0-Linux-x86_64.sh ${hex('7')}`);
    expect(installers).toContain(`Anaconda3-2099.01-0-Linux-x86_64.sh ${hex('5')}`);
    expect(installers.length).toBe(8);
  });

  test('begins with the hashes that come with the program, where nothing else is given', async () => {
    const { world } = testWorld();
    server = await serve(good);
    await updateHashes(world, { path, sources: { indexPages: [`${server.url}/archive/`], releases: null } });
    const { installers } = readPublishedData(readFileSync(path, 'utf8'), path);
    expect(installers.length).toBeGreaterThan(1100);
    expect(installers).toContain(`Anaconda3-2099.01-0-Linux-x86_64.sh ${hex('5')}`);
  });

  test('changes nothing the second time', async () => {
    await update(good);
    const before = readFileSync(path, 'utf8');
    await server?.close();
    const { added, strengthened } = await update(good);
    expect([added, strengthened]).toEqual([[], []]);
    expect(server?.requests).not.toContain('GET /old.sh.sha256');
    // The sources of the second server are new, but no hash is.
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('sends the token to the releases only', async () => {
    const seen = new Map<string, string | undefined>();
    const watched = Object.fromEntries(
      Object.entries(good).map(([route, answer]): [string, Route] => [
        route,
        (response, request, visit) => {
          seen.set(route, request.headers.authorization);
          answer(response, request, visit);
        },
      ]),
    );
    await update(watched, 'a-token');
    expect(Object.fromEntries(seen)).toEqual({
      '/miniconda/': undefined,
      '/archive/': undefined,
      '/releases?per_page=100&page=1': 'Bearer a-token',
      '/releases?per_page=100&page=2': 'Bearer a-token',
      '/old.sh.sha256': undefined,
    });
  });

  test.each([
    ['a page is missing', { '/archive/': status(404) }, '/archive/ failed: the server answered 404'],
    [
      'a page has no table',
      { '/miniconda/': body('<html>Sign in to the network</html>') },
      '/miniconda/ lists no installer with a hash.',
    ],
    ['the releases are not JSON', { '/releases?per_page=100&page=1': body('<html>') }, 'page=1 is not JSON.'],
    ['the releases are no list', { '/releases?per_page=100&page=1': body('{"message":"rate limit"}') }, 'is no list of releases'],
    ['a digest file has no digest', { '/old.sh.sha256': body('not found') }, '/old.sh.sha256 does not begin with a sha256.'],
    [
      'the server fails',
      { '/releases?per_page=100&page=2': inTurn(status(500)) },
      '/releases failed after 3 tries: the server answered 500.',
    ],
  ])('writes nothing where %s', async (_, routes, message) => {
    await expect(update({ ...good, ...routes })).rejects.toThrow(message);
    expect(await readdir(folder)).toEqual([]);
  });

  test('writes nothing where a vendor contradicts what is known, and says which and how', async () => {
    const installers = [...start.installers, `Miniconda3-py313_99.1.0-0-Linux-x86_64.sh ${hex('8')}`].sort();
    writeFileSync(path, JSON.stringify({ ...start, installers }));
    const before = readFileSync(path, 'utf8');
    await expect(update(good)).rejects.toThrow(
      /contradict those in .*: Miniconda3-py313_99\.1\.0-0-Linux-x86_64\.sh is known as sha256-iIiI.*= and was now read as sha256-ERER/,
    );
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});
