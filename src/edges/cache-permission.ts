/** What a run may do with GitHub's cache, as far as its environment tells: nobody is asked, nothing of the token is shown. */
import type { Environment } from '../world.ts';

export interface CachePermission {
  /** Null where entries can be read, else why not. */
  readonly unreadable: string | null;
  /** Null where entries can be stored, else why not. */
  readonly unwritable: string | null;
}

/** A bit of a scope's permission, as the service itself reads the token. */
const read = 1;
const write = 2;

/**
 * Read ACTIONS_CACHE_MODE, which the runner sets (`none`, `read`, `write`, `write-only`; any other value restricts nothing, as in
 * https://github.com/actions/toolkit/blob/main/packages/cache/src/internal/config.ts), and the scopes in the token's `ac` claim: since
 * June 2026 a run that outsiders can start gets a token that may not write
 * (https://github.blog/changelog/2026-06-26-read-only-actions-cache-for-untrusted-triggers/).
 */
export function cachePermission(env: Environment): CachePermission {
  if (!env.ACTIONS_RUNTIME_TOKEN || !(env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL)) {
    const why = 'no cache service is offered here';
    return { unreadable: why, unwritable: why };
  }
  const mode = env.ACTIONS_CACHE_MODE?.trim().toLowerCase() ?? '';
  const forbidden = `the cache mode of this run is "${mode}"`;
  const granted = scopePermissions(env.ACTIONS_RUNTIME_TOKEN);
  const lacks = (bit: number) => granted?.every((permission) => (permission & bit) === 0) ?? false;
  return {
    unreadable: ['none', 'write-only'].includes(mode)
      ? forbidden
      : lacks(read)
        ? "this run's token may not read the cache"
        : null,
    unwritable: ['none', 'read'].includes(mode) ? forbidden : lacks(write) ? "this run's token may only read the cache" : null,
  };
}

/** The permission of each scope of a runner's token; null where the token does not say, which is for the service to judge. */
function scopePermissions(token: string): readonly number[] | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const scopes: unknown = isRecord(claims) && typeof claims.ac === 'string' ? JSON.parse(claims.ac) : null;
    if (!Array.isArray(scopes)) return null;
    const permissions = scopes.map((scope: unknown) => (isRecord(scope) ? scope.Permission : undefined));
    return permissions.every((permission) => typeof permission === 'number') ? permissions : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
