/** Bring nixpkgs: from its source to a folder that Nix can evaluate, with the revision it is of. */
import { join } from 'node:path';
import { assetPath } from '../asset.ts';
import { Failure } from '../failure.ts';
import type { World } from '../world.ts';
import { type NixOptions, nixArguments, nixEnvironment, plainOptions } from './arguments.ts';
import { readError } from './errors/reading.ts';
import type { Nix } from './locate.ts';
import { type NixError, readLogLine } from './log.ts';
import type { NixpkgsSource } from './nixpkgs.ts';

const fetchAsset = assetPath(new URL('./fetch-tarball.nix', import.meta.url));

export interface Nixpkgs {
  /** What `<nixpkgs>` means; null where nothing says so, which matters only to a file that uses it. */
  readonly path: string | null;
  /** For a report: where it comes from. */
  readonly name: string;
  /** The commit, whole or its beginning, where it is known. */
  readonly revision: string | null;
  /** Whether another run is sure to get the same: a hash or a whole revision names it. */
  readonly pinned: boolean;
}

/**
 * Unpack a tarball into the store (checked against the hash of a lock file), or find what NIX_PATH says.
 * @throws Failure where the tarball cannot be had or is another one.
 */
export async function provideNixpkgs(
  world: World,
  nix: Nix,
  source: NixpkgsSource,
  options: Pick<NixOptions, 'offline' | 'configuration'> = plainOptions,
): Promise<Nixpkgs> {
  switch (source.kind) {
    case 'folder':
      return { path: source.path, name: source.path, revision: await revisionOf(world, source.path), pinned: false };
    case 'search-path': {
      const { status, stdout } = await talk(world, nix, ['--find-file', 'nixpkgs'], { ...plainOptions, ...options });
      const path = status === 0 ? stdout.trim() : null;
      return { path, name: 'NIX_PATH', revision: path === null ? null : await revisionOf(world, path), pinned: false };
    }
    case 'tarball': {
      const { url, sha256, name } = source;
      const path = await unpack(world, nix, source, { ...plainOptions, ...options });
      const revision = source.revision ?? (await revisionOf(world, path));
      return {
        path,
        name: name === url ? url : `${name} (${url})`,
        revision,
        pinned: sha256 !== null || /\/archive\/[0-9a-f]{40}\.tar/.test(url),
      };
    }
  }
}

async function unpack(
  world: World,
  nix: Nix,
  { url, sha256 }: { readonly url: string; readonly sha256: string | null },
  options: NixOptions,
): Promise<string> {
  const { status, stdout, error } = await talk(
    world,
    nix,
    ['--eval', '--json', '--read-write-mode', fetchAsset, '--argstr', 'url', url, '--argstr', 'sha256', sha256 ?? ''],
    options,
  );
  if (status === 0) return JSON.parse(stdout);
  const reading = error && readError(error);
  throw new Failure(
    reading?.rule === 'nix-fetch'
      ? `nixpkgs: ${reading.message}`
      : `nixpkgs could not be unpacked from ${url}: ${reading?.message ?? `Nix ended with status ${status}.`}`,
    {
      remedy:
        sha256 === null ? 'Check the URL and the network.' : 'Check the network, and that the lock file is as its tool wrote it.',
    },
  );
}

async function talk(world: World, nix: Nix, args: readonly string[], options: NixOptions) {
  let error: NixError | null = null;
  const { status, stdout } = await world.processes.run({
    command: nix.instantiate,
    args: ['--log-format', 'internal-json', ...nixArguments(options), ...args],
    cwd: world.cwd,
    env: nixEnvironment(world, options),
    onErrorLine: (text) => {
      const line = readLogLine(text);
      if (line?.kind === 'error') error = line.error;
    },
  });
  return { status, stdout, error: error as NixError | null };
}

/** Channels' tarballs hold the commit in a file. */
async function revisionOf(world: World, path: string): Promise<string | null> {
  const text = await world.files.readIfThere(join(path, '.git-revision'));
  return /^[0-9a-f]{7,40}$/.exec(text?.trim() ?? '')?.[0] ?? null;
}
