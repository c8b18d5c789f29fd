/** Read an archive of a closure without trusting it: whether its parts are ours and fit together. Its NARs are left to Nix to check. */
import { join } from 'node:path';
import type { FoundEntry, World } from '../world.ts';
import { type ClosureMeta, readMeta } from './closure-meta.ts';
import { type NarInfo, narInfoName, readNarInfo } from './nar-info.ts';

/** An archive whose parts fit together; its NARs have not been looked at. */
export interface ClosureArchive {
  readonly folder: string;
  readonly meta: ClosureMeta;
  /** By store path. */
  readonly infos: ReadonlyMap<string, NarInfo>;
  /** The size of the files it consists of. */
  readonly bytes: number;
}

type ReadArchive =
  | { readonly kind: 'archive'; readonly archive: ClosureArchive }
  | { readonly kind: 'unusable'; readonly why: string };

/** @param expected what an archive for this machine must say of itself; null where any will do. */
export async function readClosureArchive(
  world: World,
  folder: string,
  expected: { readonly system: string; readonly storeDir: string } | null,
): Promise<ReadArchive> {
  const unusable = (why: string): ReadArchive => ({ kind: 'unusable', why });
  try {
    const entries = await world.files.walk(folder);
    const stranger = entries.find((entry) => !isOurs(entry));
    if (stranger) return unusable(`it holds ${JSON.stringify(stranger.path)}, which is ${describeStranger(stranger)}`);
    const text = entries.some(({ path }) => path === 'meta.json') ? await world.files.read(join(folder, 'meta.json')) : null;
    if (text === null) return unusable('it has no meta.json');
    const read = readMeta(text);
    if ('why' in read) return unusable(read.why);
    const { meta } = read;
    if (expected && meta.system !== expected.system) return unusable(`it is for ${meta.system}, not ${expected.system}`);
    if (expected && meta.storeDir !== expected.storeDir) {
      return unusable(`it is of the store ${meta.storeDir}, not ${expected.storeDir}`);
    }

    const infos = new Map<string, NarInfo>();
    const described = entries.filter(({ path }) => path.endsWith('.narinfo'));
    const texts = await Promise.all(described.map(({ path }) => world.files.read(join(folder, path))));
    for (const [index, { path }] of described.entries()) {
      const info = readNarInfo(texts[index] ?? '', meta.storeDir);
      if (info === null || path !== `store/${narInfoName(info.path)}`)
        return unusable(`${path} is no description of a store path`);
      infos.set(info.path, info);
    }
    const why = whyIncomplete(meta, infos, new Set(entries.map(({ path }) => path)));
    if (why !== null) return unusable(why);
    return { kind: 'archive', archive: { folder, meta, infos, bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0) } };
  } catch (error) {
    return unusable(`it cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const files =
  /^(?:meta\.json|store\/nix-cache-info|store\/[0-9a-df-np-sv-z]{32}\.narinfo|store\/nar\/[0-9a-df-np-sv-z]{52}\.nar(?:\.[a-z0-9]+)?)$/;
const folders = /^store(?:\/nar)?$/;

/** Files and folders where Nix makes them: no links, no devices, nothing that runs as somebody else. */
function isOurs({ path, kind, mode }: FoundEntry): boolean {
  if ((mode & 0o7000) !== 0 && kind === 'file') return false;
  return (kind === 'file' && files.test(path)) || (kind === 'folder' && folders.test(path));
}

function describeStranger({ kind, mode }: FoundEntry): string {
  if (kind === 'link') return 'a link';
  if (kind === 'other') return 'a device, a socket or a pipe';
  return (mode & 0o7000) !== 0 && kind === 'file' ? 'a program that would run as another user' : 'nothing an archive of ours has';
}

/** Whether all is there that the description promises; null if so. */
function whyIncomplete(meta: ClosureMeta, infos: ReadonlyMap<string, NarInfo>, present: ReadonlySet<string>): string | null {
  const top = infos.get(meta.out);
  if (!top) return `it does not hold ${meta.out}`;
  if (top.narHash !== meta.narHash) return `its meta.json and its narinfo differ over ${meta.out}`;
  if (infos.size !== meta.paths) return `it holds ${infos.size} paths, not ${meta.paths}`;
  for (const { path, url, references } of infos.values()) {
    if (!present.has(`store/${url}`)) return `the NAR of ${path} is missing`;
    const missing = meta.scope === 'closure' ? references.find((reference) => !infos.has(reference)) : undefined;
    if (missing !== undefined) return `${missing} is missing, which ${path} needs`;
  }
  return null;
}
