import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { type Hash, loadPublished, publishedInstallers, toSri } from '../../src/conda/index.ts';
import {
  diagnose,
  type EvaluatedInstaller,
  hashInStore,
  type VerifyMode,
  verifyInstallers,
} from '../../src/conda/verification/index.ts';
import { body, cutAfter, type Route, serve, status, type TestServer } from './support/server.ts';
import { testWorld } from './support/world.ts';

const script = '#!/bin/sh\necho an installer that no vendor published\n';
const hash = (algorithm: Hash['algorithm'], text = script): Hash => ({
  algorithm,
  hex: createHash(algorithm).update(text).digest('hex'),
});
const file = 'Miniconda3-py399_99.1.0-0-Linux-x86_64.sh';
const latest = 'Miniconda3-latest-Linux-x86_64.sh';
const folder = mkdtempSync(join(tmpdir(), 'nixconda-verify-'));
const bundled = await loadPublished();

let server: TestServer | undefined;
afterEach(async () => server?.close());
afterAll(() => rmSync(folder, { recursive: true }));

/** Verify installers that a server on loopback serves; each is its path, its pin and what else is known of it. */
async function verify(
  routes: Readonly<Record<string, Route>>,
  pins: readonly (readonly [path: string, pin: Hash | null, more?: Partial<EvaluatedInstaller>])[],
  {
    mode = 'download',
    published = bundled,
    mirrored = false,
  }: { mode?: VerifyMode; published?: typeof bundled; mirrored?: boolean } = {},
) {
  const { world, said } = testWorld();
  const site = await serve(routes);
  server = site;
  const origin = mirrored ? 'https://unreachable.invalid' : site.url;
  const installers = pins.map(
    ([path, pin, more]): EvaluatedInstaller => ({
      url: `${origin}/${path}`,
      system: 'x86_64-linux',
      hash: pin,
      recursive: false,
      outPath: null,
      ...more,
    }),
  );
  const judgements = await verifyInstallers(world, installers, {
    mode,
    published,
    mirror: mirrored ? `${site.url}/mirror/` : null,
    download: { pauseBefore: () => 1, attempts: 2 },
  });
  const diagnostics = judgements.map((judgement) => diagnose(judgement, { mode, file: 'f.nix', locate: () => null }));
  return { judgements, verdicts: judgements.map(({ finding }) => finding.verdict), diagnostics, requests: site.requests, said };
}

describe('in the mode download', () => {
  test('what the URL serves settles an installer that nobody published', async () => {
    const { verdicts, diagnostics, said } = await verify({ [`/${file}`]: body(script) }, [[file, hash('sha256')]]);
    expect([verdicts, diagnostics]).toEqual([['downloaded'], [null]]);
    expect(said).toEqual([`Downloading ${file} to hash it`]);
  });

  test('a large one is told a quarter at a time', async () => {
    const large = Buffer.alloc(12_000_000, 1);
    const pin: Hash = { algorithm: 'sha256', hex: createHash('sha256').update(large).digest('hex') };
    const { verdicts, said } = await verify({ [`/${file}`]: body(large) }, [[file, pin]]);
    expect(verdicts).toEqual(['downloaded']);
    expect(said.slice(1)).toEqual([3, 6, 9, 12].map((megabytes) => `${file}: ${megabytes} of 12 MB`));
  });

  test('other bytes than the pinned are a mismatch, and nobody is told to pin them', async () => {
    const { judgements, diagnostics } = await verify({ [`/${file}`]: body('other') }, [[file, hash('sha256')]]);
    expect(judgements[0]?.finding).toEqual({
      verdict: 'mismatch',
      by: 'download',
      expected: null,
      got: hash('sha256', 'other'),
      url: `${server?.url}/${file}`,
    });
    expect(diagnostics[0]).toMatchObject({ rule: 'installer-hash-mismatch', severity: 'error' });
    expect(diagnostics[0]?.message).toContain(
      `serves a file with the hash ${toSri(hash('sha256', 'other'))}, not ${toSri(hash('sha256'))}`,
    );
    expect(diagnostics[0]?.fix).toBeUndefined();
  });

  test.each([
    ['is missing', status(404), 'the server answered 404: there is no such file'],
    ['is cut each time', cutAfter(Buffer.from(script), 10), 'the connection was cut after 10 bytes'],
  ])('a file that %s is not verified, and that is an error', async (_, route, message) => {
    const { verdicts, diagnostics } = await verify({ [`/${file}`]: route }, [[file, hash('sha256')]]);
    expect(verdicts).toEqual(['unknown']);
    expect(diagnostics[0]).toMatchObject({
      rule: 'installer-download-failed',
      severity: 'error',
      message: expect.stringContaining(message),
    });
  });

  test('other bytes whose end nobody announced may be a part of the right ones: that is no mismatch', async () => {
    const route: Route = (response) => response.socket?.end('HTTP/1.1 200 OK\r\n\r\n#!/bin/sh\n');
    const { verdicts, diagnostics } = await verify({ [`/${file}`]: route }, [[file, hash('sha256')]]);
    expect([verdicts, diagnostics[0]?.rule]).toEqual([['unknown'], 'installer-download-failed']);
  });

  test('a published hash is not enough where the URL serves another file', async () => {
    const known = 'Miniconda3-4.3.11-Linux-x86_64.sh';
    const pin = bundled.find(known)?.hash ?? null;
    const { verdicts } = await verify({ [`/${known}`]: body(script) }, [[known, pin]]);
    expect(verdicts).toEqual(['mismatch']);
  });

  test('a published hash that the URL serves stays published', async () => {
    const published = publishedInstallers([`${file} ${hash('sha256').hex}`]);
    const { verdicts } = await verify({ [`/${file}`]: body(script) }, [[file, hash('sha256')]], { published });
    expect(verdicts).toEqual(['published']);
  });

  test('nothing is downloaded for a pin that contradicts a published hash', async () => {
    const published = publishedInstallers([`${file} ${hash('sha256').hex}`]);
    const { verdicts, requests } = await verify({}, [[file, hash('sha256', 'other')]], { published });
    expect([verdicts, requests]).toEqual([['mismatch'], []]);
  });

  test('a published md5 must be that of the file as well', async () => {
    const good = publishedInstallers([`${file} ${hash('md5').hex}`]);
    const bad = publishedInstallers([`${file} ${hash('md5', 'another file').hex}`]);
    const routes = { [`/${file}`]: body(script) };
    expect((await verify(routes, [[file, hash('sha256')]], { published: good })).verdicts).toEqual(['downloaded']);
    await server?.close();
    expect((await verify(routes, [[file, hash('sha256')]], { published: bad })).verdicts).toEqual(['mismatch']);
  });

  test('an md5 that is pinned stays weak, whatever the URL serves', async () => {
    const { verdicts, diagnostics } = await verify({ [`/${file}`]: body(script) }, [[file, hash('md5')]]);
    expect([verdicts, diagnostics[0]?.rule]).toEqual([['unknown'], 'installer-md5-only']);
  });

  test('a sha512 is as good as a sha256', async () => {
    expect((await verify({ [`/${file}`]: body(script) }, [[file, hash('sha512')]])).verdicts).toEqual(['downloaded']);
  });

  test('an installer without a hash stays unpinned, and hears which one to pin', async () => {
    const { verdicts, diagnostics } = await verify({ [`/${file}`]: body(script) }, [[file, null]]);
    expect(verdicts).toEqual(['unpinned']);
    expect(diagnostics[0]).toMatchObject({ rule: 'installer-unpinned', help: `Pin ${toSri(hash('sha256'))}.` });
  });

  test('a file that two systems or files pin is downloaded once', async () => {
    const { verdicts, requests } = await verify({ [`/${file}`]: body(script) }, [
      [file, hash('sha256')],
      [file, hash('sha256'), { system: 'aarch64-linux' }],
    ]);
    expect([verdicts, requests]).toEqual([['downloaded', 'downloaded'], [`GET /${file}`]]);
  });

  test('a mirror is asked by file name instead of the URL', async () => {
    const { verdicts, requests } = await verify(
      { [`/mirror/${file}`]: body(script) },
      [[`some/folder/${file}`, hash('sha256')]],
      { mirrored: true },
    );
    expect([verdicts, requests]).toEqual([['downloaded'], [`GET /mirror/${file}`]]);
  });
});

test.each(['published', 'strict', 'off'] as const)('in the mode %s nothing is downloaded', async (mode) => {
  const { verdicts, diagnostics, requests } = await verify({ [`/${file}`]: body(script) }, [[file, hash('sha256')]], { mode });
  expect([verdicts, requests]).toEqual([['unknown'], []]);
  expect(diagnostics[0]?.severity).toBe({ published: 'warning', strict: 'error', off: undefined }[mode]);
});

describe('what the store holds', () => {
  const path = join(folder, file);
  writeFileSync(path, script);
  const add = (...how: string[]) => execFileSync('nix-store', [...how, path], { encoding: 'utf8' }).trim();
  const flat = add('--add-fixed', 'sha256');
  const recursive = add('--add-fixed', '--recursive', 'sha256');
  const narHash: Hash = {
    algorithm: 'sha256',
    hex: execFileSync('nix-hash', ['--type', 'sha256', path], { encoding: 'utf8' }).trim(),
  };

  test('is hashed anew, as a file and as a store path', async () => {
    const { world } = testWorld();
    expect(await hashInStore(world, { outPath: flat, recursive: false, algorithm: 'sha256' })).toEqual(hash('sha256'));
    expect(await hashInStore(world, { outPath: flat, recursive: false, algorithm: 'md5' })).toEqual(hash('md5'));
    expect(await hashInStore(world, { outPath: recursive, recursive: true, algorithm: 'sha256' })).toEqual(narHash);
  });

  test.each([
    ['a path that was never built', '/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-nothing'],
    ['a path outside the store', '/etc/hostname'],
    ['no path', '--version'],
  ])('is nothing for %s', async (_, outPath) => {
    const { world } = testWorld();
    expect(await hashInStore(world, { outPath, recursive: false, algorithm: 'sha256' })).toBeNull();
  });

  test('spares the download of a file that Nix has fetched before', async () => {
    const { judgements, requests } = await verify({}, [[file, hash('sha256'), { outPath: flat }]]);
    expect([judgements[0]?.finding, requests]).toEqual([{ verdict: 'downloaded', from: 'store' }, []]);
  });

  test('settles the hash of a store path, which a download cannot', async () => {
    const { verdicts } = await verify({}, [[file, narHash, { outPath: recursive, recursive: true }]]);
    expect(verdicts).toEqual(['downloaded']);
    await server?.close();
    const { verdicts: without, requests } = await verify({ [`/${file}`]: body(script) }, [[file, narHash, { recursive: true }]]);
    expect([without, requests]).toEqual([['unknown'], []]);
  });

  test('says nothing of a URL with another file name, whose pin was left behind', async () => {
    const other = 'Miniconda3-py399_99.2.0-0-Linux-x86_64.sh';
    const { verdicts, requests } = await verify({ [`/${other}`]: body('the newer installer') }, [
      [other, hash('sha256'), { outPath: flat }],
    ]);
    expect([verdicts, requests]).toEqual([['mismatch'], [`GET /${other}`]]);
  });

  test('says nothing of a URL that stands for the newest file', async () => {
    const outPath = flat.replace(file, latest);
    const { verdicts, requests } = await verify({ [`/${latest}`]: body('the newest installer') }, [
      [latest, hash('sha256'), { outPath }],
    ]);
    expect([verdicts, requests]).toEqual([['mismatch'], [`GET /${latest}`]]);
  });
});
