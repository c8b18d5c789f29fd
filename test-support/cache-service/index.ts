/** The imitation of GitHub's cache service. */
export type { CacheEntry } from './entries.ts';
export type { Fault } from './faults.ts';
export { type CacheOperation, type CacheRequest, type CacheServer, startCacheService } from './server.ts';
export { type CacheScope, runnerToken } from './token.ts';
