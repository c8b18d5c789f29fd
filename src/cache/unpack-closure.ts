/** From an archive of a closure to valid paths in the store: all of it, or what another closure shares with it. */
import type { Nix } from '../nix/index.ts';
import type { World } from '../world.ts';
import { type ClosureArchive, readClosureArchive } from './closure-archive.ts';
import type { Unpacked } from './entry.ts';
import { importPaths } from './import-paths.ts';
import { readStorePath } from './keys.ts';
import type { Signing } from './signing.ts';
import { invalidOf, outputsBelow } from './store.ts';

/** The closure of one store path. */
export interface Closure {
  /** What `out` is for, in messages: the env's name. */
  readonly name: string;
  /** As `x86_64-linux`. */
  readonly system: string;
  /** The store path whose closure is meant; it need not be valid. */
  readonly out: string;
  /** The derivation that makes `out`; it is in the store. */
  readonly drv: string;
}

export interface UnpackRequest {
  /** The archive; not to be trusted. */
  readonly folder: string;
  readonly signing: Signing;
  /** Where the link is made that keeps the whole closure from garbage collection, absolute; null for none. */
  readonly root: string | null;
  /** Whether it is said to be of this very closure. */
  readonly promised: boolean;
}

export async function unpackClosure(world: World, nix: Nix, closure: Closure, request: UnpackRequest): Promise<Unpacked> {
  const storeDir = readStorePath(closure.out)?.storeDir ?? '';
  const read = await readClosureArchive(world, request.folder, { system: closure.system, storeDir });
  if (read.kind === 'unusable') return { kind: 'unusable', blame: 'entry', why: read.why };
  const { archive } = read;
  if (archive.meta.out === closure.out) return unpackWhole(world, nix, closure, archive, request);
  if (request.promised) return { kind: 'unusable', blame: 'entry', why: `it is of ${archive.meta.out}` };
  return unpackShared(world, nix, closure, archive, request);
}

async function unpackWhole(
  world: World,
  nix: Nix,
  { out }: Closure,
  archive: ClosureArchive,
  { signing, root }: UnpackRequest,
): Promise<Unpacked> {
  const imported = await importPaths(world, nix, archive, { wanted: [out], signing });
  if (imported.problem !== null) return { kind: 'unusable', ...imported.problem };
  // As ourselves, for the link is to be ours; and the last look at whether all is there: nothing is fetched or built by this.
  const { status } = await world.processes.run({
    command: nix.store,
    args: ['--realise', out, ...(root === null ? [] : ['--add-root', root]), '--option', 'substitute', 'false', '-j', '0'],
    timeout: 120_000,
  });
  if (status !== 0) return { kind: 'unusable', blame: 'machine', why: `${out} is not valid after all` };
  return { kind: 'exact', items: imported.paths, bytes: imported.bytes, archiveBytes: archive.bytes, made: archive.meta.made };
}

/** Of a closure that is not ours, take the paths that ours would build as well. */
async function unpackShared(
  world: World,
  nix: Nix,
  { drv }: Closure,
  archive: ClosureArchive,
  { signing }: UnpackRequest,
): Promise<Unpacked> {
  const ours = await outputsBelow(world, nix, drv);
  const shared = await invalidOf(
    world,
    nix,
    [...archive.infos.keys()].filter((path) => ours.has(path)),
  );
  if (shared.length === 0)
    return { kind: 'unusable', blame: 'nobody', why: 'it holds nothing that is needed and not here already' };
  const imported = await importPaths(world, nix, archive, { wanted: shared, signing });
  if (imported.paths === 0)
    return { kind: 'unusable', ...(imported.problem ?? { blame: 'machine', why: 'nothing of it became valid' }) };
  return { kind: 'partial', items: imported.paths, bytes: imported.bytes, archiveBytes: archive.bytes };
}
