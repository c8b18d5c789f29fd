/** A Nix for this machine: the one that is there, else one that is brought as the `install-nix` setting says. */
import { Failure } from '../../failure.ts';
import { systemName } from '../../system-name.ts';
import type { World } from '../../world.ts';
import { locateNix, type Nix } from '../locate.ts';
import { hasApt, installPackages } from './apt.ts';
import { installRelease, type NixRelease, releaseFor, systemOf } from './official.ts';
import { prepareStore } from './store.ts';

export interface InstallPolicy {
  /** `auto`: by apt where there is apt, else from Nix's own release. */
  readonly how: 'auto' | 'apt' | 'official' | 'never';
  /** The release to install instead of the pinned one, and then never by apt; null or absent: any. */
  readonly release?: NixRelease | null;
}

/** The setup package makes the build users and the daemon's units; certificates are for what Nix fetches. */
const packages = ['nix-bin', 'nix-setup-systemd', 'ca-certificates'];

const byHand = 'Install Nix by hand (https://nixos.org/download), or by an action such as cachix/install-nix-action.';

/**
 * Never touches a Nix that is there already.
 * @throws Failure where there is none and none can be, or may be, installed.
 */
export async function bringNix(world: World, policy: InstallPolicy): Promise<Nix> {
  const { release = null } = policy;
  if (policy.how === 'apt' && release !== null) {
    throw new Failure(`apt has one version of Nix only, so ${release.version} cannot be asked of it.`, {
      remedy: 'Set install-nix to official, or leave nix-version out.',
    });
  }
  const present = await locateNix(world);
  if (present !== null) {
    if (release !== null && release.version !== present.version) {
      world.log.warn(`Nix ${present.version} is here already and is used; nix-version asks for ${release.version}.`);
    }
    return present;
  }
  if (policy.how === 'never') throw new Failure('There is no Nix on this machine, and install-nix is never.', { remedy: byHand });
  if (world.host.os !== 'linux') {
    throw new Failure(
      `There is no Nix on this machine, and Nix is installed by itself only on Linux, not on ${systemName(world.host)}.`,
      { remedy: byHand },
    );
  }
  const viaApt = policy.how === 'apt' || (policy.how === 'auto' && release === null && (await hasApt(world)));
  if (viaApt) await installPackages(world, packages);
  else await installRelease(world, release ?? pinnedRelease(world));
  const nix = await locateNix(world);
  if (nix === null) throw new Failure('Nix was installed, but its programs are nowhere to be found.', { remedy: byHand });
  if (viaApt) await prepareStore(world, nix);
  world.log.info(`Nix ${nix.version} is installed (${nix.instantiate}).`);
  return nix;
}

function pinnedRelease({ host }: World): NixRelease {
  const pinned = releaseFor(host);
  if (pinned === null) throw new Failure(`There is no pinned release of Nix for ${systemOf(host)}.`, { remedy: byHand });
  return pinned;
}
