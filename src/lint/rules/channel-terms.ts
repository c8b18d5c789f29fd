/** Recent conda from Anaconda refuses its default channels until their terms of service are accepted. */
import { compareVersions, isForge } from '../../conda/index.ts';
import type { FhsCall, Installer } from '../facts/index.ts';
import { behindBlanks } from '../layout.ts';
import type { FindingFix, Rule, RuleContext } from '../rule.ts';

export const channelTerms: Rule = {
  id: 'channel-terms',
  severity: 'info',
  fixable: 'suggested',
  summary: "Anaconda's default channels ask for their terms of service to be accepted",
  docs: {
    why: "The conda of Anaconda's own installers since about 25.5 asks before it uses the default channels for the first time, and ends with `CondaToSNonInteractiveError` where nobody can answer, as in CI. `CONDA_PLUGINS_AUTO_ACCEPT_TOS=yes` answers for you. That is accepting a contract, so it is only suggested, and never done unasked. Miniforge, which uses conda-forge, asks nothing. The limit of 25.5 is the earliest version it was seen with.",
    sources: [
      'https://www.anaconda.com/docs/getting-started/tos-plugin',
      'https://github.com/NVIDIA/cudf-spark/issues/13114',
      'https://github.com/scikit-learn/scikit-learn/issues/31771',
      'https://github.com/pytorch/pytorch/issues/158438',
    ],
    bad: `{ fetchurl, buildFHSEnv }: {
  src = fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py313_25.11.1-1-Linux-x86_64.sh";
    hash = "sha256-4LEOBQ6JKOLrmq0sUi7jtdMdMASLipmXZjqKRg1TjO8=";
  };
  shell = buildFHSEnv {
    name = "conda-shell";
    profile = ''
      export FONTCONFIG_FILE=/etc/fonts/fonts.conf
    '';
  };
}`,
    good: `{ fetchurl, buildFHSEnv }: {
  src = fetchurl {
    url = "https://github.com/conda-forge/miniforge/releases/download/26.3.2-3/Miniforge3-26.3.2-3-Linux-x86_64.sh";
    hash = "sha256-hIGUhRqYkDE0GH+7SrUO/oewA+DA+Aj5dkS3Ukpivyw=";
  };
  shell = buildFHSEnv {
    name = "conda-shell";
    profile = ''
      export FONTCONFIG_FILE=/etc/fonts/fonts.conf
    '';
  };
}`,
  },
  *check(context) {
    const asking = context.facts.installers().filter((installer) => asksForTerms(installer, context));
    if (asking.length === 0 || speaksOfTerms(context)) return;
    const [call, ...others] = context.facts.fhsCalls();
    const fix = call === undefined || others.length > 0 ? null : acceptance(context, call);
    for (const { urlNode } of asking) {
      yield {
        from: urlNode.from,
        to: urlNode.to,
        message: 'This conda asks for the terms of the default channels to be accepted, which stops a job that nobody watches.',
        help: 'Accept them with CONDA_PLUGINS_AUTO_ACCEPT_TOS=yes, use only conda-forge, or take Miniforge.',
        ...(fix && { fix }),
      };
    }
  },
};

function asksForTerms({ name, urlText, hash }: Installer, { published }: RuleContext): boolean {
  if (name === null || isForge(name.family)) return false;
  // Where the URL names no version, a pinned hash may tell which one is meant.
  const pinned = name.release === null && hash?.parsed?.kind === 'hash' ? published.withHash(hash.parsed.hash)[0] : undefined;
  const { family, release } = pinned?.name ?? name;
  if (release === null) return urlText.includes('latest');
  return compareVersions(family.startsWith('Anaconda') ? release.replace(/^20(?=\d\d\.)/, '') : release, '25.5') >= 0;
}

const answer = /CONDA_PLUGINS_AUTO_ACCEPT_TOS|conda tos\b|--override-channels|conda-forge|nodefaults|default_channels/;

/** Whether any string says something about terms or channels, comments of the shell aside. */
function speaksOfTerms(context: RuleContext): boolean {
  return context.nodes('text').some(({ value }) => answer.test(value.replace(/^\s*#.*$/gm, '')));
}

function acceptance({ values, text }: RuleContext, call: FhsCall): FindingFix | null {
  const profile = call.member('profile')?.value ?? null;
  const literal = profile && values.origin(profile);
  const first = literal?.kind === 'string' && literal.style === 'indented' ? literal.parts[0] : undefined;
  if (literal?.kind !== 'string' || first === undefined) return null;
  if (text.slice(literal.from, first.from).trimEnd() !== "''") return null;
  const indent = text.slice(behindBlanks(text, first.from), first.from);
  const edits = [{ from: first.from, to: first.from, text: `export CONDA_PLUGINS_AUTO_ACCEPT_TOS=yes\n${indent}` }];
  return { kind: 'suggested', title: 'Accept the terms in the profile', edits };
}
