/** What the published hashes, and then the bytes themselves, say of an installer that a file pins. Pure: evidence in, judgement out. */
import { type Hash, type HashAlgorithm, isWeak, isZero, sameHash } from '../hash.ts';
import { fileNameOf, type InstallerName, installerFile, parseInstallerUrl } from '../installer-name.ts';
import type { PublishedInstaller, PublishedInstallers } from '../published.ts';

/** A fixed-output derivation that fetches a conda installer, as Nix evaluated it. */
export interface EvaluatedInstaller {
  readonly url: string;
  /** The derivation's Nix system, as `x86_64-linux`. */
  readonly system: string;
  /** The output's hash; null where the derivation has none. */
  readonly hash: Hash | null;
  /** Whether the hash is that of the store path (`outputHashMode = "recursive"`), not of the file's bytes. */
  readonly recursive: boolean;
  /** Where Nix puts the file; null where that is not known. */
  readonly outPath: string | null;
}

/** What is known of the pinned hash. `expected` is the hash to pin, where one is known. */
export type Finding =
  | { readonly verdict: 'published'; readonly entry: PublishedInstaller }
  | { readonly verdict: 'downloaded'; readonly from: 'network' | 'store' }
  | { readonly verdict: 'mismatch'; readonly by: 'published'; readonly expected: Hash | null; readonly holders: Holders }
  | { readonly verdict: 'mismatch'; readonly by: 'download'; readonly expected: null; readonly got: Hash; readonly url: string }
  | { readonly verdict: 'unpinned'; readonly expected: Hash | null }
  | { readonly verdict: 'unknown'; readonly why: Doubt };

/** The published files that have the pinned hash, though they have other names. */
type Holders = readonly PublishedInstaller[];

/** Why nothing is known of a pinned hash. */
export type Doubt =
  | { readonly kind: 'not-checked' }
  /** No published file has this name; `holders` have the hash, where the name is one that no vendor uses. */
  | { readonly kind: 'unlisted'; readonly holders: Holders }
  /** The name stands for whatever is newest. */
  | { readonly kind: 'latest'; readonly holders: Holders }
  | { readonly kind: 'md5-published'; readonly entry: PublishedInstaller }
  /** Pinned by an algorithm that proves nothing. */
  | { readonly kind: 'weak-pin'; readonly expected: Hash | null }
  /** Pinned by another algorithm than the published hash. */
  | { readonly kind: 'incomparable'; readonly expected: Hash }
  | { readonly kind: 'recursive' }
  | { readonly kind: 'download-failed'; readonly message: string };

export interface Judgement {
  readonly installer: EvaluatedInstaller;
  /** The file name in the URL. */
  readonly file: string;
  readonly name: InstallerName | null;
  /** The published file of that name. */
  readonly entry: PublishedInstaller | null;
  readonly finding: Finding;
}

type Digests = Readonly<Partial<Record<HashAlgorithm, string>>>;

/** The bytes themselves, as far as they were hashed. */
export type Evidence =
  /** `whole`: whether the server said where the file ends; if not, a part of it may have passed for all. */
  | { readonly kind: 'served'; readonly url: string; readonly digests: Digests; readonly whole: boolean }
  /** What the Nix store holds has the pinned hash; for a recursive pin, there are no other digests. */
  | { readonly kind: 'stored'; readonly digests: Digests }
  | { readonly kind: 'failed'; readonly message: string };

/** Judge by the published hashes alone. The host does not matter: a mirror must serve the same bytes under the same name. */
export function judge(installer: EvaluatedInstaller, published: PublishedInstallers): Judgement {
  const name = parseInstallerUrl(installer.url);
  const entry = name === null || name.version === null ? null : published.find(installerFile(name));
  const finding = compare(installer, name, entry, published);
  return { installer, file: fileNameOf(installer.url), name, entry, finding };
}

/** The judgement of an installer that nobody wants verified. */
export function leaveUnchecked(installer: EvaluatedInstaller): Judgement {
  const name = parseInstallerUrl(installer.url);
  return { installer, file: fileNameOf(installer.url), name, entry: null, finding: unknown({ kind: 'not-checked' }) };
}

const unknown = (why: Doubt): Finding => ({ verdict: 'unknown', why });

function compare(
  { hash, recursive }: EvaluatedInstaller,
  name: InstallerName | null,
  entry: PublishedInstaller | null,
  published: PublishedInstallers,
): Finding {
  const best = entry?.hash.algorithm === 'sha256' ? entry.hash : null;
  if (hash === null || isZero(hash)) return { verdict: 'unpinned', expected: best };
  if (recursive) return unknown({ kind: 'recursive' });
  const holders = published.withHash(hash);
  if (name !== null && name.version === null) return unknown({ kind: 'latest', holders });
  if (entry !== null && hash.algorithm === entry.hash.algorithm) {
    if (!sameHash(hash, entry.hash)) return { verdict: 'mismatch', by: 'published', expected: best, holders };
    return best ? { verdict: 'published', entry } : unknown({ kind: 'weak-pin', expected: null });
  }
  if (isWeak(hash.algorithm)) return unknown({ kind: 'weak-pin', expected: best });
  if (name === null) return unknown({ kind: 'unlisted', holders });
  // No published hash of this version to compare with, but the bytes of another one are not its own.
  if (holders.length > 0) return { verdict: 'mismatch', by: 'published', expected: best, holders };
  if (entry === null) return unknown({ kind: 'unlisted', holders: [] });
  return unknown(best ? { kind: 'incomparable', expected: best } : { kind: 'md5-published', entry });
}

/** Which digests of the bytes would tell more about this installer; none where they would tell nothing. */
export function digestsNeeded({ installer, entry, finding }: Judgement): readonly HashAlgorithm[] {
  if (finding.verdict === 'mismatch' || (finding.verdict === 'unknown' && finding.why.kind === 'not-checked')) return [];
  if (finding.verdict === 'unpinned') return finding.expected === null ? ['sha256'] : [];
  return [...new Set([installer.hash?.algorithm ?? 'sha256', entry?.hash.algorithm ?? 'sha256'])];
}

/** Judge again, now that the bytes are known or could not be had. Published hashes keep the last word. */
export function reconsider(judgement: Judgement, evidence: Evidence): Judgement {
  return { ...judgement, finding: weigh(judgement, evidence) };
}

function weigh({ installer: { hash, recursive }, entry, finding }: Judgement, evidence: Evidence): Finding {
  if (evidence.kind === 'failed') {
    return finding.verdict === 'unpinned' ? finding : unknown({ kind: 'download-failed', message: evidence.message });
  }
  const { digests } = evidence;
  const isWhole = evidence.kind === 'stored' || evidence.whole;
  if (finding.verdict === 'unpinned') {
    const hex = isWhole ? digests.sha256 : undefined;
    return hex === undefined ? finding : { verdict: 'unpinned', expected: { algorithm: 'sha256', hex } };
  }
  const got = hash && digests[hash.algorithm];
  if (hash === null || got === undefined || got === null) return finding;
  if (got !== hash.hex && evidence.kind === 'served') {
    const { url, whole } = evidence;
    if (whole) return { verdict: 'mismatch', by: 'download', expected: null, got: { algorithm: hash.algorithm, hex: got }, url };
    return unknown({ kind: 'download-failed', message: `What ${url} serves ended without saying whether that is all of it.` });
  }
  const published = entry && digests[entry.hash.algorithm];
  if (entry && published && !recursive && published !== entry.hash.hex) {
    return { verdict: 'mismatch', by: 'published', expected: entry.hash.algorithm === 'sha256' ? entry.hash : null, holders: [] };
  }
  if (finding.verdict === 'published' || isWeak(hash.algorithm)) return finding;
  return { verdict: 'downloaded', from: evidence.kind === 'served' ? 'network' : 'store' };
}
