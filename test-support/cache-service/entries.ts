/** The cache's rules, without HTTP: reserving, finishing and finding entries, as the three calls of the service's version 2. */
import type { Permissions } from './token.ts';

export interface CacheEntry {
  readonly id: string;
  readonly key: string;
  /** A hash of paths and compression, made by the client: entries of another version are never found. */
  readonly version: string;
  readonly scope: string;
  /** `reserved` until the upload is finished. */
  readonly state: 'reserved' | 'stored';
  /** Bytes; 0 while reserved. */
  readonly size: number;
}

/** What is answered: the status and the JSON body. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Where the bytes are. */
export interface BlobAddresses {
  readonly urlOf: (id: string) => string;
  /** Bytes, or null where nothing was uploaded. */
  readonly sizeOf: (id: string) => Promise<number | null>;
}

/** The calls by their names in the service's protocol. */
export const callNames = ['CreateCacheEntry', 'FinalizeCacheEntryUpload', 'GetCacheEntryDownloadURL'] as const;
export type CallName = (typeof callNames)[number];

type Call = (request: Readonly<Record<string, unknown>>, permissions: Permissions) => Promise<Answer>;

export interface EntryStore {
  /** Oldest first; of stored entries in the order in which they were finished. */
  readonly list: () => readonly CacheEntry[];
  readonly remove: (id: string) => void;
  readonly calls: Readonly<Record<CallName, Call>>;
}

const refusal = (status: number, code: string, msg: string): Answer => ({ status, body: { code, msg } });
const success = (body: Answer['body']): Answer => ({ status: 200, body });

export function entryStore(blobs: BlobAddresses): EntryStore {
  let entries: readonly CacheEntry[] = [];
  let lastId = 0;

  const create: Call = async (request, { writable }) => {
    const { key, version } = keyAndVersion(request);
    const scope = writable[0];
    if (scope === undefined) {
      return success({ ok: false, message: 'cache write denied: the token has no writable scopes' });
    }
    if (entries.some((entry) => entry.key === key && entry.version === version && entry.scope === scope)) {
      return refusal(409, 'already_exists', 'cache entry with the same key, version, and scope already exists');
    }
    lastId += 1;
    const id = String(lastId);
    entries = [...entries, { id, key, version, scope, state: 'reserved', size: 0 }];
    return success({ ok: true, signed_upload_url: blobs.urlOf(id) });
  };

  const finalize: Call = async (request, { writable }) => {
    const { key, version } = keyAndVersion(request);
    const entry = entries.find(
      (one) => one.key === key && one.version === version && writable.includes(one.scope) && one.state === 'reserved',
    );
    if (!entry) return refusal(404, 'not_found', 'cache entry not found');
    const size = await blobs.sizeOf(entry.id);
    if (size === null || String(size) !== String(request.size_bytes)) {
      return refusal(400, 'invalid_argument', `the blob has ${size ?? 'no'} bytes, not ${String(request.size_bytes)}`);
    }
    entries = [...entries.filter((one) => one !== entry), { ...entry, state: 'stored', size }];
    return success({ ok: true, entry_id: entry.id });
  };

  // In each scope, the token's own first: the exact key, then for each prefix the newest entry that begins with it.
  const find: Call = async (request, { readable }) => {
    const { key, version } = keyAndVersion(request);
    if (readable.length === 0) return refusal(403, 'permission_denied', 'cache read denied: the token has no readable scopes');
    const prefixes = Array.isArray(request.restore_keys) ? request.restore_keys.map(String) : [];
    const newestFirst = entries.filter((entry) => entry.state === 'stored' && entry.version === version).toReversed();
    for (const scope of readable) {
      const here = newestFirst.filter((entry) => entry.scope === scope);
      const hit =
        here.find((entry) => entry.key === key) ??
        prefixes.map((prefix) => here.find((entry) => entry.key.startsWith(prefix))).find((entry) => entry !== undefined);
      if (hit) return success({ ok: true, signed_download_url: blobs.urlOf(hit.id), matched_key: hit.key });
    }
    return success({ ok: false });
  };

  return {
    list: () => entries,
    remove: (id) => {
      entries = entries.filter((entry) => entry.id !== id);
    },
    calls: { CreateCacheEntry: create, FinalizeCacheEntryUpload: finalize, GetCacheEntryDownloadURL: find },
  };
}

function keyAndVersion(request: Readonly<Record<string, unknown>>): { key: string; version: string } {
  return { key: String(request.key), version: String(request.version) };
}
