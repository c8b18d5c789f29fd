/** Blobs on the disk behind the part of Azure's protocol that clients of the cache use; bytes are streamed, never held. */
import { appendFileSync, createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** How a download is to be spoilt. */
export interface Spoiling {
  /** Close the connection after so many bytes of the body. */
  readonly cutAfter?: number;
  /** Change one bit of the byte at this offset of the blob. */
  readonly flipAt?: number;
}

/** What a request is about: the operation's name in Azure's documentation. */
export type BlobOperation = 'PutBlob' | 'PutBlock' | 'PutBlockList' | 'GetBlob' | 'HeadBlob';

export interface BlobStore {
  /** The file that has a blob's bytes, and whose changes are served. */
  readonly oneFile: (id: string) => string;
  readonly sizeOf: (id: string) => Promise<number | null>;
  readonly serve: (
    target: { readonly operation: BlobOperation; readonly id: string },
    request: IncomingMessage,
    response: ServerResponse,
    spoiling: Spoiling,
  ) => Promise<void>;
}

export function blobOperation(method: string | undefined, query: URLSearchParams): BlobOperation | null {
  if (method === 'GET') return 'GetBlob';
  if (method === 'HEAD') return 'HeadBlob';
  if (method !== 'PUT') return null;
  return query.get('comp') === 'block' ? 'PutBlock' : query.get('comp') === 'blocklist' ? 'PutBlockList' : 'PutBlob';
}

/** Bytes at a time: a service that is slow would hide what its clients cost. */
const large = { highWaterMark: 2 ** 20 };

/** @param folder an empty folder that is this store's alone. */
export function blobStore(folder: string): BlobStore {
  /** The blocks of blobs that were sent in several; they stay as they came, for putting them together would take the time of sending. */
  const committed = new Map<string, readonly { readonly path: string; readonly size: number }[]>();
  const pathOf = (id: string) => join(folder, `${id}.blob`);
  const blocksOf = (id: string) => join(folder, `${id}.blocks`);
  const blockPath = (id: string, blockId: string) => join(blocksOf(id), Buffer.from(blockId).toString('hex'));
  const sizeOf = async (id: string) =>
    committed.get(id)?.reduce((sum, { size }) => sum + size, 0) ?? (await stat(pathOf(id)).catch(() => null))?.size ?? null;

  function oneFile(id: string): string {
    for (const { path } of committed.get(id) ?? []) appendFileSync(pathOf(id), readFileSync(path));
    committed.delete(id);
    return pathOf(id);
  }

  /** Write aside, then rename: an upload that breaks off leaves no blob. */
  async function receive(request: IncomingMessage, path: string): Promise<void> {
    await pipeline(request, createWriteStream(`${path}.part`, large));
    await rename(`${path}.part`, path);
  }

  async function commit(id: string, blockIds: readonly string[]): Promise<void> {
    const paths = blockIds.map((blockId) => blockPath(id, blockId));
    const files = await Promise.all(paths.map(async (path) => ({ path, size: (await stat(path)).size })));
    committed.set(id, files);
  }

  /** @param to included. */
  async function* bytesOf(id: string, from: number, to: number): AsyncGenerator<Buffer> {
    let at = 0;
    for (const { path, size } of committed.get(id) ?? [{ path: pathOf(id), size: to + 1 }]) {
      const [start, end] = [Math.max(from - at, 0), Math.min(to - at, size - 1)];
      if (start <= end) yield* createReadStream(path, { ...large, start, end });
      at += size;
    }
  }

  async function send(id: string, request: IncomingMessage, response: ServerResponse, spoiling: Spoiling): Promise<void> {
    const size = await sizeOf(id);
    if (size === null) return answer(response, 404, { 'x-ms-error-code': 'BlobNotFound' });
    const range = byteRange(request, size);
    answerHead(response, range.whole ? 200 : 206, {
      'content-length': range.to - range.from + 1,
      'content-type': 'application/octet-stream',
      'accept-ranges': 'bytes',
      ...(range.whole ? {} : { 'content-range': `bytes ${range.from}-${range.to}/${size}` }),
    });
    if (request.method === 'HEAD' || size === 0) {
      response.end();
      return;
    }
    const source = bytesOf(id, range.from, range.to);
    if (Object.keys(spoiling).length === 0) await pipeline(source, response);
    else await pipeline(source, spoil(spoiling, range.from, response), response);
  }

  return {
    oneFile,
    sizeOf,
    async serve({ operation, id }, request, response, spoiling) {
      const blockId = new URL(request.url ?? '', 'http://blobs').searchParams.get('blockid') ?? '';
      switch (operation) {
        case 'GetBlob':
        case 'HeadBlob':
          return send(id, request, response, spoiling);
        case 'PutBlob':
          await receive(request, pathOf(id));
          return answer(response, 201, {});
        case 'PutBlock':
          await mkdir(blocksOf(id), { recursive: true });
          await receive(request, blockPath(id, blockId));
          return answer(response, 201, {});
        case 'PutBlockList':
          await commit(id, await blockList(request));
          return answer(response, 201, {});
      }
    },
  };
}

function answerHead(response: ServerResponse, status: number, headers: Readonly<Record<string, string | number>>): void {
  response.writeHead(status, {
    etag: '"0x1"',
    'last-modified': new Date().toUTCString(),
    'x-ms-request-id': '0',
    'x-ms-version': '2025-01-05',
    ...headers,
  });
}

function answer(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>): void {
  answerHead(response, status, headers);
  response.end();
}

/** The block ids of a Put Block List body, in order. */
async function blockList(request: IncomingMessage): Promise<readonly string[]> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return [...text.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]*)</g)].map((match) => match[1] ?? '');
}

/** The bytes asked for, both ends included; `x-ms-range` goes before `Range`, as in Azure. */
function byteRange(request: IncomingMessage, size: number): { from: number; to: number; whole: boolean } {
  const header = request.headers['x-ms-range'] ?? request.headers.range;
  const match = /^bytes=(\d+)-(\d*)$/.exec(String(header ?? ''));
  if (!match) return { from: 0, to: size - 1, whole: true };
  return { from: Number(match[1]), to: match[2] ? Math.min(Number(match[2]), size - 1) : size - 1, whole: false };
}

/** Pass bytes on, spoilt; `from` is the offset in the blob of the first one. */
function spoil({ cutAfter, flipAt }: Spoiling, from: number, response: ServerResponse): Transform {
  let at = from;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const start = at;
      at += chunk.length;
      if (flipAt !== undefined && flipAt >= start && flipAt < at) {
        chunk.writeUInt8(chunk.readUInt8(flipAt - start) ^ 1, flipAt - start);
      }
      if (cutAfter !== undefined && at - from > cutAfter) {
        response.write(chunk.subarray(0, Math.max(0, cutAfter - (start - from))), () => response.destroy());
        return;
      }
      done(null, chunk);
    },
  });
}
