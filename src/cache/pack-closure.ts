/** Make an archive of a closure: a binary cache of Nix's own in one folder, with a meta.json beside it. */
import { join } from 'node:path';
import type { Nix } from '../nix/index.ts';
import type { ProcessResult, World } from '../world.ts';
import { type ArchivedScope, type ClosureMeta, writeMeta } from './closure-meta.ts';
import { readStorePath } from './keys.ts';
import { narInfoName, standInNarInfo } from './nar-info.ts';
import type { Signing } from './signing.ts';
import { closureOf, firstError, narHash, narSizes } from './store.ts';

export interface PackRequest {
  /** The store path whose closure it is to hold. */
  readonly out: string;
  readonly system: string;
  /** Where, absolute and plain (see `isPlain`); there must be nothing. Holds `meta.json` and `store` afterwards. */
  readonly folder: string;
  readonly signing: Signing;
  /** Paths of the closure that are to be left out, because a trusted substituter serves them. */
  readonly leftOut: ReadonlySet<string>;
}

export type Packed = { readonly kind: 'packed'; readonly meta: ClosureMeta } | { readonly kind: 'failed'; readonly why: string };

/** Needs no rights beyond reading the store. */
export async function packClosure(world: World, nix: Nix, request: PackRequest): Promise<Packed> {
  const { out, system, folder, leftOut } = request;
  const storeDir = readStorePath(out)?.storeDir;
  const closure = await closureOf(world, nix, out);
  if (closure === null || storeDir === undefined) return { kind: 'failed', why: `${out} is not in the store` };
  if (nix.nix === null) return { kind: 'failed', why: 'this Nix has no command `nix` to copy with' };

  const paths = closure.filter((path) => path === out || !leftOut.has(path));
  const sizes = await narSizes(world, nix, paths);
  const sized = paths.map((path, index) => ({ path, size: sizes[index] ?? 0 }));
  const failure = await copyInGroups(world, { ...request, program: nix.nix, closure, groups: groupsFor(world, nix, sized) });
  if (failure !== null) return { kind: 'failed', why: failure };

  const scope: ArchivedScope = paths.length < closure.length ? 'local' : 'closure';
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const meta: ClosureMeta = {
    version: 1,
    system,
    storeDir,
    out,
    narHash: await narHash(world, nix, out),
    scope,
    paths: paths.length,
    bytes,
  };
  await world.files.write(join(folder, 'meta.json'), writeMeta(meta));
  return { kind: 'packed', meta };
}

interface SizedPath {
  readonly path: string;
  readonly size: number;
}

/** What a path costs beyond its bytes, as so many bytes more. */
const costOfPath = 20_000;

/**
 * Up to 2.24, `nix copy` works on one path at a time; several of them share the work. Measured with 2.8 on two cores: one takes twice
 * the time of `tar | zstd -T0`, three take 1.1 times that. Newer ones use all cores by themselves.
 */
function groupsFor(world: World, nix: Nix, paths: readonly SizedPath[]): readonly (readonly string[])[] {
  const [major = 0, minor = 0] = nix.version.split('.').map(Number);
  if (major > 2 || minor >= 26) return [paths.map(({ path }) => path)];
  const groups = Array.from({ length: Math.min(world.host.cores + 1, 8, paths.length) }, () => ({
    cost: 0,
    paths: [] as string[],
  }));
  for (const { path, size } of paths.toSorted((a, b) => b.size - a.size)) {
    const cheapest = groups.reduce((least, group) => (group.cost < least.cost ? group : least));
    cheapest.cost += size + costOfPath;
    cheapest.paths.push(path);
  }
  return groups.map((group) => group.paths);
}

interface CopyRequest extends PackRequest {
  /** `nix` */
  readonly program: string;
  readonly closure: readonly string[];
  readonly groups: readonly (readonly string[])[];
}

/** Beside zstd's own level 3, this one takes a quarter of the processor time away and makes the archive larger by a fortieth. */
const level = 2;

/**
 * Copy each group into a cache of its own, at once, and put them together. Each copy is told by stand-ins that the other paths are there
 * already, for Nix adds a path only after all that it refers to.
 * @returns why it failed, or null.
 */
async function copyInGroups(world: World, request: CopyRequest): Promise<string | null> {
  const { folder, groups, signing } = request;
  const { files } = world;
  const key = join(folder, 'signing-key');
  if (signing.secret !== null) await files.write(key, signing.secret, { mode: 0o600 });
  try {
    const results = await Promise.all(
      groups.map((group, index) => copyGroup(world, request, new Set(group), join(folder, `part-${index}`), key)),
    );
    const failed = results.find(({ status }) => status !== 0);
    if (failed) return firstError(failed);
    const store = join(folder, 'store');
    await files.makeFolder(join(store, 'nar'));
    for (const [index, group] of groups.entries()) {
      const part = join(folder, `part-${index}`);
      const names = [...group.map(narInfoName), ...(await files.list(join(part, 'nar'))).map((name) => join('nar', name))];
      await Promise.all(names.map((name) => files.rename(join(part, name), join(store, name))));
      if (index === 0) await files.rename(join(part, 'nix-cache-info'), join(store, 'nix-cache-info'));
      await files.remove(part);
    }
    return null;
  } finally {
    await files.remove(key);
  }
}

async function copyGroup(
  world: World,
  { program, out, closure, signing }: CopyRequest,
  group: ReadonlySet<string>,
  part: string,
  key: string,
): Promise<ProcessResult> {
  const others = closure.filter((path) => !group.has(path));
  await Promise.all(others.map((path) => world.files.write(join(part, narInfoName(path)), standInNarInfo(path))));
  const form = `compression=zstd&compression-level=${level}`;
  const signature = signing.secret === null ? '' : `&secret-key=${key}`;
  return world.processes.run({
    command: program,
    args: ['--extra-experimental-features', 'nix-command', 'copy', '--to', `file://${part}?${form}${signature}`, out],
    timeout: 30 * 60_000,
  });
}
