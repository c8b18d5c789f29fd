/** Judgements as findings for people, and as the installers of a report. */
import type { Diagnostic, Severity } from '../../diagnostic.ts';
import type { InstallerReport } from '../../report/report.ts';
import { type Hash, isZero, toSri } from '../hash.ts';
import type { PublishedInstaller } from '../published.ts';
import type { Doubt, Judgement } from './judge.ts';
import { type Locate, placeOf } from './place.ts';
import { type VerificationRuleId, verificationRules } from './rules.ts';

/**
 * `published`: by the published hashes; what they do not settle is a warning. `strict`: the same, but that is an error. `download`: every
 * installer is read from its URL as well. `off`: nothing is verified.
 */
export type VerifyMode = 'published' | 'download' | 'strict' | 'off';

interface Wording {
  readonly rule: VerificationRuleId;
  readonly message: string;
  readonly help?: string;
  /** The hash that the fix pins. */
  readonly expected?: Hash | null;
}

/**
 * What to tell about one installer; null where it is verified, or nobody wanted it to be.
 *
 * @param file the path as the user would write it.
 * @param locate finds literal text in that file.
 */
export function diagnose(
  judgement: Judgement,
  { mode, file, locate }: { mode: VerifyMode; file: string; locate: Locate },
): Diagnostic | null {
  const wording = word(judgement);
  if (wording === null) return null;
  const { rule, message, help, expected = null } = wording;
  const { range, fix } = placeOf(judgement.installer, expected, locate);
  const severity = mode === 'strict' ? 'error' : severityOf(rule);
  return { rule, severity, message, file, range, source: 'verify', ...(help ? { help } : {}), ...(fix ? { fix } : {}) };
}

function severityOf(id: VerificationRuleId): Severity {
  return verificationRules.find((rule) => rule.id === id)?.severity ?? 'error';
}

function word({ installer: { hash }, file, finding }: Judgement): Wording | null {
  switch (finding.verdict) {
    case 'published':
    case 'downloaded':
      return null;
    case 'unpinned':
      return {
        rule: 'installer-unpinned',
        message: `${file} is fetched without a hash.`,
        ...(finding.expected ? { help: `Pin ${toSri(finding.expected)}.`, expected: finding.expected } : {}),
      };
    case 'mismatch':
      if (finding.by === 'download') {
        return {
          rule: 'installer-hash-mismatch',
          message: `${finding.url} serves a file with the hash ${toSri(finding.got)}, not ${hash ? toSri(hash) : 'the pinned one'}.`,
          help: 'Do not pin what it serves before you know why it is another file.',
        };
      }
      return {
        rule: 'installer-hash-mismatch',
        message: `The pinned hash is not the published one of ${file}${thatOf(finding.holders, '; it is ')}.`,
        help: remedyOf(finding.expected, finding.holders),
        expected: finding.expected,
      };
    case 'unknown':
      return wordDoubt(file, finding.why);
  }
}

function wordDoubt(file: string, why: Doubt): Wording | null {
  switch (why.kind) {
    case 'not-checked':
      return null;
    case 'unlisted':
      return {
        rule: 'installer-unknown',
        message: `No published hash of ${file} is known, so the pinned one is not verified${thatOf(why.holders, '; it is ')}.`,
        help: 'Use verify: download to compare with what the URL serves, or nixconda update-hashes for newer hashes.',
      };
    case 'latest':
      return {
        rule: 'installer-unknown',
        message: `${file} stands for whatever is newest, so no hash of it can be verified${thatOf(why.holders, '; the pinned one is ')}.`,
        help: why.holders[0] ? `Fetch ${why.holders[0].url} instead.` : 'Name a version in the URL.',
      };
    case 'md5-published':
      return {
        rule: 'installer-md5-only',
        message: `Of ${file} only the md5 is known, which says nothing about the pinned sha256.`,
        help: 'Use verify: download to compare both with what the URL serves.',
      };
    case 'weak-pin':
      return {
        rule: 'installer-md5-only',
        message: `${file} is pinned by a hash too weak to prove which file it is.`,
        help: why.expected ? `Pin ${toSri(why.expected)}.` : 'Pin its sha256.',
        expected: why.expected,
      };
    case 'incomparable':
      return {
        rule: 'installer-unknown',
        message: `${file} is pinned by another kind of hash than the published sha256, so the two cannot be compared.`,
        help: `Pin ${toSri(why.expected)}.`,
        expected: why.expected,
      };
    case 'recursive':
      return {
        rule: 'installer-unknown',
        message: `${file} is pinned by the hash of a store path, which cannot be compared with that of a file.`,
        help: 'Fetch it with fetchurl, without executable or recursiveHash.',
      };
    case 'download-failed':
      return {
        rule: 'installer-download-failed',
        message: why.message,
        help: `Nothing is known of ${file}; it does not count as verified.`,
      };
  }
}

function remedyOf(expected: Hash | null, holders: readonly PublishedInstaller[]): string {
  const ways = [...(expected ? [`Pin ${toSri(expected)}`] : []), ...holders.slice(0, 1).map(({ url }) => `fetch ${url}`)];
  const text = ways.join(', or ') || 'Compare with what the vendor publishes';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function thatOf(holders: readonly PublishedInstaller[], before: string): string {
  return holders.length === 0 ? '' : `${before}that of ${holders.map(({ file }) => file).join(' and ')}`;
}

/** Why nothing is known, in a few words for the report. */
function reasonOf(why: Doubt): string {
  switch (why.kind) {
    case 'not-checked':
      return 'nobody asked';
    case 'unlisted':
      return 'no published hash is known';
    case 'latest':
      return 'the name stands for whatever is newest';
    case 'md5-published':
      return 'only its md5 is known';
    case 'weak-pin':
      return 'the pinned hash is too weak';
    case 'incomparable':
      return 'it is pinned by another kind of hash than the published one';
    case 'recursive':
      return 'it is pinned by the hash of a store path';
    case 'download-failed':
      return `${why.message.charAt(0).toLowerCase()}${why.message.slice(1).replace(/[.]$/, '')}`;
  }
}

/** The judgement for the report. */
export function installerReport({ installer: { url, system, hash, recursive }, file, finding }: Judgement): InstallerReport {
  const pinned = hash !== null && hash.algorithm === 'sha256' && !recursive && !isZero(hash);
  const expected = finding.verdict === 'mismatch' ? finding.expected : null;
  return {
    url,
    file,
    system,
    sha256: pinned ? { hex: hash.hex, sri: toSri(hash) } : null,
    verdict: finding.verdict,
    reason: finding.verdict === 'unknown' ? reasonOf(finding.why) : null,
    expected: expected && toSri(expected),
  };
}
