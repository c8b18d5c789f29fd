/** The face of refreshing the published hashes: for `nixconda update-hashes` and the script that imports a first set. */
export { type HashConflict, type HashRecord, type MergedData, mergeRecords } from './merge.ts';
export { type HashSources, updateHashes, vendorSources } from './update-hashes.ts';
