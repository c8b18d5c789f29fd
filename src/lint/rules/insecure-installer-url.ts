/** The installer is fetched without encryption. */
import type { Rule } from '../rule.ts';
import { placeIn } from '../string-place.ts';

/** Hosts that are known to serve the same files by https. */
const secureHosts = /^http:\/\/(?:repo\.anaconda\.com|repo\.continuum\.io|github\.com|[\w.-]*anaconda\.(?:com|org))\//;

export const insecureInstallerUrl: Rule = {
  id: 'insecure-installer-url',
  severity: 'error',
  fixable: 'safe',
  summary: 'The installer is fetched by http, not https',
  mentions: ['http:', 'ftp:'],
  local: true,
  docs: {
    why: 'Over plain http anyone on the way can see the request and replace the answer. A pinned hash still notices, but then the build fails; without one, foreign code runs. The vendors serve all installers by https.',
    sources: ['https://repo.anaconda.com/', 'https://github.com/conda-forge/miniforge#install'],
    bad: `{ fetchurl }: fetchurl {
  url = "http://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
    good: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
  },
  *check({ facts }) {
    for (const { url, urlText, urlNode } of facts.installers()) {
      const scheme = /^(?:http|ftp):\/\//.exec(urlText)?.[0];
      if (scheme === undefined) continue;
      const place = placeIn(url, scheme);
      yield {
        ...(place ?? urlNode),
        message: `This installer is fetched by ${scheme.slice(0, -3)}, which anyone on the way can change.`,
        ...(place !== null && secureHosts.test(urlText)
          ? { fix: { kind: 'safe', title: 'Use https', edits: [{ ...place, text: 'https://' }] } }
          : { help: 'Fetch it by https.' }),
      };
    }
  },
};
