/** Another machine, as far as Nix is concerned: the same programs, and a /nix of its own that has nothing. */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

export interface EmptyMachine {
  /** The command that what runs there is started by. */
  readonly by: readonly string[];
  /** What it has in its environment there. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * A mount namespace with a new folder at /nix, which is kept from one command to the next.
 * @param parent where that folder is made.
 */
export async function makeEmptyMachine(parent: string): Promise<EmptyMachine> {
  const folder = await mkdtemp(join(parent, 'machine-'));
  for (const name of ['nix', 'home']) await mkdir(join(folder, name));
  const asRoot = process.geteuid?.() === 0 ? [] : ['--map-root-user'];
  const script = 'mount --bind "$0" /nix && exec "$@"';
  return {
    by: ['unshare', ...asRoot, '--mount', 'sh', '-c', script, join(folder, 'nix')],
    // Root of a namespace alone has no further users to build as.
    env: { HOME: join(folder, 'home'), NIX_CONFIG: 'build-users-group =' },
  };
}
