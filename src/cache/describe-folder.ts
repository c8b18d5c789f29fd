/** What is in a folder of archives, as the archives say of themselves: nothing is unpacked, and no hash and no signature checked. */
import { join } from 'node:path';
import type { World } from '../world.ts';
import { readClosureArchive } from './closure-archive.ts';
import type { ArchivedScope, Making } from './closure-meta.ts';
import { describeConda } from './conda-archive.ts';
import { condaMember } from './conda-cache.ts';
import { entriesIn } from './folder-service.ts';
import { closureKey, type KeyPart, readCondaKey } from './keys.ts';
import { closureMember } from './store-cache.ts';

interface Described {
  /** The entry's key. */
  readonly key: string;
  /** What the key is made of. */
  readonly parts: readonly KeyPart[];
  /** The size of its files, in bytes. */
  readonly archiveBytes: number;
  /** Unpacked, in bytes. */
  readonly bytes: number;
  /** The names of the keys that all of it is signed by. */
  readonly signedBy: readonly string[];
}

export type DescribedEntry =
  | (Described & {
      readonly kind: 'closure';
      readonly system: string;
      readonly storeDir: string;
      readonly out: string;
      readonly scope: ArchivedScope;
      /** Store paths. */
      readonly paths: number;
      /** What it took to make it without the archive; null where that is not known. */
      readonly made: Making | null;
    })
  | (Described & { readonly kind: 'conda'; readonly prefix: string /** Files, folders and links. */; readonly files: number })
  | { readonly kind: 'unusable'; readonly key: string; readonly why: string };

/** @param folder absolute. */
export async function describeFolder(world: World, folder: string): Promise<readonly DescribedEntry[]> {
  const described: DescribedEntry[] = [];
  for (const key of await entriesIn(world, folder)) {
    const isClosure = key.startsWith('closure-');
    described.push(
      isClosure
        ? await closureEntry(world, key, join(folder, key, closureMember))
        : await condaEntry(world, key, join(folder, key, condaMember)),
    );
  }
  return described;
}

async function closureEntry(world: World, key: string, folder: string): Promise<DescribedEntry> {
  const read = await readClosureArchive(world, folder, null);
  if (read.kind === 'unusable') return { kind: 'unusable', key, why: read.why };
  const { meta, infos, bytes: archiveBytes } = read.archive;
  const { system, storeDir, out, scope, paths, bytes, made = null } = meta;
  const [first, ...others] = [...infos.values()].map(({ signedBy }) => signedBy);
  const signedBy = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
  const { parts } = closureKey({ prefix: null, system, out });
  return { kind: 'closure', key, parts, system, storeDir, out, scope, paths, bytes, archiveBytes, signedBy, made };
}

async function condaEntry(world: World, key: string, folder: string): Promise<DescribedEntry> {
  const described = await describeConda(world, folder);
  if ('why' in described) return { kind: 'unusable', key, why: described.why };
  const { prefix, members: files, bytes, archiveBytes, signedBy } = described;
  return { kind: 'conda', key, parts: readCondaKey(key), prefix, files, bytes, archiveBytes, signedBy };
}
