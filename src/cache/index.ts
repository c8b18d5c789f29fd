/** The face of caching: what running needs, kept between jobs and never trusted before it is checked. */

export type { ClosureMeta } from './closure-meta.ts';
export { keyOfConda, restoreConda, saveConda } from './conda-cache.ts';
export type { Unpacked } from './entry.ts';
export { describeFolder, restoreFromFolder, saveToFolder } from './folder-archive.ts';
export type { CacheKey, CondaIdentity, KeyPart } from './keys.ts';
export type { MissCause, RestoreEffect, RestoreOutcome, StoreEffect, StoreOutcome } from './outcome.ts';
export { noSigning, readSigning, type Signing } from './signing.ts';
export { type CacheOptions, keyOfClosure, restoreClosure, saveClosure } from './store-cache.ts';
export type { Closure } from './unpack-closure.ts';
export type { WritePolicy } from './write-policy.ts';
