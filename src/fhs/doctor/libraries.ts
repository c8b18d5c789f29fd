/** Which package of nixpkgs brings a shared library that conda packages expect of the system. */
import data from './libraries.json' with { type: 'json' };

const packages = new Map(data.packages.flatMap(({ names, sonames }) => sonames.map((soname) => [soname, names] as const)));

/** How many sonames are known. */
export const knownSonames = packages.size;

/**
 * Attribute paths of nixpkgs, today's name first, then those of older releases; null for a library that is not known.
 * @param soname as a program asks for it: `libX11.so.6`.
 */
export function packageOf(soname: string): readonly string[] | null {
  return packages.get(soname) ?? null;
}

/** `libx11 or, in an older nixpkgs, xorg.libX11`. @param names as `packageOf` gives them. */
export function packageInWords(names: readonly string[]): string {
  return names.join(' or, in an older nixpkgs, ');
}
