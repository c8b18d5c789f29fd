/** Put paths of an archive into the store, where Nix checks the hash of each before it becomes valid. */
import { join } from 'node:path';
import type { Nix } from '../nix/index.ts';
import type { ProcessResult, World } from '../world.ts';
import type { ClosureArchive } from './closure-archive.ts';
import { isMachineTrouble } from './outcome.ts';
import type { Signing } from './signing.ts';
import { firstError, invalidOf } from './store.ts';
import { storeAccess } from './store-access.ts';

export interface Imported {
  /** Paths that became valid. */
  readonly paths: number;
  /** The size of their NARs together. */
  readonly bytes: number;
  /** Why not all that was wanted is valid now; null where it is. */
  readonly problem: { readonly blame: 'entry' | 'machine'; readonly why: string } | null;
}

/**
 * Put paths of an archive, with all they need, into the store.
 *
 * The archive is the one substituter for this: Nix checks the hash of each NAR before its path becomes valid, leaves valid paths
 * alone, makes use of all cores (2.8 as far as -j lets it), and cannot build anything, since only paths are named. What fails leaves
 * the store as sound as it was: each path that became valid is whole.
 * @param wanted store paths in the archive.
 */
export async function importPaths(
  world: World,
  nix: Nix,
  archive: ClosureArchive,
  { wanted, signing }: { readonly wanted: readonly string[]; readonly signing: Signing },
): Promise<Imported> {
  const all = [...archive.infos.keys()];
  const before = await invalidOf(world, nix, all);
  const access = await storeAccess(world, nix);
  const result = await world.processes.run({
    ...access.request(importArguments(world, archive, wanted, signing)),
    timeout: 30 * 60_000,
  });
  const after = new Set(await invalidOf(world, nix, all));
  const gained = before.filter((path) => !after.has(path));
  const bytes = gained.reduce((sum, path) => sum + (archive.infos.get(path)?.narSize ?? 0), 0);
  return { paths: gained.length, bytes, problem: result.status === 0 ? null : explain(result) };
}

function importArguments(
  world: World,
  { folder, meta }: ClosureArchive,
  wanted: readonly string[],
  { trusted }: Signing,
): readonly string[] {
  const url = `file://${join(folder, 'store')}?priority=1`;
  return [
    ...['--realise', ...wanted, '--keep-going', '-j', String(Math.max(world.host.cores, 2) * 2)],
    // What the archive leaves out comes from where Nix gets everything else.
    ...[
      '--option',
      meta.scope === 'local' ? 'extra-substituters' : 'substituters',
      trusted === null ? `${url}&trusted=true` : url,
    ],
    ...['--option', 'substitute', 'true', '--option', 'fallback', 'false'],
    ...(trusted === null
      ? []
      : ['--option', meta.scope === 'local' ? 'extra-trusted-public-keys' : 'trusted-public-keys', trusted]),
  ];
}

function explain(result: ProcessResult): NonNullable<Imported['problem']> {
  // Where the daemon does not trust us, it ignores what we ask for and then misses the paths: the first is what to tell.
  if (/untrusted substituter|not a trusted user|restricted setting/.test(result.stderr)) {
    const remedy = 'add the user to trusted-users in nix.conf';
    return {
      blame: 'machine',
      why: `the Nix daemon does not trust this user, and there is no sudo without a password: ${remedy}`,
    };
  }
  if (/lacks a valid signature|lacks a signature by a trusted key|not signed by any of the keys/.test(result.stderr)) {
    return { blame: 'entry', why: 'it has a path that is not signed by the trusted key' };
  }
  const blame = result.timedOut || isMachineTrouble(result.stderr) ? 'machine' : 'entry';
  return { blame, why: firstError(result) };
}
