/** A binary cache as any web server serves one: files out of a folder, and into it for those who know the password. */
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface BinaryCache {
  /** As Nix calls it. */
  readonly url: string;
  /** Every request since the start, as `PUT /x.narinfo 201`. */
  readonly requests: () => readonly string[];
  /** Answer everything with this status from now on; null for the truth. */
  readonly fail: (status: number | null) => void;
  readonly close: () => Promise<void>;
}

/**
 * Serve a folder on loopback.
 * @param password what whoever writes must give, by HTTP's basic authentication; null where everybody may.
 */
export async function startBinaryCache(folder: string, password: string | null): Promise<BinaryCache> {
  const requests: string[] = [];
  let failure: number | null = null;
  const server = createServer((request, response) => {
    response.on('finish', () => requests.push(`${request.method} ${request.url} ${response.statusCode}`));
    if (failure !== null) response.writeHead(failure).end();
    else answer(request, response).catch(() => response.writeHead(500).end());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = join(folder, normalize(join('/', request.url ?? '')));
    if (request.method === 'PUT') {
      const given = Buffer.from((request.headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString();
      if (password !== null && given.split(':')[1] !== password) {
        response.writeHead(401, { 'www-authenticate': 'Basic' }).end();
        return;
      }
      await mkdir(dirname(path), { recursive: true });
      await pipeline(request, createWriteStream(path));
      response.writeHead(201).end();
      return;
    }
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    response.writeHead(isThere ? 200 : 404);
    if (isThere && request.method === 'GET') await pipeline(createReadStream(path), response);
    else response.end();
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests: () => requests,
    fail: (status) => {
      failure = status;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
