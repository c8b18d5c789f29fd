/** The face of caching: what running needs, kept between jobs and never trusted before it is checked. */

export type { Making } from './closure-meta.ts';
export { condaInWords, keyOfConda, restoreConda, saveConda } from './conda-cache.ts';
export { type DescribedEntry, describeFolder } from './describe-folder.ts';
export { fetchClosure } from './fetch-closure.ts';
export { folderCacheService } from './folder-service.ts';
export { type CacheKey, type CondaIdentity, keySentence } from './keys.ts';
export type { MissCause, RestoreEffect, RestoreOutcome, StoreEffect, StoreOutcome } from './outcome.ts';
export { type PushOutcome, pushClosure, pushInWords } from './push-closure.ts';
export { noSigning, readSigning, type Signing } from './signing.ts';
export { type CacheOptions, closureInWords, closureMember, keyOfClosure, restoreClosure, saveClosure } from './store-cache.ts';
export type { Closure } from './unpack-closure.ts';
export type { WritePolicy } from './write-policy.ts';
