/** The curated sets of system libraries that conda packages assume, and which conda packages call for which set. */
import data from './libraries.json' with { type: 'json' };

export type LibrarySet = keyof typeof data.sets;

export interface Library {
  /** Attribute paths of nixpkgs, today's name first, then the one of older releases. */
  readonly names: readonly string[];
  readonly why: string;
  /** A public URL, where the fact comes from one. */
  readonly source?: string;
}

/** Every set, in the order in which a file lists them. */
export const librarySets = Object.keys(data.sets) as readonly LibrarySet[];

export function isLibrarySet(word: string): word is LibrarySet {
  return Object.hasOwn(data.sets, word);
}

/** What a set is for, and what is in it. */
export function librarySet(name: LibrarySet): { readonly why: string; readonly libraries: readonly Library[] } {
  return data.sets[name];
}

/** The sets that an environment with these conda packages calls for, `base` always among them. */
export function proposeLibraries(condaPackages: readonly string[]): readonly LibrarySet[] {
  const table: Readonly<Record<string, readonly string[]>> = data.condaPackages;
  const called = new Set(['base', ...condaPackages.flatMap((name) => (Object.hasOwn(table, name) ? (table[name] ?? []) : []))]);
  return librarySets.filter((name) => called.has(name));
}
