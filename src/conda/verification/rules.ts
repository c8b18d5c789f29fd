/** The rules of verification: what `check` can report of an installer once Nix has evaluated the file. */
import type { Severity } from '../../diagnostic.ts';

export interface VerificationRule {
  readonly id: string;
  /** In the mode `published`; `strict` makes every one of them an error. */
  readonly severity: Severity;
  /** One sentence without a full stop, for lists. */
  readonly summary: string;
  /** For the rule's page, in Markdown. */
  readonly why: string;
}

export const verificationRules = [
  {
    id: 'installer-hash-mismatch',
    severity: 'error',
    summary: 'The pinned hash is not that of the installer',
    why: 'The vendor published another hash under this file name, or the URL serves a file with another hash. Nix will refuse the file, or, where it is in the store already, use another one than the URL says: Nix finds a fixed output by its name and hash and does not look at the URL.',
  },
  {
    id: 'installer-unknown',
    severity: 'warning',
    summary: 'The pinned hash could not be verified',
    why: 'No published hash is known for this file name, or the pin is of a kind that cannot be compared with one. `verify: download` compares with what the URL serves, and `nixconda update-hashes` brings the hashes of newer installers.',
  },
  {
    id: 'installer-unpinned',
    severity: 'warning',
    summary: 'The installer has no hash',
    why: 'Without a hash, or with the all-zero one of `lib.fakeHash`, Nix either refuses the download or takes whatever the server sends.',
  },
  {
    id: 'installer-md5-only',
    severity: 'warning',
    summary: 'Only an md5 stands between the installer and another file',
    why: 'Different files with the same md5 can be made at will, so an md5 verifies nothing. For some installers of 2018 to 2022 the collected hashes have the md5 only; for these `verify: download` compares the sha256 with what the URL serves, and the md5 as well.',
  },
  {
    id: 'installer-download-failed',
    severity: 'error',
    summary: 'The installer could not be downloaded for verification',
    why: 'With `verify: download` every installer is read from its URL and hashed. What could not be read to its end is not verified.',
  },
] as const satisfies readonly VerificationRule[];

export type VerificationRuleId = (typeof verificationRules)[number]['id'];
