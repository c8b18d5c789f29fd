/** The imitation of GitHub's cache service, through the client that every Action uses. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type CacheScope, type CacheServer, runnerToken, startCacheService } from '../../test-support/index.ts';

const main: CacheScope = { scope: 'refs/heads/main', access: 'read-write' };
const pull: CacheScope = { scope: 'refs/pull/7/merge', access: 'read-write' };

let folder: string;
let service: CacheServer;
let client: typeof import('@actions/cache');
const environment = { ...process.env };
const write = process.stdout.write;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-client-'));
  client = await import('@actions/cache');
  // The client comments on everything it does.
  process.stdout.write = () => true;
});
afterAll(async () => {
  process.stdout.write = write;
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  service = await startCacheService();
  actAs([main]);
});
afterEach(async () => {
  await service.close();
  process.env = { ...environment };
});

/** The variables of a job whose token has these scopes. */
function actAs(scopes: readonly CacheScope[]): void {
  Object.assign(process.env, service.environment(runnerToken(scopes)), { RUNNER_TEMP: folder, GITHUB_WORKSPACE: folder });
}

async function save(key: string, content: string): Promise<boolean> {
  await writeFile(join(folder, 'file'), content);
  return (await client.saveCache([join(folder, 'file')], key)) !== -1;
}

async function restore(key: string, prefixes: string[] = []): Promise<{ key: string | undefined; content: string | null }> {
  await rm(join(folder, 'file'), { force: true });
  const hit = await client.restoreCache([join(folder, 'file')], key, prefixes);
  return { key: hit, content: await readFile(join(folder, 'file'), 'utf8').catch(() => null) };
}

describe('entries', () => {
  test('what was saved is restored, and the request log tells how', async () => {
    expect(await save('a', 'hello')).toBe(true);
    expect(await restore('a')).toEqual({ key: 'a', content: 'hello' });
    expect(service.entries()).toMatchObject([{ key: 'a', scope: main.scope, state: 'stored' }]);
    expect(service.requests().map((request) => request.operation)).toEqual([
      'CreateCacheEntry',
      'PutBlob',
      'FinalizeCacheEntryUpload',
      'GetCacheEntryDownloadURL',
      'GetBlob',
    ]);
  });

  test('a key is taken once in a scope', async () => {
    await save('a', 'first');
    expect(await save('a', 'second')).toBe(false);
    expect((await restore('a')).content).toBe('first');
    actAs([pull, { ...main, access: 'read' }]);
    expect(await save('a', "the pull request's")).toBe(true);
  });

  test('of several entries under a prefix the newest is found, an exact key before all', async () => {
    for (const key of ['env-1', 'env-2', 'other-3']) await save(key, key);
    expect((await restore('env-9', ['env-'])).key).toBe('env-2');
    expect((await restore('env-1', ['env-'])).key).toBe('env-1');
    expect((await restore('env-9', ['no-', 'other-'])).key).toBe('other-3');
    expect((await restore('env')).key).toBeUndefined();
  });

  test("a pull request reads the base's entries and writes its own only", async () => {
    await save('shared', 'from main');
    actAs([pull, { ...main, access: 'read' }]);
    expect((await restore('shared')).content).toBe('from main');
    await save('mine', 'from the pull request');
    actAs([main]);
    expect((await restore('mine')).key).toBeUndefined();
  });

  test('a token without a writable scope is told so', async () => {
    actAs([{ ...main, access: 'read' }]);
    expect(await save('a', 'x')).toBe(false);
    expect(service.entries()).toEqual([]);
  });
});

describe('blobs', () => {
  test('an upload in blocks and downloads of ranges give the same bytes', async () => {
    const { token, version } = { token: runnerToken(), version: 'v' };
    const call = async (method: string, body: object) => {
      const response = await fetch(`${service.url}twirp/github.actions.results.api.v1.CacheService/${method}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
      return (await response.json()) as Record<string, string>;
    };
    const put = (query: string, body: string) => fetch(`${upload}&${query}`, { method: 'PUT', body });
    const { signed_upload_url: upload = '' } = await call('CreateCacheEntry', { key: 'k', version });
    await put('comp=block&blockid=Yg==', 'world');
    await put('comp=block&blockid=YQ==', 'hello ');
    await put('comp=blocklist', '<BlockList><Latest>YQ==</Latest><Latest>Yg==</Latest></BlockList>');
    expect(await call('FinalizeCacheEntryUpload', { key: 'k', version, size_bytes: '11' })).toMatchObject({ ok: true });
    const { signed_download_url: download = '' } = await call('GetCacheEntryDownloadURL', { key: 'k', version });
    expect(await (await fetch(download)).text()).toBe('hello world');
    const part = await fetch(download, { headers: { 'x-ms-range': 'bytes=6-8' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 6-8/11', 'wor']);
    expect((await fetch(download.replace(/sig=.*/, 'sig=forged'))).status).toBe(403);
  });
});

describe('ordered faults', () => {
  test.each([
    ['a status', 'GetCacheEntryDownloadURL', { kind: 'status', status: 403 }],
    ['a cut download', 'GetBlob', { kind: 'spoil', cutAfter: 20 }],
    ['a changed bit', 'GetBlob', { kind: 'spoil', flipAt: 0 }],
  ] as const)('%s makes a miss, once', async (_name, operation, fault) => {
    await save('a', 'hello');
    service.inject(operation, fault, 1);
    expect((await restore('a')).content).toBeNull();
    expect((await restore('a')).content).toBe('hello');
  });

  test('a closed connection at the upload leaves an entry that is never found', async () => {
    service.inject('PutBlob', { kind: 'status', status: 403 });
    expect(await save('a', 'x')).toBe(false);
    service.heal();
    expect(service.entries()).toMatchObject([{ state: 'reserved' }]);
    expect((await restore('a')).key).toBeUndefined();
  });
});
