/** Which release of Nix the settings ask for, when it is not the pinned one. */
import { Failure } from '../../failure.ts';
import type { Host } from '../../world.ts';
import { type NixRelease, releaseFor, systemOf } from './official.ts';

export interface WantedNix {
  /** As `2.34.7`; null: any. */
  readonly version: string | null;
  /** Where its tarball is; null: where Nix's own releases are. */
  readonly url: string | null;
  /** Of the tarball for this machine's system, in hexadecimal; null where it is to be the pinned one. */
  readonly sha256: string | null;
}

/**
 * @returns null where nothing in particular is asked for.
 * @throws Failure for a version that no hash is known of, and for a URL or hash without a version or in a form that it cannot have.
 */
export function wantedRelease(host: Host, { version, url, sha256 }: WantedNix): NixRelease | null {
  if (version === null) {
    if (url === null && sha256 === null) return null;
    throw new Failure('nix-release-url and nix-release-sha256 are those of a version, but nix-version is not set.', {
      remedy: 'Set nix-version to the version that they are of.',
    });
  }
  if (!/^\d+(?:\.\d+){1,2}$/.test(version)) {
    throw new Failure(`nix-version is ${JSON.stringify(version)}, which is no version.`, { remedy: 'Write it as 2.34.7.' });
  }
  const system = systemOf(host);
  const name = `nix-${version}`;
  const address = url ?? `https://releases.nixos.org/nix/${name}/${name}-${system}.tar.xz`;
  const pinned = releaseFor(host);
  if (sha256 === null) {
    if (url === null && pinned?.version === version) return pinned;
    throw new Failure(`No hash is known of Nix ${version} for ${system}, and nothing is installed unverified.`, {
      remedy: `Set nix-release-sha256 to the one in ${address}.sha256${pinned ? `, or nix-version to ${pinned.version}` : ''}.`,
    });
  }
  if (!/^[0-9a-f]{64}$/i.test(sha256)) {
    throw new Failure('nix-release-sha256 is no sha256 in hexadecimal.', { remedy: `It is the text in ${address}.sha256.` });
  }
  if (!/^https:\/\/|^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(address)) {
    throw new Failure(`nix-release-url is ${JSON.stringify(address)}, which is no https URL.`, { remedy: 'Use an https URL.' });
  }
  return { version, system, url: address, sha256: sha256.toLowerCase() };
}
