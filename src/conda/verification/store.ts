/** The hash of what the Nix store holds: evidence without a download, where Nix has fetched the file before. */
import type { World } from '../../world.ts';
import type { Hash, HashAlgorithm } from '../hash.ts';

/**
 * Hash a store path anew; null where it is not valid, or cannot be read.
 *
 * @param outPath absolute, as `/nix/store/…-Miniconda3-4.3.11-Linux-x86_64.sh`.
 * @param recursive whether to hash the path as Nix archives it (`outputHashMode = "recursive"`), or the file's bytes.
 */
export async function hashInStore(
  world: World,
  { outPath, recursive, algorithm }: { outPath: string; recursive: boolean; algorithm: HashAlgorithm },
): Promise<Hash | null> {
  const run = (command: string, args: readonly string[]) => world.processes.run({ command, args, timeout: 300_000 });
  if (!outPath.startsWith('/')) return null;
  // What lies in the store without being valid may be half-written. Do not let Nix look for it elsewhere.
  const valid = await run('nix-store', ['--option', 'substitute', 'false', '--check-validity', outPath]);
  if (valid.status !== 0) return null;
  const hashed = await run('nix-hash', ['--type', algorithm, ...(recursive ? [] : ['--flat']), outPath]);
  const hex = hashed.stdout.trim();
  return hashed.status === 0 && /^[0-9a-f]+$/.test(hex) ? { algorithm, hex } : null;
}
