/** Where Nix is on this machine, and which one it is. */
import { dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import type { World } from '../world.ts';

/** A Nix that can be talked to: its programs by absolute path. */
export interface Nix {
  /** The language's version, `2.18.1`, whoever made this Nix. */
  readonly version: string;
  readonly maker: 'nix' | 'lix' | 'determinate';
  /** `nix-instantiate` */
  readonly instantiate: string;
  /** `nix-store` */
  readonly store: string;
  /** `nix-build` */
  readonly build: string;
  /** `nix`, the newer command, where it is installed. */
  readonly nix: string | null;
}

/**
 * Find Nix on PATH, else where installers put it without this process's PATH knowing yet.
 * @returns null where there is none.
 * @throws Failure where there is one that does not start or does not say its version.
 */
export async function locateNix(world: World): Promise<Nix | null> {
  const instantiate = await findProgram(world, 'nix-instantiate');
  if (instantiate === null) return null;
  const beside = async (name: string) => {
    const path = join(dirname(instantiate), name);
    return (await world.files.isExecutable(path)) ? path : findProgram(world, name);
  };
  const [store, build, nix] = await Promise.all([beside('nix-store'), beside('nix-build'), beside('nix')]);
  if (store === null || build === null) {
    throw new Failure(`Nix is incomplete: there is ${instantiate}, but no ${store === null ? 'nix-store' : 'nix-build'}.`, {
      remedy: 'Install Nix anew, or take the remains off PATH.',
    });
  }
  const { status, stdout, stderr } = await world.processes.run({ command: instantiate, args: ['--version'], timeout: 30_000 });
  const version = readVersion(stdout);
  if (status !== 0 || version === null) {
    throw new Failure(`${instantiate} --version did not say which Nix it is (status ${status}).`, {
      remedy: stderr.trim() === '' ? 'Install Nix anew.' : `It said: ${stderr.trim().split('\n').at(-1)}`,
    });
  }
  return { ...version, instantiate, store, build, nix };
}

/**
 * Read what `nix-instantiate --version` prints: `nix-instantiate (Nix) 2.18.1`, `… (Lix, like Nix) 2.91.1`,
 * `… (Determinate Nix 3.6.5) 2.29.0`.
 */
export function readVersion(text: string): Pick<Nix, 'version' | 'maker'> | null {
  const found = /^\S+ \((?<maker>[^)]*)\) (?<version>\d+(?:\.\d+)+)/m.exec(text)?.groups;
  if (!found) return null;
  const { maker = '', version = '' } = found;
  return { version, maker: maker.startsWith('Lix') ? 'lix' : maker.startsWith('Determinate') ? 'determinate' : 'nix' };
}

/** Right after an installation the running process has a PATH from before. */
async function findProgram(world: World, name: string): Promise<string | null> {
  const onPath = await world.processes.find(name);
  if (onPath !== null) return onPath;
  for (const folder of installedFolders(world)) {
    const path = join(folder, name);
    if (await world.files.isExecutable(path)) return path;
  }
  return null;
}

/** Profiles of the user, of the whole machine, and of NixOS. */
function installedFolders({ env }: World): readonly string[] {
  const home = env.HOME
    ? [join(env.HOME, '.nix-profile/bin'), join(env.XDG_STATE_HOME ?? join(env.HOME, '.local/state'), 'nix/profile/bin')]
    : [];
  return [...home, '/nix/var/nix/profiles/default/bin', '/run/current-system/sw/bin'];
}
