/** A hash is pinned for a URL whose file changes: `Miniconda3-latest-…`, `releases/latest/download/…`. */
import { nixSystemOf, type PublishedInstaller } from '../../conda/index.ts';
import type { Installer } from '../facts/index.ts';
import type { FindingFix, Rule, RuleContext } from '../rule.ts';
import { placeIn, wholePlace } from '../string-place.ts';

export const installerLatest: Rule = {
  id: 'installer-latest',
  severity: 'error',
  fixable: 'safe',
  summary: 'A hash is pinned for an installer URL that always means the newest version',
  mentions: ['latest'],
  local: true,
  docs: {
    why: 'What a `latest` URL serves changes with every release, and the pinned hash is right for one of them only. From the next release on, the download fails with a hash mismatch on every machine that does not have the file yet. Where the hash is a published one, it tells which version was meant, and the fix names that version.',
    sources: [
      'https://github.com/conda/conda/issues/10012',
      'https://github.com/conda/conda/issues/13630',
      'https://github.com/conda/conda/issues/14339',
    ],
    bad: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-latest-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
    good: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
  },
  *check(context) {
    for (const installer of context.facts.installers()) {
      const { url, urlText, urlNode, hash } = installer;
      if (!/-latest-|\/releases\/latest\/download\//.test(urlText)) continue;
      if (hash === null || hash.parsed?.kind === 'fake') continue;
      const meant = versionMeant(context, installer);
      const fix = meant && fixFor(installer, meant);
      yield {
        ...(placeIn(url, 'latest') ?? urlNode),
        message: meant
          ? `The pinned hash is that of ${meant.file}; what this URL serves changes with every release.`
          : 'What this URL serves changes with every release, and the pinned hash does not.',
        ...(fix ? { fix } : { help: 'Name the version whose hash is pinned.' }),
      };
    }
  },
};

/** The published installer for the same system that has the pinned hash. */
function versionMeant({ published }: RuleContext, { hash, name, systemKnown }: Installer): PublishedInstaller | null {
  if (hash?.parsed?.kind !== 'hash' || name === null || !systemKnown) return null;
  const entries = published.withHash(hash.parsed.hash).filter((entry) => nixSystemOf(entry.name) === nixSystemOf(name));
  return entries.find((entry) => entry.name.family === name.family) ?? entries[0] ?? null;
}

function fixFor({ url, urlText, name }: Installer, meant: PublishedInstaller): FindingFix | null {
  const title = `Name the version: ${meant.file}`;
  const latest = urlText.includes('-latest-') && meant.name.family === name?.family ? placeIn(url, '-latest-') : null;
  if (latest !== null) return { kind: 'safe', title, edits: [{ ...latest, text: `-${meant.name.version}-` }] };
  const whole = wholePlace(url);
  return whole && { kind: 'safe', title, edits: [{ ...whole, text: meant.url }] };
}
