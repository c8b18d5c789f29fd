/** Verifies the installers of evaluated files: by published hashes, and where that is wanted by the store or a download. */
import { Failure } from '../../failure.ts';
import type { DownloadOptions, DownloadOutcome, World } from '../../world.ts';
import { type Hash, type HashAlgorithm, sameHash } from '../hash.ts';
import { fileNameOf } from '../installer-name.ts';
import type { PublishedInstallers } from '../published.ts';
import type { VerifyMode } from './diagnose.ts';
import {
  digestsNeeded,
  type EvaluatedInstaller,
  type Evidence,
  type Judgement,
  judge,
  leaveUnchecked,
  reconsider,
} from './judge.ts';
import { hashInStore } from './store.ts';

export interface VerifyOptions {
  readonly mode: VerifyMode;
  readonly published: PublishedInstallers;
  /** The folder URL of a mirror from which to download, by file name; null for the URLs themselves. */
  readonly mirror?: string | null;
  /** Limits and pauses of downloads. */
  readonly download?: Omit<DownloadOptions, 'onProgress' | 'onRetry'>;
}

/** Judge each installer, in the given order. A file that several pin is downloaded once. */
export async function verifyInstallers(
  world: World,
  installers: readonly EvaluatedInstaller[],
  options: VerifyOptions,
): Promise<readonly Judgement[]> {
  const { mode, published, mirror = null, download = {} } = options;
  if (mode === 'off') return installers.map(leaveUnchecked);
  const judgements = installers.map((installer) => judge(installer, published));
  if (mode !== 'download') return judgements;

  const downloads = new Map<string, Promise<DownloadOutcome>>();
  const fetchOnce = (url: string, algorithms: readonly HashAlgorithm[]) => {
    const key = JSON.stringify([url, algorithms]);
    const started = downloads.get(key) ?? world.network.hash(url, { ...download, algorithms, ...commentary(world, url) });
    downloads.set(key, started);
    return started;
  };
  const verified: Judgement[] = [];
  for (const judgement of judgements) {
    const algorithms = digestsNeeded(judgement);
    if (algorithms.length === 0) {
      verified.push(judgement);
      continue;
    }
    const { url, recursive } = judgement.installer;
    const stored = await evidenceInStore(world, judgement);
    if (stored === null && recursive) {
      // A download has no hash of a store path to compare with.
      verified.push(judgement);
      continue;
    }
    const source = sourceOf(url, mirror);
    verified.push(reconsider(judgement, stored ?? asEvidence(source, await fetchOnce(source, algorithms))));
  }
  return verified;
}

/** Where to download from: the URL itself, or the file of the same name on a mirror. */
function sourceOf(url: string, mirror: string | null): string {
  if (mirror === null) return url;
  if (!URL.canParse(mirror))
    throw new Failure(`The mirror "${mirror}" is no URL.`, { remedy: 'Give the URL of the folder that holds the installers.' });
  return `${mirror.replace(/\/*$/, '')}/${fileNameOf(url)}`;
}

function asEvidence(url: string, outcome: DownloadOutcome): Evidence {
  return outcome.kind === 'complete'
    ? { kind: 'served', url, digests: outcome.digests, whole: outcome.sizeConfirmed }
    : { kind: 'failed', message: outcome.message };
}

/**
 * What the store holds for this pin. Nix finds a fixed output by name and hash whatever the URL, so a pin left behind when the URL was
 * changed would find the old file: the store counts only where the output carries the file name, with a version, of the URL.
 */
async function evidenceInStore(world: World, { installer, file, name, entry }: Judgement): Promise<Evidence | null> {
  const { outPath, hash, recursive } = installer;
  if (outPath === null || hash === null || !outPath.endsWith(`-${file}`) || !name || name.version === null) return null;
  if ((await world.processes.find('nix-hash')) === null) return null;
  const found = await hashInStore(world, { outPath, recursive, algorithm: hash.algorithm });
  // A path whose bytes have changed since Nix made it says nothing; the download will.
  if (found === null || !sameHash(found, hash)) return null;
  const other = entry && entry.hash.algorithm !== hash.algorithm && !recursive ? entry.hash.algorithm : null;
  const second: Hash | null = other && (await hashInStore(world, { outPath, recursive, algorithm: other }));
  return { kind: 'stored', digests: { [found.algorithm]: found.hex, ...(second ? { [second.algorithm]: second.hex } : {}) } };
}

/** A smaller file is there before anybody wonders. */
const worthTelling = 10_000_000;

/** Say how a download goes on, at each quarter of the file. */
function commentary(world: World, url: string): Pick<DownloadOptions, 'onProgress' | 'onRetry'> {
  const file = fileNameOf(url);
  let quarter = 0;
  world.log.info(`Downloading ${file} to hash it`);
  return {
    onRetry: (message) => world.log.warn(message),
    onProgress(received, total) {
      if (total === null || total < worthTelling || Math.floor((received * 4) / total) <= quarter) return;
      quarter = Math.floor((received * 4) / total);
      world.log.info(`${file}: ${(received / 1e6).toFixed(0)} of ${(total / 1e6).toFixed(0)} MB`);
    },
  };
}
