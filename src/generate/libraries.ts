/** The curated sets of system libraries that conda packages assume, and which conda packages call for which set. */
import data from './libraries.json' with { type: 'json' };

export type LibrarySet = keyof typeof data.sets;

export interface Library {
  /** Attribute paths of nixpkgs, today's name first, then those of older releases. */
  readonly names: readonly string[];
  readonly why: string;
  /** A public URL, where it is another than that of the whole set. */
  readonly source?: string;
}

/** What a set is for, where that is said, and what is in it. */
export interface Libraries {
  readonly why: string;
  readonly source: string;
  readonly libraries: readonly Library[];
}

/** A conda package that calls for sets of libraries. */
export interface Proposal {
  readonly condaPackage: string;
  readonly sets: readonly LibrarySet[];
}

/** Every set, in the order in which a file lists them. */
export const librarySets = Object.keys(data.sets) as readonly LibrarySet[];

export function isLibrarySet(word: string): word is LibrarySet {
  return Object.hasOwn(data.sets, word);
}

export function librarySet(name: LibrarySet): Libraries {
  return data.sets[name];
}

/** What each of these conda packages calls for; those that call for nothing are left out. */
export function proposals(condaPackages: readonly string[]): readonly Proposal[] {
  const table: Readonly<Record<string, readonly string[]>> = data.condaPackages;
  return [...new Set(condaPackages)].sort().flatMap((condaPackage) => {
    const sets = (Object.hasOwn(table, condaPackage) ? (table[condaPackage] ?? []) : []).filter(isLibrarySet);
    return sets.length === 0 ? [] : [{ condaPackage, sets }];
  });
}

/** The sets that proposals come to, `base` always among them, in their order. */
export function proposedSets(proposed: readonly Proposal[]): readonly LibrarySet[] {
  const called = new Set<LibrarySet>(['base', ...proposed.flatMap(({ sets }) => sets)]);
  return librarySets.filter((name) => called.has(name));
}
