/** What an archive says of itself in its meta.json: which closure of which store it holds. Pure. */
import { readStorePath } from './keys.ts';

/** Which paths of the closure are in the archive: all, or those that no trusted substituter serves. */
export type ArchivedScope = 'closure' | 'local';

export interface ClosureMeta {
  readonly version: 1;
  /** As `x86_64-linux`. */
  readonly system: string;
  readonly storeDir: string;
  /** The store path whose closure it is. */
  readonly out: string;
  /** Of `out`, as Nix writes it: `sha256:1f2g…`. */
  readonly narHash: string;
  readonly scope: ArchivedScope;
  /** How many store paths it holds. */
  readonly paths: number;
  /** The size of their NARs together. */
  readonly bytes: number;
  /** What it took to make the closure without an archive; absent where that is not known. */
  readonly made?: Making;
}

/** What Nix did. */
export interface Making {
  /** Derivations. */
  readonly built: number;
  /** Store paths from substituters. */
  readonly fetched: number;
  readonly seconds: number;
}

export function writeMeta(meta: ClosureMeta): string {
  return `${JSON.stringify(meta, null, 2)}\n`;
}

/** @returns why it is not acceptable, in a few words, where it is not. */
export function readMeta(text: string): { readonly meta: ClosureMeta } | { readonly why: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { why: 'its meta.json is not JSON' };
  }
  if (!isRecord(value)) return { why: 'its meta.json is no object' };
  const { version, system, storeDir, out, narHash, scope, paths, bytes, made } = value;
  if (version !== 1) return { why: `its format is version ${JSON.stringify(version)}, not 1` };
  const isCount = (number: unknown): number is number => Number.isSafeInteger(number) && Number(number) >= 0;
  const sound =
    typeof system === 'string' &&
    /^[a-z0-9_]+-[a-z0-9_]+$/.test(system) &&
    typeof storeDir === 'string' &&
    typeof out === 'string' &&
    readStorePath(out)?.storeDir === storeDir &&
    typeof narHash === 'string' &&
    (scope === 'closure' || scope === 'local') &&
    isCount(paths) &&
    isCount(bytes);
  return sound
    ? { meta: { version, system, storeDir, out, narHash, scope, paths, bytes, ...readMaking(made) } }
    : { why: 'its meta.json has a field that cannot be' };
}

/** For people only, so what cannot be is left out. */
function readMaking(value: unknown): { readonly made?: Making } {
  const { built, fetched, seconds } = isRecord(value) ? value : {};
  const isNumber = (number: unknown): number is number => typeof number === 'number' && number >= 0 && number < 1e9;
  return isNumber(built) && isNumber(fetched) && isNumber(seconds) ? { made: { built, fetched, seconds } } : {};
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
