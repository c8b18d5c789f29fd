/** Reads the releases of Miniforge as GitHub's API lists them: installers, with their digests or the files that hold them. */
import { isKept } from './merge.ts';

/** An installer among the assets of a release. */
export interface ReleaseAsset {
  readonly file: string;
  /** In hexadecimal. GitHub computes it for what was uploaded since June 2025; null for older ones. */
  readonly sha256: string | null;
  /** The small file beside it that holds its sha256; null where there is none. */
  readonly digestUrl: string | null;
}

/**
 * @param releases the parsed JSON of one page of https://docs.github.com/en/rest/releases/releases#list-releases
 * @returns null where it is not a list of releases.
 */
export function readReleases(releases: unknown): readonly ReleaseAsset[] | null {
  if (!Array.isArray(releases)) return null;
  const assets: ReleaseAsset[] = [];
  for (const release of releases) {
    const listed = field(release, 'assets');
    if (!Array.isArray(listed)) return null;
    const urls = new Map(listed.map((asset) => [field(asset, 'name'), field(asset, 'browser_download_url')]));
    for (const asset of listed) {
      const file = field(asset, 'name');
      if (typeof file !== 'string' || !isKept(file)) continue;
      const digest = /^sha256:([0-9a-f]{64})$/i.exec(String(field(asset, 'digest')))?.[1];
      const digestUrl = urls.get(`${file}.sha256`);
      assets.push({ file, sha256: digest?.toLowerCase() ?? null, digestUrl: typeof digestUrl === 'string' ? digestUrl : null });
    }
  }
  return assets;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The digest in a file that sha256sum or shasum wrote: `DIGEST  FILE`. Null where it holds none. */
export function readDigestFile(text: string): string | null {
  return /^\\?([0-9a-f]{64})(?:\s|$)/i.exec(text.trim())?.[1]?.toLowerCase() ?? null;
}
