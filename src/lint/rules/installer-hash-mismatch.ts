/** The pinned hash is not the one that the vendor published for the file. */
import { formatHash, installerFile, sameHash } from '../../conda/index.ts';
import type { Rule } from '../rule.ts';
import { wholePlace } from '../string-place.ts';

export const installerHashMismatch: Rule = {
  id: 'installer-hash-mismatch',
  severity: 'error',
  fixable: 'suggested',
  summary: 'The pinned hash is not the published one of the installer',
  local: true,
  docs: {
    why: 'The vendor publishes a hash for each installer, and this one is another. Either the download will fail with a hash mismatch, or it comes from somewhere that serves other bytes than the vendor. Look at which of the two it is before taking the published hash: that is why it is only suggested. Nothing is said of files whose sha256 was never published.',
    sources: [
      'https://repo.anaconda.com/miniconda/',
      'https://github.com/conda-forge/miniforge/releases',
      'https://github.com/pyenv/pyenv/tree/master/plugins/python-build/share/python-build',
    ],
    bad: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-4LEOBQ6JKOLrmq0sUi7jtdMdMASLipmXZjqKRg1TjO8=";
}`,
    good: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
  },
  *check(context) {
    for (const { hash, name, systemKnown } of context.facts.installers()) {
      if (name === null || !systemKnown || hash?.parsed?.kind !== 'hash' || hash.member.value === null) continue;
      const entry = context.published.find(installerFile(name));
      const pinned = hash.parsed;
      if (entry === null || entry.hash.algorithm !== pinned.hash.algorithm || sameHash(entry.hash, pinned.hash)) continue;
      const expected = formatHash(entry.hash, pinned.form.encoding, pinned.form.prefixed);
      const other = context.published.withHash(pinned.hash)[0];
      const place = hash.string && wholePlace(hash.string);
      yield {
        ...(place ?? hash.member.value),
        message: `This is not the published hash of ${entry.file}, which is ${expected}.`,
        ...(other === undefined ? {} : { help: `It is that of ${other.file}.` }),
        ...(place && { fix: { kind: 'suggested', title: 'Take the published hash', edits: [{ ...place, text: expected }] } }),
      };
    }
  },
};
