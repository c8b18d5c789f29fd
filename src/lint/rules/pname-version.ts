/** `name = "x-${version}"` beside `version`, where `pname` says it better. */
import { lastName, type Members } from '../facts/index.ts';
import type { FindingFix, Rule, RuleContext } from '../rule.ts';

export const pnameVersion: Rule = {
  id: 'pname-version',
  severity: 'info',
  fixable: 'safe',
  summary: 'name is put together from version by hand',
  mentions: ['mkDerivation'],
  docs: {
    why: 'mkDerivation makes the name from `pname` and `version`, and tools that update or list packages read these two. The outcome is the same name.',
    sources: [
      'https://nixos.org/manual/nixpkgs/stable/#sec-package-naming',
      'https://github.com/jtojnar/nixpkgs-hammering/blob/main/explanations/name-and-version.md',
    ],
    bad: `{ stdenv }: stdenv.mkDerivation rec {
  name = "miniconda-\${version}";
  version = "24.5.0";
}`,
    good: `{ stdenv }: stdenv.mkDerivation {
  pname = "miniconda";
  version = "24.5.0";
}`,
  },
  *check(context) {
    for (const { maker, members } of context.facts.derivations()) {
      const name = members.get('name');
      if (
        maker !== 'mkDerivation' ||
        name?.binding.kind !== 'binding' ||
        members.get('version') === null ||
        members.get('pname') !== null
      )
        continue;
      const stem = stemOf(context, members);
      if (stem === null) continue;
      const fix = fixOf(context, members, stem);
      yield {
        from: name.binding.from,
        to: name.binding.to,
        message: 'This name is put together from the version by hand.',
        ...(fix === null ? { help: `Write pname = "${stem}".` } : { fix }),
      };
    }
  },
};

/** What stands before `-${version}` in the name; null where the name is made otherwise. */
function stemOf({ values }: RuleContext, members: Members): string | null {
  const value = members.get('name')?.value ?? null;
  const literal = value && values.origin(value);
  if (literal?.kind !== 'string') return null;
  const [text, interpolation, ...rest] = literal.parts;
  if (text?.kind !== 'text' || !text.verbatim || interpolation?.kind !== 'interpolation' || rest.length > 0) return null;
  const { expression } = interpolation;
  return lastName(expression) === 'version' && text.value.endsWith('-') && text.value.length > 1 ? text.value.slice(0, -1) : null;
}

function fixOf({ scopes, parent }: RuleContext, members: Members, stem: string): FindingFix | null {
  const name = members.get('name');
  if (name?.binding.kind !== 'binding' || name.nameNode.kind !== 'name' || name.value?.kind !== 'string') return null;
  // A `rec` set may use the name elsewhere, as in a URL.
  const { binding } = name;
  const set = parent(binding);
  const own = set?.kind === 'set' ? scopes.definitionIn(set, 'name') : null;
  if (own !== null && scopes.usesOf(own).length > 0) return null;
  const edits = [
    { from: name.nameNode.from, to: name.nameNode.to, text: 'pname' },
    { from: name.value.from, to: name.value.to, text: `"${stem}"` },
  ];
  return { kind: 'safe', title: 'Write pname', edits };
}
