/** The keys of cache entries: from what determines the content and nothing else, so that equal keys mean equal use. Pure. */
import { createHash } from 'node:crypto';
import { Failure } from '../failure.ts';

/** The layout of the archives; a new one makes all older entries misses. */
const formats = { closure: 'v1', conda: 'v1' } as const;

export interface CacheKey {
  /**
   * What every entry with this content is called by, before its generation. Entries are immutable, so one that turned out to be bad can
   * only be outdone: by a younger one of the next generation, which is found first.
   */
  readonly stem: string;
  /** What entries with other content are called by that may still spare some work; null where none can. */
  readonly family: string | null;
  /** What the stem is made of, for people. */
  readonly parts: readonly KeyPart[];
}

export interface KeyPart {
  readonly name: string;
  readonly value: string;
}

const storePathPattern = /^(?<storeDir>\/.+)\/(?<hash>[0-9a-df-np-sv-z]{32})-(?<name>[A-Za-z0-9+._?=-]{1,211})$/;

/** The three parts of a store path, or null where it is none (https://nix.dev/manual/nix/stable/store/store-path). */
export function readStorePath(path: string): { readonly storeDir: string; readonly hash: string; readonly name: string } | null {
  const { storeDir, hash, name } = storePathPattern.exec(path)?.groups ?? {};
  return storeDir === undefined || hash === undefined || name === undefined ? null : { storeDir, hash, name };
}

/**
 * The key of a closure: of what is evaluated to, so the Nix that did it does not matter, nor anything that does not change the result.
 * @param request.out the store path whose closure is kept.
 * @throws Failure where the prefix cannot be part of a key or `out` is no store path.
 */
export function closureKey({ prefix, system, out }: { prefix: string | null; system: string; out: string }): CacheKey {
  const path = readStorePath(out);
  if (path === null) throw new Failure(`${out} is no store path.`);
  const lead = [...leading(prefix), 'closure', formats.closure, system, digest([path.storeDir], 8), path.name];
  return {
    stem: joined([...lead, path.hash]),
    family: joined(lead),
    parts: [
      ...(prefix ? [{ name: 'prefix', value: prefix }] : []),
      { name: 'format', value: `closure ${formats.closure}` },
      { name: 'system', value: system },
      { name: 'store', value: path.storeDir },
      { name: 'path', value: `${path.hash}-${path.name}` },
    ],
  };
}

/** What an installed conda with its environment is made from. */
export interface CondaIdentity {
  /** The absolute path it is installed at, which conda writes into hundreds of its files. */
  readonly condaPrefix: string;
  readonly system: string;
  /** The installer's sha256, hexadecimal. */
  readonly installerSha256: string;
  /** The text of the environment file; null where there is none. */
  readonly environment: string | null;
  /**
   * Null where the environment is locked to exact packages. Otherwise the time: what the channels have moves on, so the key does so
   * with each month (UTC).
   */
  readonly unlockedAt: Date | null;
}

/** @throws Failure where the prefix cannot be part of a key. */
export function condaKey(prefix: string | null, identity: CondaIdentity): CacheKey {
  const { condaPrefix, system, installerSha256, environment, unlockedAt } = identity;
  const environmentDigest = environment === null ? 'none' : digest([environment], 16);
  const month = unlockedAt === null ? 'locked' : unlockedAt.toISOString().slice(0, 7);
  const words = [system, digest([condaPrefix], 16), installerSha256.slice(0, 16), environmentDigest, month];
  return {
    stem: joined([...leading(prefix), 'conda', formats.conda, ...words]),
    family: null,
    parts: [
      ...(prefix ? [{ name: 'prefix', value: prefix }] : []),
      { name: 'format', value: `conda ${formats.conda}` },
      { name: 'system', value: system },
      { name: 'installed at', value: condaPrefix },
      { name: 'installer', value: installerSha256 },
      { name: 'environment file', value: environmentDigest },
      { name: 'month', value: month },
    ],
  };
}

/** What the key of an installed conda tells of what it is made of; nothing where it is none. */
export function readCondaKey(entry: string): readonly KeyPart[] {
  const pattern =
    /^conda-(v\d+)-([a-z0-9_]+-[a-z0-9_]+)-([0-9a-f]{16})-([0-9a-f]{1,16})-(none|[0-9a-f]{16})-(locked|\d{4}-\d{2})-\d+$/;
  const [, format, system, place, installer, environment, month] = pattern.exec(entry) ?? [];
  const parts = {
    format: format && `conda ${format}`,
    system,
    'installed at': place,
    installer,
    'environment file': environment,
    month,
  };
  return Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

/** The name of one entry. */
export function entryKey(key: CacheKey, generation: number): string {
  return `${key.stem}-${generation}`;
}

/** The generation of an entry; null where it holds other content. */
export function generationOf(key: CacheKey, entry: string): number | null {
  const rest = entry.startsWith(`${key.stem}-`) ? entry.slice(key.stem.length + 1) : '';
  return /^\d{1,6}$/.test(rest) ? Number(rest) : null;
}

/** What entries of the same content begin with, then what related ones begin with. */
export function keyPrefixes({ stem, family }: CacheKey): readonly string[] {
  return [`${stem}-`, ...(family === null ? [] : [`${family}-`])];
}

/** What a key is made of, in one line for the log. */
export function keySentence({ stem, parts }: CacheKey): string {
  return `Cache key ${stem}, made of ${parts.map(({ name, value }) => `${name} ${value}`).join(', ')}.`;
}

function leading(prefix: string | null): readonly string[] {
  if (prefix === null || prefix === '') return [];
  // The service refuses commas and keys of more than 512 characters; ours have up to 300 without the prefix.
  if (/^[A-Za-z0-9._/-]{1,100}$/.test(prefix)) return [prefix];
  throw new Failure(`The cache key prefix ${JSON.stringify(prefix)} cannot be part of a key.`, {
    remedy: 'Use at most 100 letters, digits, dots, dashes, underscores and slashes.',
  });
}

const joined = (words: readonly string[]) => words.join('-');

function digest(parts: readonly string[], digits: number): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, digits);
}
