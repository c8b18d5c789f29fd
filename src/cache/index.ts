/** The face of caching: what running needs, kept between jobs and never trusted before it is checked. */
export { keyOfConda, restoreConda, saveConda } from './conda-cache.ts';
export { type CacheKey, type CondaIdentity, describeKey, type KeyPart } from './keys.ts';
export type { RestoreEffect, RestoreOutcome, StoreEffect, StoreOutcome } from './outcome.ts';
export { noSigning, readSigning, type Signing } from './signing.ts';
export { type CacheOptions, type Closure, keyOfClosure, restoreClosure, saveClosure } from './store-cache.ts';
export type { WritePolicy } from './write-policy.ts';
