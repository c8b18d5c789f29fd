/** Finds where a file writes the hash or the URL that Nix evaluated, and rewrites a hash as it is written. */
import { type Fix, type Range, startOfFile } from '../../diagnostic.ts';
import { formatHash, formsOf, type Hash, isZero, toSri } from '../hash.ts';
import { fileNameOf } from '../installer-name.ts';
import type { EvaluatedInstaller } from './judge.ts';

/** Where a piece of text stands in the file; null where it does not, as when it is put together from parts. */
export type Locate = (needle: string) => Range | null;

export interface Place {
  readonly range: Range;
  /** The change that puts `expected` in place of the pinned hash; null where that is not written out, or in a form that cannot hold it. */
  readonly fix: Fix | null;
}

const zero: Hash = { algorithm: 'sha256', hex: '0'.repeat(64) };
/** What nixpkgs calls its all-zero hashes, the longer way of writing before the shorter one that it contains. */
const fakeNames = ['fakeHash', 'fakeSha256'].flatMap((name) => [`pkgs.lib.${name}`, `lib.${name}`]);

/** The place of the pinned hash, else of the URL, else of the file name, else the beginning of the file. */
export function placeOf({ url, hash }: EvaluatedInstaller, expected: Hash | null, locate: Locate): Place {
  for (const { text, form } of formsOf(hash ?? zero)) {
    const range = locate(text);
    if (range === null) continue;
    // A bare digest can only be replaced by one of the same algorithm: its attribute names that.
    const fits =
      expected !== null && (form.encoding === 'sri' || form.prefixed || expected.algorithm === (hash ?? zero).algorithm);
    return { range, fix: fits ? replace(range, formatHash(expected, form.encoding, form.prefixed)) : null };
  }
  if (hash === null || isZero(hash)) {
    for (const name of fakeNames) {
      const range = locate(name);
      if (range !== null) return { range, fix: expected && replace(range, `"${toSri(expected)}"`) };
    }
  }
  return { range: locate(url) ?? locate(fileNameOf(url)) ?? startOfFile, fix: null };
}

function replace(range: Range, text: string): Fix {
  return { kind: 'suggested', title: 'Pin the right hash', edits: [{ range, text }] };
}
