/** The imitation of GitHub's cache service, version 2, over real HTTP on loopback. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BlobOperation, blobOperation, blobStore } from './blobs.ts';
import { type CacheEntry, type CallName, callNames, entryStore } from './entries.ts';
import { type Fault, faultPlan } from './faults.ts';
import { permissionsOf, runnerToken } from './token.ts';

/** The calls of the service and of its blobs, by the names that faults and the request log use. */
export type CacheOperation = CallName | BlobOperation;

export interface CacheRequest {
  readonly operation: CacheOperation | 'unknown';
  /** The JSON body of a call; null for blobs. */
  readonly body: Readonly<Record<string, unknown>> | null;
  /** The status answered; null where there was no answer. */
  readonly status: number | null;
}

export interface CacheServer {
  /** Ends in a slash. */
  readonly url: string;
  /** The variables that a runner hands to an action, for this service and a token (default: main, read-write). */
  readonly environment: (token?: string) => Readonly<Record<string, string>>;
  readonly entries: () => readonly CacheEntry[];
  /** The file with an entry's bytes, for tests that look into it or change it. */
  readonly blobPath: (entry: CacheEntry) => string;
  readonly removeEntry: (entry: CacheEntry) => void;
  /** Every request so far, in the order of their answers. */
  readonly requests: () => readonly CacheRequest[];
  /** Order a fault for the next `times` requests (default: all) of one operation, or of every one. */
  readonly inject: (operation: CacheOperation | '*', fault: Fault, times?: number) => void;
  /** Take all ordered faults back. */
  readonly heal: () => void;
  /** End the service, its connections and its files. */
  readonly close: () => Promise<void>;
}

const callPrefix = '/twirp/github.actions.results.api.v1.CacheService/';
// Three parts, account/container/blob, as Azure's client expects of an address with an IP number.
const blobPrefix = '/account/cache/';

/** What a request is about. */
type Target =
  | { readonly kind: 'call'; readonly operation: CallName }
  | { readonly kind: 'blob'; readonly operation: BlobOperation; readonly id: string; readonly signature: string | null }
  | { readonly kind: 'unknown'; readonly operation: 'unknown' };

/** @param options.folder where the blobs lie; default: a temporary folder that `close` removes. */
export async function startCacheService(options: { readonly folder?: string } = {}): Promise<CacheServer> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'cache-service-')));
  const signature = randomUUID();
  const blobs = blobStore(folder);
  const faults = faultPlan();
  const requests: CacheRequest[] = [];
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const entries = entryStore({ sizeOf: blobs.sizeOf, urlOf: (id) => `${origin}${blobPrefix}${id}?sig=${signature}` });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = targetOf(request);
    let body: CacheRequest['body'] = null;
    response.on('close', () =>
      requests.push({ operation: target.operation, body, status: response.headersSent ? response.statusCode : null }),
    );
    try {
      const fault = faults.meet(target.operation);
      if (fault?.kind === 'stall') return;
      if (fault?.kind === 'hang-up') {
        request.destroy();
        return;
      }
      if (fault?.kind === 'delay') await wait(fault.milliseconds);
      if (target.kind === 'call') body = await jsonBody(request);
      if (fault?.kind === 'status') {
        request.resume();
        json(response, fault.status, { code: 'ordered', msg: fault.message ?? 'an ordered fault' }, fault.headers);
      } else if (target.kind === 'call') {
        await answerCall(target.operation, body ?? {}, request, response);
      } else if (target.kind === 'blob' && target.signature === signature) {
        await blobs.serve(target, request, response, fault?.kind === 'spoil' ? fault : {});
      } else {
        json(response, target.kind === 'blob' ? 403 : 404, { code: 'refused', msg: request.url });
      }
    } catch {
      // A client that goes away in the middle is no failure of the service.
      response.destroy();
    }
  }

  async function answerCall(
    name: CallName,
    body: Readonly<Record<string, unknown>>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const permissions = permissionsOf(request.headers.authorization);
    if (!permissions) return json(response, 401, { code: 'unauthenticated', msg: 'no usable token' });
    const answer = await entries.calls[name](body, permissions);
    json(response, answer.status, answer.body);
  }

  return {
    url: `${origin}/`,
    environment: (token = runnerToken()) => ({
      ACTIONS_RESULTS_URL: `${origin}/`,
      ACTIONS_RUNTIME_TOKEN: token,
      ACTIONS_CACHE_SERVICE_V2: 'true',
    }),
    entries: entries.list,
    blobPath: (entry) => blobs.oneFile(entry.id),
    removeEntry: (entry) => entries.remove(entry.id),
    requests: () => requests,
    inject: faults.order,
    heal: faults.clear,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

function targetOf(request: IncomingMessage): Target {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://cache');
  const name = callNames.find((candidate) => pathname === `${callPrefix}${candidate}`);
  if (name) return { kind: 'call', operation: name };
  const operation = pathname.startsWith(blobPrefix) ? blobOperation(request.method, searchParams) : null;
  if (operation) return { kind: 'blob', operation, id: pathname.slice(blobPrefix.length), signature: searchParams.get('sig') };
  return { kind: 'unknown', operation: 'unknown' };
}

async function jsonBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text || '{}') as Readonly<Record<string, unknown>>;
}

function json(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
