/** The pinned hash cannot be a hash: wrong length, a letter that does not occur, an algorithm that does not fit. */
import { formatHash, installerFile } from '../../conda/index.ts';
import type { Rule } from '../rule.ts';
import { wholePlace } from '../string-place.ts';

export const installerHashMalformed: Rule = {
  id: 'installer-hash-malformed',
  severity: 'error',
  fixable: 'suggested',
  summary: 'The pinned hash of the installer is not a hash',
  local: true,
  docs: {
    why: 'A hash of the wrong length, with a character that its encoding does not have, or of an algorithm that the attribute does not take stops the evaluation. Nix says so only once it comes to this attribute, and without saying which character. `hash` needs the algorithm in its text, as in `sha256-…`; `sha256` takes the digest alone, too.',
    sources: [
      'https://nix.dev/manual/nix/latest/command-ref/nix-hash',
      'https://nixos.org/manual/nixpkgs/stable/#chap-pkgs-fetchers',
    ],
    bad: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-4.3.11-Linux-x86_64.sh";
  sha256 = "1f2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zm";
}`,
    good: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-4.3.11-Linux-x86_64.sh";
  sha256 = "1f2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zmr";
}`,
  },
  *check(context) {
    for (const { hash, name, systemKnown } of context.facts.installers()) {
      if (hash?.parsed?.kind !== 'malformed' || hash.member.value === null) continue;
      const place = hash.string && wholePlace(hash.string);
      const entry = name !== null && systemKnown ? context.published.find(installerFile(name)) : null;
      const fits = entry !== null && (hash.attribute === entry.hash.algorithm || /^(?:hash|outputHash)$/.test(hash.attribute));
      yield {
        ...(place ?? hash.member.value),
        message: `The ${hash.attribute} "${hash.string?.value}" ${hash.parsed.why}.`,
        ...(place !== null &&
          fits && {
            fix: {
              kind: 'suggested',
              title: `Take the published hash of ${entry.file}`,
              edits: [{ ...place, text: formatHash(entry.hash, 'sri') }],
            },
          }),
      };
    }
  },
};
