/** Which libraries the files of a conda prefix ask for in vain: the loader's search, over data. */
import { basename, dirname, normalize } from 'node:path';
import type { DynamicFile } from './elf.ts';

export type Bits = DynamicFile['bits'];

/** The dynamic files of a prefix, by absolute path, links to them included. */
export type PrefixFiles = ReadonlyMap<string, DynamicFile>;

export interface Missing {
  readonly soname: string;
  readonly bits: Bits;
  /** The files that ask for it, absolute, sorted. */
  readonly neededBy: readonly string[];
}

export interface Resolution {
  /** Neither in the prefix nor in the env. */
  readonly missing: readonly Missing[];
  /** In the prefix, but where the loader does not look for it: such a file works only where something has loaded the library before. */
  readonly elsewhere: readonly Missing[];
}

/**
 * @param prefix absolute. Its `lib` is searched for every file, because it is in the DT_RPATH of the interpreter that loads them.
 * @param system the names of the libraries that the env itself has, by word size.
 */
export function resolveLibraries(files: PrefixFiles, prefix: string, system: ReadonlyMap<Bits, ReadonlySet<string>>): Resolution {
  const inPrefix = new Set([...files].map(([path, { bits }]) => `${bits} ${basename(path)}`));
  const missing = new Map<string, string[]>();
  const elsewhere = new Map<string, string[]>();
  for (const [path, file] of files) {
    for (const soname of file.needed) {
      if (soname.includes('/') || isFound(files, prefix, path, file, soname) || system.get(file.bits)?.has(soname)) continue;
      const key = `${file.bits} ${soname}`;
      const where = inPrefix.has(key) ? elsewhere : missing;
      where.set(key, [...(where.get(key) ?? []), path]);
    }
  }
  return { missing: listed(missing), elsewhere: listed(elsewhere) };
}

function isFound(files: PrefixFiles, prefix: string, path: string, { bits, searchPath }: DynamicFile, soname: string): boolean {
  const folders = [...searchPath.map((folder) => expand(folder, path, bits)), `${prefix}/lib`];
  return folders.some((folder) => files.get(normalize(`${folder}/${soname}`))?.bits === bits);
}

/** https://man7.org/linux/man-pages/man8/ld.so.8.html, "Dynamic string tokens" */
function expand(folder: string, path: string, bits: Bits): string {
  return folder
    .replace(/\$(?:ORIGIN\b|\{ORIGIN\})/g, () => dirname(path))
    .replace(/\$(?:LIB\b|\{LIB\})/g, bits === 64 ? 'lib64' : 'lib');
}

function listed(found: ReadonlyMap<string, readonly string[]>): readonly Missing[] {
  return [...found]
    .map(
      ([key, neededBy]): Missing => ({
        soname: key.slice(3),
        bits: key.startsWith('32') ? 32 : 64,
        neededBy: [...neededBy].sort(),
      }),
    )
    .sort((a, b) => a.soname.localeCompare(b.soname) || a.bits - b.bits);
}
