/** The installer is older than the project wants (`min-installer`). */
import { compareVersions, type InstallerName } from '../../conda/index.ts';
import type { Rule } from '../rule.ts';
import { placeIn } from '../string-place.ts';

export const installerOutdated: Rule = {
  id: 'installer-outdated',
  severity: 'warning',
  fixable: 'none',
  summary: 'The installer is older than min-installer',
  docs: {
    why: 'Old conda does not read the channels of today well: its solver is slow, it lacks certificates and cannot update itself. Versions 4.x also need care with zlib and with activation that newer ones do not. The least version is 23.1, the setting `min-installer` changes it. Anaconda counts by date: 2022.10 is taken as 22.10. A `latest` URL has no version to judge.',
    sources: [
      'https://github.com/NixOS/nixpkgs/issues/119832',
      'https://github.com/NixOS/nixpkgs/issues/374495',
      'https://docs.conda.io/projects/conda/en/stable/release-notes.html',
    ],
    bad: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-4.3.11-Linux-x86_64.sh";
  hash = "sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g=";
}`,
    good: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
  },
  *check({ facts, settings }) {
    for (const { name, url, urlNode } of facts.installers()) {
      if (name === null || name.release === null || compareVersions(comparable(name, name.release), settings.minInstaller) >= 0)
        continue;
      yield {
        ...(placeIn(url, name.release) ?? urlNode),
        message: `${name.family} ${name.release} is older than ${settings.minInstaller}.`,
        help: 'Fetch a newer installer, or set min-installer in .nixconda.yml.',
      };
    }
  },
};

/** Anaconda's dates (2022.10) on conda's own scale (22.10). */
function comparable({ family }: InstallerName, release: string): string {
  return family.startsWith('Anaconda') ? release.replace(/^20(?=\d\d\.)/, '') : release;
}
