/** Which nixpkgs is meant: the `nixpkgs` setting as a source, still to be brought. */
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import type { World } from '../world.ts';
import { lockFiles, type PinnedTarball } from './pins.ts';

export type NixpkgsSource =
  /** What NIX_PATH says, if anything. */
  | { readonly kind: 'search-path' }
  /** A folder, absolute. */
  | { readonly kind: 'folder'; readonly path: string }
  | ({ readonly kind: 'tarball' } & PinnedTarball & {
        /** What a report calls it: `nixos-25.05`, `NixOS/nixpkgs at 5c2c…`, `flake.lock`. */
        readonly name: string;
      });

const allowed =
  'Set nixpkgs to a folder, a URL of a tarball, a channel (nixos-25.05, nixpkgs-unstable), github:OWNER/REPOSITORY/REVISION, or lock.';

/**
 * Read the `nixpkgs` setting. Only looks at files; nothing is fetched.
 * @param setting as the user wrote it, null where absent.
 * @param near the folder of the file that is to be evaluated, absolute: lock files are looked for there, and above it up to the
 *   working directory.
 * @throws Failure for a setting that means nothing, a folder that is not there, and a lock file that has no nixpkgs.
 */
export async function resolveNixpkgs(world: World, setting: string | null, near: string): Promise<NixpkgsSource> {
  if (setting === null || setting === '') return { kind: 'search-path' };
  if (setting === 'lock') return lockedNixpkgs(world, near);
  if (/^(https?|file):/.test(setting)) return urlSource(setting);
  const path = resolve(world.cwd, setting.replace(/^path:/, '').replace(/^~(?=\/)/, world.env.HOME ?? '~'));
  const looksLikePath = /^(?:path:|[.~]{0,2}\/|\.{1,2}$)/.test(setting);
  if (looksLikePath || (await world.files.exists(join(path, 'default.nix')))) return folderSource(world, setting, path);
  const source = channelSource(setting) ?? githubSource(setting);
  if (source === null)
    throw new Failure(`nixpkgs is set to ${JSON.stringify(setting)}, which is nothing that is known.`, { remedy: allowed });
  return source;
}

async function folderSource(world: World, setting: string, path: string): Promise<NixpkgsSource> {
  if (/\.(?:tar\.\w+|tgz|txz)$/.test(path) && (await world.files.exists(path))) return urlSource(`file://${path}`);
  if (await world.files.exists(join(path, 'default.nix'))) return { kind: 'folder', path };
  throw new Failure(`nixpkgs is set to ${setting}, but there is no ${join(path, 'default.nix')}.`, { remedy: allowed });
}

function urlSource(url: string): NixpkgsSource {
  // Without a hash the connection is all that vouches for what Nix then evaluates.
  if (/^http:/.test(url) && !/^http:\/\/(?:127\.[\d.]+|localhost|\[::1\])(?:[:/]|$)/.test(url)) {
    throw new Failure(`nixpkgs would be fetched from ${url} over plain http, which anyone on the way can change.`, {
      remedy: 'Use the https URL.',
    });
  }
  return { kind: 'tarball', url, sha256: null, revision: revisionIn(url), name: url };
}

/** Channels by their names, at https://channels.nixos.org. */
function channelSource(setting: string): NixpkgsSource | null {
  const name = /^(?:channel:)?((?:nixos|nixpkgs)-[A-Za-z0-9.-]+)$/.exec(setting)?.[1];
  if (name === undefined) return null;
  return { kind: 'tarball', url: `https://channels.nixos.org/${name}/nixexprs.tar.xz`, sha256: null, revision: null, name };
}

/** `github:owner/repository`, `github:owner/repository/ref`, `nixpkgs/ref` as the flake registry knows it, or a revision alone. */
function githubSource(setting: string): NixpkgsSource | null {
  const word = '[A-Za-z0-9_.-]+';
  const reference = new RegExp(
    `^(?:github:(${word})/(${word})(?:/(${word}(?:/${word})*))?|(?:flake:)?nixpkgs(?:/(${word}))?|([0-9a-f]{40}))$`,
  );
  const found = reference.exec(setting);
  if (found === null) return null;
  const [, owner = 'NixOS', repository = 'nixpkgs', ref, registryRef, revision] = found;
  return githubTarball(
    owner,
    repository,
    ref ?? registryRef ?? revision ?? (setting.startsWith('github:') ? 'HEAD' : 'nixpkgs-unstable'),
  );
}

function githubTarball(owner: string, repository: string, ref: string): NixpkgsSource {
  const url = `https://github.com/${owner}/${repository}/archive/${ref}.tar.gz`;
  return { kind: 'tarball', url, sha256: null, revision: revisionIn(url), name: `${owner}/${repository} at ${ref}` };
}

/** The revision in the URL of a tarball: GitHub's archives have all of it, the channels' releases its beginning. */
function revisionIn(url: string): string | null {
  return (
    /\/archive\/([0-9a-f]{40})\.tar/.exec(url)?.[1] ??
    /\/(?:nixos|nixpkgs)-[^/]*\.([0-9a-f]{7,40})\/nixexprs\./.exec(url)?.[1] ??
    null
  );
}

async function lockedNixpkgs(world: World, near: string): Promise<NixpkgsSource> {
  const looked: string[] = [];
  for (const folder of foldersUp(near, world.cwd)) {
    for (const { name, read } of lockFiles) {
      const path = join(folder, name);
      looked.push(path);
      const text = await world.files.readIfThere(path);
      if (text === null) continue;
      const pinned = readLock(text, path, read);
      if (pinned !== null) return { kind: 'tarball', ...pinned, revision: pinned.revision ?? revisionIn(pinned.url), name };
    }
  }
  throw new Failure(`nixpkgs is set to lock, but no lock file has a nixpkgs; looked for ${looked.join(', ')}.`, {
    remedy: allowed,
  });
}

function readLock(text: string, path: string, read: (json: unknown) => PinnedTarball | string | null): PinnedTarball | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Failure(`${path} is not JSON: ${cause instanceof Error ? cause.message : cause}.`, {
      place: { file: path },
      cause,
    });
  }
  const pinned = read(json);
  if (typeof pinned === 'string')
    throw new Failure(`The nixpkgs in ${path} ${pinned}.`, { remedy: allowed, place: { file: path } });
  return pinned;
}

/** `folder` and those above it up to `top`; `folder` alone where it is not below `top`. */
function foldersUp(folder: string, top: string): readonly string[] {
  if (folder === top || !folder.startsWith(`${top === '/' ? '' : top}/`)) return [folder];
  return [folder, ...foldersUp(dirname(folder), top)];
}
