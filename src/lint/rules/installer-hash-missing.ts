/** The installer is fetched without a hash, or with a stand-in for one. */
import { installerFile, toSri } from '../../conda/index.ts';
import { calledName, type Installer, lastName } from '../facts/index.ts';
import { lineIndent } from '../layout.ts';
import type { FindingFix, Rule, RuleContext, TextEdit } from '../rule.ts';

export const installerHashMissing: Rule = {
  id: 'installer-hash-missing',
  severity: 'error',
  fixable: 'suggested',
  summary: 'The installer is fetched without a hash',
  docs: {
    why: 'A fetcher needs to know the hash of what it fetches. Without one, or with an empty one, `lib.fakeHash` or zeros, the download ends in an error that tells the hash it got; `builtins.fetchurl` takes whatever it gets, which a flake refuses. Where the vendor published a hash for the file, it is suggested: only you can know that this is the file you want.',
    sources: [
      'https://github.com/NixOS/nixpkgs/blob/master/lib/fetchers.nix',
      'https://nixos.org/manual/nixpkgs/stable/#sec-pkgs-fetchers-updating-source-hashes',
    ],
    bad: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "";
}`,
    good: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
  },
  *check(context) {
    for (const installer of context.facts.installers()) {
      const { hash, set, members, fetch, urlNode } = installer;
      if (hash === null) {
        const fetches = fetch !== null && /^fetch/i.test(calledName(fetch) ?? '');
        if (!fetches || (set !== null && members?.complete !== true)) continue;
        const place = members?.get('url')?.binding ?? urlNode;
        yield {
          from: place.from,
          to: place.to,
          message: 'This installer is fetched without a hash.',
          ...fixOf(context, installer, null),
        };
        continue;
      }
      const { value } = hash.member;
      if (value === null || !(hash.parsed?.kind === 'fake' || /^fake(Hash|Sha256|Sha512)$/.test(lastName(value) ?? ''))) continue;
      const message = `This ${hash.attribute} is a stand-in: it is not the hash of any file.`;
      yield { from: value.from, to: value.to, message, ...fixOf(context, installer, hash.member.nameNode) };
    }
  },
};

/** Put in the published hash, in place of the stand-in called `name` or after the URL. */
function fixOf(context: RuleContext, installer: Installer, name: TextRange | null): { fix?: FindingFix } {
  const { hash, members } = installer;
  const entry = installer.name !== null && installer.systemKnown ? context.published.find(installerFile(installer.name)) : null;
  if (entry === null || entry.hash.algorithm !== 'sha256') return {};
  const edits =
    hash === null
      ? added(context, members?.get('url')?.binding ?? null, toSri(entry.hash))
      : replaced(installer, name, toSri(entry.hash));
  return edits === null ? {} : { fix: { kind: 'suggested', title: `Pin the published hash of ${entry.file}`, edits } };
}

interface TextRange {
  readonly from: number;
  readonly to: number;
}

function added(context: RuleContext, url: TextRange | null, sri: string): readonly TextEdit[] | null {
  if (url === null) return null;
  const line = lineIndent(context, url.from);
  // Beside the URL if something else stands before it on its line, else on a line of its own.
  const separator = line.first === url.from ? `${line.end}${line.indent}` : ' ';
  return [{ from: url.to, to: url.to, text: `${separator}hash = "${sri}";` }];
}

function replaced({ hash }: Installer, name: TextRange | null, sri: string): readonly TextEdit[] | null {
  if (hash === null || hash.member.value === null || hash.member.binding.kind !== 'binding' || name === null) return null;
  const { from, to } = hash.member.value;
  const text = `"${sri}"`;
  // The SRI form says which algorithm it is, so that it is right for each of these attributes but one of another algorithm.
  return /^(?:hash|sha256|outputHash)$/.test(hash.attribute)
    ? [{ from, to, text }]
    : [
        { ...name, text: 'hash' },
        { from, to, text },
      ];
}
