/** Reads the vendors' indexes of installers and writes a new file of published hashes, all of it or nothing. */
import { Failure } from '../../failure.ts';
import type { World } from '../../world.ts';
import { isWeak } from '../hash.ts';
import { type PublishedData, publishedInstallers, readPublishedData, writePublishedData } from '../published.ts';
import { readIndexPage } from './anaconda-index.ts';
import { describeConflict, type HashRecord, type MergedData, mergeRecords } from './merge.ts';
import { readDigestFile, readReleases } from './miniforge-releases.ts';

/** Where to read. Each may be replaced by a mirror of the same layout. */
export interface HashSources {
  /** Pages with a table of files and digests. */
  readonly indexPages: readonly string[];
  /** GitHub's list of Miniforge's releases; null to leave it out. */
  readonly releases: string | null;
}

export const vendorSources: HashSources = {
  indexPages: ['https://repo.anaconda.com/miniconda/', 'https://repo.anaconda.com/archive/'],
  releases: 'https://api.github.com/repos/conda-forge/miniforge/releases',
};

/** More pages than Miniforge will have for a long time, of 100 releases each: an end for a server that never gives an empty one. */
const mostPages = 50;

/**
 * Bring a data file up to date.
 *
 * @param path the file; where there is none yet, one begins with `start`.
 * @param start the data to begin with: by default those that come with the program.
 * @param token for GitHub's API, which allows 60 requests an hour without; sent to the host of `sources.releases` only.
 * @throws a Failure, with nothing written, where an index cannot be read or contradicts a hash that is known.
 */
export async function updateHashes(
  world: World,
  options: { path: string; start?: PublishedData; sources?: HashSources; token?: string | undefined },
): Promise<Omit<MergedData, 'conflicts'>> {
  const { path, sources = vendorSources, token } = options;
  const isNew = !(await world.files.exists(path));
  const before = isNew
    ? (options.start ?? (await import('../bundled.ts')).bundledData)
    : readPublishedData(await world.files.read(path), path);
  const records: HashRecord[] = [];
  for (const page of sources.indexPages) records.push(...(await fetchIndexPage(world, page)));
  if (sources.releases !== null) records.push(...(await fetchReleases(world, sources.releases, token, before)));

  const { conflicts, ...merged } = mergeRecords(before, records, [
    ...sources.indexPages,
    ...(sources.releases ? [sources.releases] : []),
  ]);
  if (conflicts.length > 0) {
    throw new Failure(`The vendors' hashes contradict those in ${path}: ${conflicts.map(describeConflict).join('; ')}.`, {
      remedy: 'Nothing was written. Find out why a published file has changed before you trust it; then edit the entry by hand.',
    });
  }
  if (isNew || merged.added.length + merged.strengthened.length > 0) {
    await world.files.write(path, writePublishedData(merged.data));
  }
  return merged;
}

async function fetchIndexPage(world: World, url: string): Promise<readonly HashRecord[]> {
  world.log.info(`Reading ${url}`);
  const records = readIndexPage(await world.network.fetchText(url));
  if (records.length === 0) {
    throw new Failure(`${url} lists no installer with a hash.`, {
      remedy: 'The page may have a new layout, or be that of a proxy.',
    });
  }
  return records;
}

async function fetchReleases(world: World, url: string, token: string | undefined, before: PublishedData): Promise<HashRecord[]> {
  const headers = { accept: 'application/vnd.github+json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const known = publishedInstallers(before.installers);
  const records: HashRecord[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const address = new URL(url);
    address.searchParams.set('per_page', '100');
    address.searchParams.set('page', String(page));
    world.log.info(`Reading ${address.href}`);
    const listed = parseJson(await world.network.fetchText(address.href, { headers }), address.href);
    const assets = readReleases(listed);
    if (assets === null) throw new Failure(`${address.href} is no list of releases with their assets.`);
    if (Array.isArray(listed) && listed.length === 0) break;
    for (const { file, sha256, digestUrl } of assets) {
      const entry = known.find(file);
      // The digest file costs a request each: read it only for what is not known well yet.
      const needed = entry === null || isWeak(entry.hash.algorithm);
      const hex = sha256 ?? (needed && digestUrl !== null ? await fetchDigest(world, digestUrl) : null);
      if (hex !== null) records.push({ file, hash: { algorithm: 'sha256', hex } });
    }
  }
  return records;
}

async function fetchDigest(world: World, url: string): Promise<string> {
  const digest = readDigestFile(await world.network.fetchText(url, { limit: 4096 }));
  if (digest === null) throw new Failure(`${url} does not begin with a sha256.`);
  return digest;
}

function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure(`${url} is not JSON.`, { cause });
  }
}
