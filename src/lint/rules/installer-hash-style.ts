/** The hash is right but in an older style: `sha256 = "1f2g…"` where `hash = "sha256-…"` is today's. */
import { toSri } from '../../conda/index.ts';
import { attributeNameText } from '../../syntax/index.ts';
import { calledName, type Installer } from '../facts/index.ts';
import type { Rule, RuleContext, TextEdit } from '../rule.ts';
import { wholePlace } from '../string-place.ts';

export const installerHashStyle: Rule = {
  id: 'installer-hash-style',
  severity: 'info',
  fixable: 'safe',
  summary: 'The installer is pinned by sha256 instead of an SRI hash',
  docs: {
    why: 'An SRI hash, `hash = "sha256-…"`, says its own algorithm, is what Nix prints in its messages and what other tools read and write. `sha256` in base32 or hexadecimal means the same, so this is a matter of style. `builtins.fetchurl` takes nothing but `sha256`, and is left alone.',
    sources: ['https://nixos.org/manual/nixpkgs/stable/#chap-pkgs-fetchers', 'https://www.w3.org/TR/SRI/'],
    bad: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  sha256 = "0gmqdramcl485pk2s1spli1ck2iipxz2sb7vfgyqapi1k4dknfsb";
}`,
    good: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
  },
  *check(context) {
    for (const installer of context.facts.installers()) {
      const { hash, fetch } = installer;
      if (hash?.attribute !== 'sha256' || hash.parsed?.kind !== 'hash' || isBuiltin(context, installer)) continue;
      const edits = fetch === null ? null : editsOf(context, installer, toSri(hash.parsed.hash));
      const { from, to } = hash.member.binding.kind === 'binding' ? hash.member.binding : hash.member.nameNode;
      yield {
        from,
        to,
        message: 'The hash is in an older style; as an SRI hash it says its own algorithm.',
        ...(edits === null
          ? { help: `Write hash = "${toSri(hash.parsed.hash)}".` }
          : { fix: { kind: 'safe', title: 'Write it as an SRI hash', edits } }),
      };
    }
  },
};

/** Nix's own fetchers know `sha256` only. */
function isBuiltin(context: RuleContext, { fetch }: Installer): boolean {
  if (fetch === null) return false;
  const callee = context.values.origin(fetch.function);
  if (calledName(fetch) === null) return false;
  if (callee.kind === 'variable') return context.scopes.resolve(callee).kind === 'builtin';
  return callee.kind === 'select' && callee.target.kind === 'variable' && callee.target.name === 'builtins';
}

function editsOf({ scopes, values }: RuleContext, { hash, set }: Installer, sri: string): readonly TextEdit[] | null {
  const place = hash?.string && wholePlace(hash.string);
  if (!place || hash?.member.binding.kind !== 'binding' || hash.member.nameNode.kind !== 'name') return null;
  const { value } = hash.member.binding;
  // A hash that is kept in a variable may have other readers, and so may the attribute of a `rec` set.
  if (values.origin(value) !== value || set === null) return null;
  const own = scopes.definitionIn(set, 'sha256');
  const isRead = own !== null && scopes.usesOf(own).length > 0;
  const isTaken = set.bindings.some(
    (one) => one.kind === 'binding' && attributeNameText(one.path.names[0] ?? hash.member.nameNode) === 'hash',
  );
  return isRead || isTaken
    ? null
    : [
        { from: hash.member.nameNode.from, to: hash.member.nameNode.to, text: 'hash' },
        { ...place, text: sri },
      ];
}
