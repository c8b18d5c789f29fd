/** An HTTP server on loopback whose answers a test writes out, for each path and each visit. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** @param visit how many requests for this path came before. */
export type Route = (response: ServerResponse, request: IncomingMessage, visit: number) => void;

export interface TestServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Method and path of every request, in order. */
  readonly requests: readonly string[];
  readonly server: Server;
  readonly close: () => Promise<void>;
}

export async function serve(routes: Readonly<Record<string, Route>>): Promise<TestServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const visit = requests.filter((one) => one === `GET ${path}`).length;
    requests.push(`${request.method} ${path}`);
    const route = routes[path];
    if (route) route(response, request, visit);
    else status(404)(response, request, visit);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    server,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The whole body, with its length. */
export const body = (content: string | Uint8Array, headers: Record<string, string> = {}): Route => {
  return (response) => response.writeHead(200, { 'content-length': String(Buffer.byteLength(content)), ...headers }).end(content);
};

export const status = (code: number, headers: Record<string, string> = {}): Route => {
  return (response) => response.writeHead(code, headers).end();
};

export const redirect = (location: string, code = 302): Route => status(code, { location });

/** Each visit another answer; the last one for all that follow. */
export const inTurn = (...routes: readonly Route[]): Route => {
  return (response, request, visit) => routes[Math.min(visit, routes.length - 1)]?.(response, request, visit);
};

/** Announce the whole content, send the first `count` bytes of it and cut the connection. */
export const cutAfter = (content: Uint8Array, count: number, headers: Record<string, string> = {}): Route => {
  return (response) => {
    response.writeHead(200, { 'content-length': String(content.length), ...headers });
    response.write(content.subarray(0, count), () => response.socket?.resetAndDestroy());
  };
};

/** What a good server makes of `Range` and `If-Range`: the rest, if the file is still the same. */
export const rest = (content: Uint8Array, etag: string): Route => {
  return (response, request, visit) => {
    const first = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1]);
    if (Number.isNaN(first) || request.headers['if-range'] !== etag) return body(content, { etag })(response, request, visit);
    response
      .writeHead(206, { etag, 'content-range': `bytes ${first}-${content.length - 1}/${content.length}` })
      .end(content.subarray(first));
  };
};
