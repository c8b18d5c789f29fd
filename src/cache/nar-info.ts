/** The narinfo files of a binary cache: what Nix writes about one store path. Pure. */
import { readStorePath } from './keys.ts';

export interface NarInfo {
  /** The store path. */
  readonly path: string;
  /** Where its NAR lies, relative to the cache. */
  readonly url: string;
  /** As Nix writes it, `sha256:1f2g…`. */
  readonly narHash: string;
  readonly narSize: number;
  /** Store paths, the path itself perhaps among them. */
  readonly references: readonly string[];
  /** The names of the keys that signed it. */
  readonly signedBy: readonly string[];
}

/** A NAR lies in this folder under the hash of its file, so no narinfo can point to anything else. */
const urlPattern = /^nar\/[0-9a-df-np-sv-z]{52}\.nar(?:\.[a-z0-9]+)?$/;

/** Stands for references where none are told of, and is no name of a path: Nix itself would take the field's absence for an empty one. */
const unknown = '?';

/** What the narinfo of a store path is called. */
export const narInfoName = (path: string): string => `${readStorePath(path)?.hash ?? ''}.narinfo`;

/**
 * Read a narinfo (the fields of https://github.com/NixOS/nix/blob/2.8.0/src/libstore/nar-info.cc).
 * @returns null where it is none of a path in `storeDir`, or names a file outside of the cache.
 */
export function readNarInfo(text: string, storeDir: string): NarInfo | null {
  const fields = new Map<string, string>();
  const signedBy: string[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^([A-Za-z]+): ?(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    if (name === 'Sig') signedBy.push(value.split(':', 1)[0] ?? '');
    else if (fields.has(name)) return null;
    else fields.set(name, value);
  }
  const path = fields.get('StorePath') ?? '';
  const url = fields.get('URL') ?? '';
  const narHash = fields.get('NarHash') ?? '';
  const narSize = fields.get('NarSize') ?? '';
  const references = (fields.get('References') ?? unknown)
    .split(' ')
    .filter(Boolean)
    .map((name) => `${storeDir}/${name}`);
  const sound =
    [path, ...references].every((one) => readStorePath(one)?.storeDir === storeDir) &&
    urlPattern.test(url) &&
    /^sha256:[0-9a-df-np-sv-z]{52}$/.test(narHash) &&
    /^\d{1,15}$/.test(narSize);
  return sound ? { path, url, narHash, narSize: Number(narSize), references, signedBy } : null;
}

/**
 * A narinfo that tells Nix that a path is in a cache already, so that it does not copy it there. It is removed before anybody reads
 * that cache.
 */
export function standInNarInfo(path: string): string {
  const nothing = '0'.repeat(52);
  return [
    `StorePath: ${path}`,
    `URL: nar/${nothing}.nar`,
    'Compression: none',
    `NarHash: sha256:${nothing}`,
    'NarSize: 1',
    'References: ',
    '',
  ].join('\n');
}
