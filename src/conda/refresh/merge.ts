/** Bring newly read hashes into the published data, without ever losing or changing one that is there. */
import { type Hash, sameHash, toSri } from '../hash.ts';
import { parseInstallerName } from '../installer-name.ts';
import { digestOf, type PublishedData } from '../published.ts';

/** That a vendor says a file has this hash. */
export interface HashRecord {
  readonly file: string;
  /** A sha256, or an md5 where the vendor gives nothing better. */
  readonly hash: Hash;
}

/** Two hashes of one algorithm for one file: one of them is wrong, or the vendor has replaced what it published. */
export interface HashConflict {
  readonly file: string;
  readonly known: Hash;
  readonly read: Hash;
}

export interface MergedData {
  readonly data: PublishedData;
  /** Files that were not known. */
  readonly added: readonly string[];
  /** Files of which only the md5 was known, and now the sha256 is. */
  readonly strengthened: readonly string[];
  /** Where this is not empty, the data holds the known hashes, and nobody should write it. */
  readonly conflicts: readonly HashConflict[];
}

/**
 * Only installers for Linux with a version in their name are kept: nothing else runs in an FHS environment, and what is behind a
 * `latest` name changes.
 *
 * @param sources where the records were read.
 */
export function mergeRecords(data: PublishedData, records: readonly HashRecord[], sources: readonly string[]): MergedData {
  const known = new Map(data.installers.map(splitLine));
  const added = new Set<string>();
  const strengthened = new Set<string>();
  const conflicts: HashConflict[] = [];
  for (const { file, hash } of records) {
    if (!isKept(file)) continue;
    const before = known.get(file);
    if (before === undefined) added.add(file);
    else if (before.algorithm === hash.algorithm) {
      if (!sameHash(before, hash)) conflicts.push({ file, known: before, read: hash });
      continue;
    } else if (hash.algorithm !== 'sha256') continue;
    else if (!added.has(file)) strengthened.add(file);
    known.set(file, hash);
  }
  return {
    data: {
      version: 1,
      sources: [...new Set([...data.sources, ...sources])],
      installers: [...known].map(([file, hash]) => `${file} ${hash.hex}`).sort(),
    },
    added: [...added],
    strengthened: [...strengthened],
    conflicts,
  };
}

/** One sentence for people. */
export function describeConflict({ file, known, read }: HashConflict): string {
  return `${file} is known as ${toSri(known)} and was now read as ${toSri(read)}`;
}

/** Whether the data has a place for this file. */
export function isKept(file: string): boolean {
  const name = parseInstallerName(file);
  return name !== null && name.os === 'Linux' && name.version !== null;
}

function splitLine(line: string): [string, Hash] {
  const [file = '', hex = ''] = line.split(' ');
  return [file, digestOf(hex)];
}
