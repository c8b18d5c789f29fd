import { createHash, randomBytes } from 'node:crypto';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DownloadError, download, type Transport } from '../../src/edges/download.ts';
import type { DownloadOutcome, HashOptions, TextOptions } from '../../src/world.ts';
import { untrustedCertificate } from './support/certificate.ts';
import { body, cutAfter, inTurn, type Route, redirect, rest, serve, status, type TestServer } from './support/server.ts';
import { testWorld } from './support/world.ts';

const { world } = testWorld();
const content = randomBytes(600_000);
const digest = (bytes: Uint8Array, algorithm = 'sha256') => createHash(algorithm).update(bytes).digest('hex');
const whole = { kind: 'complete', digests: { sha256: digest(content) }, size: content.length, sizeConfirmed: true };

/** Serve one route at /file.sh and download it, without real pauses. */
async function fetchHash(
  route: Route,
  options: HashOptions = {},
  more: Record<string, Route> = {},
): Promise<{ outcome: DownloadOutcome; server: TestServer; pauses: string[] }> {
  const server = await serve({ '/file.sh': route, ...more });
  const pauses: string[] = [];
  try {
    const outcome = await world.network.hash(`${server.url}/file.sh`, {
      pauseBefore: () => 1,
      onRetry: (message) => pauses.push(message),
      ...options,
    });
    return { outcome, server, pauses };
  } finally {
    await server.close();
  }
}

describe('a whole file', () => {
  test('has its digests, by every algorithm asked for', async () => {
    const { outcome } = await fetchHash(body(content), { algorithms: ['sha256', 'md5', 'sha512'] });
    expect(outcome).toEqual({
      ...whole,
      digests: { sha256: digest(content), md5: digest(content, 'md5'), sha512: digest(content, 'sha512') },
    });
  });

  test('is told as it arrives', async () => {
    const told: [number, number | null][] = [];
    await fetchHash(body(content), { onProgress: (received, total) => told.push([received, total]) });
    expect(told.at(-1)).toEqual([content.length, content.length]);
    expect(told.map(([received]) => received)).toEqual([...told.map(([received]) => received)].sort((a, b) => a - b));
  });

  test('may come slowly, as long as it comes', async () => {
    const slow: Route = (response) => {
      response.writeHead(200, { 'content-length': '5' });
      let sent = 0;
      const timer = setInterval(() => {
        if (sent++ < 5) response.write('x');
        else clearInterval(timer);
      }, 20);
    };
    const { outcome } = await fetchHash(slow, { idleTimeout: 2000 });
    expect(outcome).toMatchObject({ kind: 'complete', size: 5, digests: { sha256: digest(Buffer.from('xxxxx')) } });
  });

  test('may come in chunks of no announced length', async () => {
    const { outcome } = await fetchHash((response) => response.writeHead(200).end(content));
    expect(outcome).toEqual(whole);
  });

  test('counts as unconfirmed where only the end of the connection says that it is whole', async () => {
    const { outcome } = await fetchHash((response) => {
      response.socket?.end(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), content]));
    });
    expect(outcome).toEqual({ ...whole, sizeConfirmed: false });
  });

  test('may be behind redirects, relative and absolute', async () => {
    const { outcome, server } = await fetchHash(
      redirect('sub/file'),
      {},
      {
        '/sub/file': redirect('/real', 308),
        '/real': body(content),
      },
    );
    expect(outcome).toEqual(whole);
    expect(server.requests).toEqual(['GET /file.sh', 'GET /sub/file', 'GET /real']);
  });
});

describe('a connection that is cut', () => {
  test('is taken up where it ended, if the server still has the same file', async () => {
    const { outcome, pauses } = await fetchHash(inTurn(cutAfter(content, 250_000, { etag: '"v1"' }), rest(content, '"v1"')));
    expect(outcome).toEqual(whole);
    expect(pauses).toEqual([
      expect.stringMatching(/^Downloading http:\S+\/file\.sh: the connection was cut after .* of 0\.6 MB\. The next try/),
    ]);
  });

  test('is begun anew if the file has changed meanwhile', async () => {
    const { outcome } = await fetchHash(
      inTurn(cutAfter(randomBytes(600_000), 250_000, { etag: '"old"' }), rest(content, '"new"')),
    );
    expect(outcome).toEqual(whole);
  });

  test('is begun anew if nothing tells whether the file is the same', async () => {
    const asked: unknown[] = [];
    const again: Route = (response, request, visit) => {
      asked.push(request.headers.range);
      body(content)(response, request, visit);
    };
    const { outcome } = await fetchHash(inTurn(cutAfter(content, 250_000), again));
    expect([outcome, asked]).toEqual([whole, [undefined]]);
  });

  test.each([
    ['another part', 'bytes 5-599999/600000', '"v1"'],
    ['a part of another size', 'bytes 250000-699999/700000', '"v1"'],
    ['a part of another state of the file', 'bytes 250000-599999/600000', '"v2"'],
    ['nonsense', 'lots of bytes', '"v1"'],
  ])('is begun anew if the server then gives %s', async (_, range, etag) => {
    const wrong: Route = (response) => response.writeHead(206, { 'content-range': range, etag }).end(content.subarray(250_000));
    const { outcome } = await fetchHash(inTurn(cutAfter(content, 250_000, { etag: '"v1"' }), wrong, body(content)));
    expect(outcome).toEqual(whole);
  });

  test('is begun anew if the server then has no such part', async () => {
    const { outcome } = await fetchHash(inTurn(cutAfter(content, 250_000, { etag: '"v1"' }), status(416), body(content)));
    expect(outcome).toEqual(whole);
  });

  test('is given up after the last try', async () => {
    const { outcome, server } = await fetchHash(cutAfter(content, 1000), { attempts: 3 });
    expect(outcome).toMatchObject({
      kind: 'failed',
      fault: 'cut',
      message: expect.stringMatching(/failed after 3 tries: the connection was cut/),
    });
    expect(server.requests.length).toBe(3);
  });

  test('is never a whole file, in chunks either', async () => {
    const { outcome } = await fetchHash(
      (response) => {
        response.writeHead(200);
        response.write(content.subarray(0, 1000), () => response.socket?.resetAndDestroy());
      },
      { attempts: 1 },
    );
    expect(outcome).toMatchObject({ kind: 'failed', fault: 'cut' });
  });
});

describe('a server that lies about the length', () => {
  test('and sends less is one whose connection is cut', async () => {
    const { outcome } = await fetchHash(
      (response) => response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this'),
      { attempts: 1 },
    );
    expect(outcome).toMatchObject({
      kind: 'failed',
      fault: 'cut',
      message: expect.stringContaining('after 9 bytes of 1000 bytes'),
    });
  });

  test('and sends more gives the digest of what it announced', async () => {
    const { outcome } = await fetchHash((response) =>
      response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nonly this'),
    );
    expect(outcome).toMatchObject({ kind: 'complete', size: 4, digests: { sha256: digest(Buffer.from('only')) } });
  });
});

describe('a failure has its own message', () => {
  test.each([
    ['a 404', status(404), 'missing', 'failed: the server answered 404: there is no such file.', 1],
    ['a 410', status(410), 'missing', 'failed: the server answered 410: there is no such file.', 1],
    ['a 403', status(403), 'refused', 'failed: the server answered 403.', 1],
    ['a 500', status(500), 'server', 'failed after 3 tries: the server answered 500.', 3],
    ['a 503', status(503), 'busy', 'failed after 3 tries: the server answered 503: it is too busy.', 3],
    ['a 429', status(429, { 'retry-after': '0' }), 'busy', 'failed after 3 tries: the server answered 429: it is too busy.', 3],
    [
      'a 429 that asks to wait for an hour',
      status(429, { 'retry-after': '3600' }),
      'busy',
      'failed: the server answered 429: it is too busy, and asks to wait 3600 s.',
      1,
    ],
    [
      'a redirect to http elsewhere',
      redirect('http://elsewhere.example/f.sh'),
      'insecure',
      'elsewhere.example/f.sh is plain http',
      1,
    ],
    ['a redirect to a file', redirect('file:///etc/passwd'), 'insecure', 'is neither https nor http', 1],
    ['a redirect to nowhere', status(302), 'server', 'the server answered 302', 1],
    ['a redirect to nonsense', redirect('http://['), 'redirect', '"http://[" is no URL', 1],
    ['a redirect to itself', redirect('/file.sh'), 'redirect', 'redirects more than 10 times', 11],
    ['an encoded body', body(content, { 'content-encoding': 'gzip' }), 'server', 'in the encoding "gzip"', 1],
    ['a part that nobody asked for', status(206, { 'content-range': 'bytes 0-9/10' }), 'server', 'another part of the file', 3],
    ['a file over the limit', body(content), 'too-large', 'larger than the limit of 0.5 MB', 1],
    [
      'an endless file',
      ((response) => {
        const timer = setInterval(() => response.write(Buffer.alloc(100_000)), 1);
        response.on('close', () => clearInterval(timer));
      }) satisfies Route,
      'too-large',
      'larger than the limit of 0.5 MB',
      1,
    ],
    [
      'another protocol',
      ((response) => response.socket?.end('220 ftp ready\r\n')) satisfies Route,
      'server',
      'does not speak HTTP',
      3,
    ],
    ['a server that hangs', (() => {}) satisfies Route, 'stalled', 'failed after 3 tries: the server sent nothing for 0.1 s.', 3],
    [
      'a server that hangs in the middle',
      ((response) => response.writeHead(200, { 'content-length': '1000' }).write('abc')) satisfies Route,
      'stalled',
      'the server sent nothing for 0.1 s after 3 bytes of 1000 bytes',
      3,
    ],
    [
      'a server that sends a byte now and then',
      ((response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(timer));
      }) satisfies Route,
      'slow',
      'it took too long',
      1,
    ],
  ])('%s', async (_, route, fault, message, requests) => {
    const { outcome, server } = await fetchHash(route, { attempts: 3, limit: 500_000, idleTimeout: 100, timeout: 1500 });
    expect(outcome).toMatchObject({ kind: 'failed', fault, message: expect.stringContaining(message) });
    expect(server.requests.length).toBe(requests);
  });

  test.each([
    ['http://mirror.example/file.sh', 'insecure', 'is plain http'],
    ['https://user:secret@no-such-host.invalid/file.sh?signature=secret', 'unreachable', 'there is no such host'],
    ['http://127.0.0.1:1/file.sh', 'unreachable', 'cannot be reached'],
    ['not a URL', 'unreachable', '"not a URL" is no URL'],
    ['ftp://127.0.0.1/file.sh', 'insecure', 'is neither https nor http'],
  ])('%s', async (url, fault, message) => {
    const outcome = await world.network.hash(url, { pauseBefore: () => 1, attempts: 2 });
    expect(outcome).toMatchObject({ kind: 'failed', fault, message: expect.stringContaining(message) });
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });
});

test('a pause is as long as the server asks, and a success may follow', async () => {
  const soon = new Date(Date.now() + 1500).toUTCString();
  const { outcome, pauses } = await fetchHash(
    inTurn(status(429, { 'retry-after': '1' }), status(503, { 'retry-after': soon }), body(content)),
  );
  expect(outcome).toEqual(whole);
  expect(pauses[0]).toContain('The next try is in 1 s.');
});

test('without a setting the pauses grow: 1 s, 2 s, 4 s', async () => {
  const waits: number[] = [];
  const transport: Transport = {
    open: () => Promise.reject(new DownloadError('unreachable', 'the server cannot be reached', 0)),
    pause: async (milliseconds) => {
      waits.push(milliseconds);
    },
    now: () => 0,
  };
  const outcome = await download('https://example.org/file.sh', {}, transport, () => ({ take() {}, finish() {} }));
  expect(waits).toEqual([1000, 2000, 4000, 8000]);
  expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('failed after 5 tries') });
});

describe('a text', () => {
  const texts = async (routes: Readonly<Record<string, Route>>, options: TextOptions = {}) => {
    const server = await serve(routes);
    try {
      return await world.network.fetchText(`${server.url}/text`, { pauseBefore: () => 1, ...options });
    } finally {
      await server.close();
    }
  };

  test('is read as UTF-8', async () => {
    expect(await texts({ '/text': body('größer\n') })).toBe('größer\n');
  });

  test('is stopped at its limit, with a message', async () => {
    await expect(texts({ '/text': body('x'.repeat(100)) }, { limit: 10 })).rejects.toThrow(
      /^Downloading http:\S+\/text failed: the file is larger than the limit of 10 bytes\.$/,
    );
  });

  test('is asked for with headers that go to its own host only', async () => {
    const seen: (string | undefined)[] = [];
    const watch: Route = (response, request) => {
      seen.push(request.headers.authorization);
      response.end('there');
    };
    const other = await serve({ '/text': watch });
    await texts({ '/text': redirect('/same'), '/same': watch }, { headers: { authorization: 'Bearer x' } });
    await texts({ '/text': redirect(`${other.url}/text`) }, { headers: { authorization: 'Bearer x' } });
    await other.close();
    expect(seen).toEqual(['Bearer x', undefined]);
  });
});

describe('behind a proxy', () => {
  const kept = { https: process.env.https_proxy, no: process.env.no_proxy };
  const tunnels: string[] = [];
  let proxy: TestServer;
  let origin: ReturnType<typeof createTlsServer>;

  beforeAll(async () => {
    origin = createTlsServer(untrustedCertificate('files.example'), (_, response) => response.end(content));
    await new Promise<void>((resolve) => origin.listen(0, '127.0.0.1', resolve));
    proxy = await serve({});
    proxy.server.on('connect', (request, client) => {
      tunnels.push(request.url ?? '');
      if (request.url === 'closed.example:443') {
        client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
        return;
      }
      const upstream = connect((origin.address() as AddressInfo).port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.pipe(client).pipe(upstream);
      });
      for (const socket of [client, upstream]) socket.on('error', () => {});
    });
    process.env.https_proxy = `http://127.0.0.1:${proxy.port}`;
    process.env.no_proxy = '';
  });

  afterAll(async () => {
    for (const [name, value] of [
      ['https_proxy', kept.https],
      ['no_proxy', kept.no],
    ] as const) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    origin.closeAllConnections();
    origin.close();
    await proxy.close();
  });

  test('the server is reached through it, and its certificate is checked', async () => {
    const outcome = await world.network.hash('https://files.example/file.sh', { pauseBefore: () => 1 });
    expect(tunnels).toEqual(['files.example:443']);
    expect(outcome).toMatchObject({ kind: 'failed', fault: 'certificate', message: expect.stringContaining('is not trusted') });
  });

  test('a refusal of the proxy is told', async () => {
    const outcome = await world.network.hash('https://closed.example/file.sh', { pauseBefore: () => 1, attempts: 1 });
    expect(outcome).toMatchObject({ kind: 'failed', fault: 'unreachable', message: expect.stringContaining('407') });
  });
});
