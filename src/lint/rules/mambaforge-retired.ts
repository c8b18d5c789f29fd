/** Mambaforge is no longer made; Miniforge3 is the same thing under its other name. */
import { installerFile, toSri } from '../../conda/index.ts';
import type { Installer } from '../facts/index.ts';
import type { FindingFix, Rule, RuleContext, TextEdit } from '../rule.ts';
import { placeIn, wholePlace } from '../string-place.ts';

export const mambaforgeRetired: Rule = {
  id: 'mambaforge-retired',
  severity: 'warning',
  fixable: 'suggested',
  summary: 'Mambaforge was retired in favour of Miniforge3',
  mentions: ['Mambaforge'],
  local: true,
  docs: {
    why: 'conda-forge stopped publishing Mambaforge in January 2025. Since 23.3.1 Miniforge3 has brought mamba too, so that the two are the same but for their names. The fix takes the Miniforge3 of the same version with its published hash; it is another file, so have a look.',
    sources: [
      'https://github.com/conda-forge/miniforge/issues/615',
      'https://github.com/conda-forge/conda-forge.github.io/pull/2242',
      'https://github.com/conda-incubator/setup-miniconda/issues/360',
    ],
    bad: `{ fetchurl }: fetchurl {
  url = "https://github.com/conda-forge/miniforge/releases/download/24.3.0-0/Mambaforge-24.3.0-0-Linux-x86_64.sh";
  hash = "sha256-C+NlTMO5xD067uyl7+bS8x6fdxFwLzgYUps2ez22d/s=";
}`,
    good: `{ fetchurl }: fetchurl {
  url = "https://github.com/conda-forge/miniforge/releases/download/24.3.0-0/Miniforge3-24.3.0-0-Linux-x86_64.sh";
  hash = "sha256-IzZ2drYQ3oJvUPfdyRE5qBbUtZvUxpzJtggtmy5/6KM=";
}`,
  },
  *check(context) {
    for (const installer of context.facts.installers()) {
      if (!installer.fileName.startsWith('Mambaforge')) continue;
      const fix = fixOf(context, installer);
      yield {
        ...(placeIn(installer.url, 'Mambaforge') ?? installer.urlNode),
        message: 'Mambaforge was retired in January 2025; Miniforge3 brings the same programs.',
        ...(fix && { fix }),
      };
    }
  },
};

function fixOf({ published }: RuleContext, { url, name, systemKnown, hash }: Installer): FindingFix | null {
  const word = placeIn(url, 'Mambaforge');
  if (word === null || name === null || !systemKnown || name.family !== 'Mambaforge') return null;
  const successor = published.find(installerFile({ ...name, family: 'Miniforge3' }));
  const edits: TextEdit[] = [{ ...word, text: 'Miniforge3' }];
  if (hash !== null) {
    const place = hash.string && wholePlace(hash.string);
    // Another name with the hash of the old file would only trade one fault for another.
    if (!place || successor?.hash.algorithm !== 'sha256') return null;
    edits.push({ ...place, text: toSri(successor.hash) });
  }
  return { kind: 'suggested', title: 'Take Miniforge3 of the same version', edits };
}
