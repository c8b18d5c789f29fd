/** A tool of the build stands among the libraries, in buildInputs. */
import type { Expression, List } from '../../syntax/index.ts';
import { lastName, type Members, nixpkgsPaths } from '../facts/index.ts';
import { lineIndent } from '../layout.ts';
import type { FindingFix, Rule, RuleContext, TextEdit } from '../rule.ts';

/** Programs and setup hooks that run during the build. */
const tools = new Set([
  ...['makeWrapper', 'makeBinaryWrapper', 'makeShellWrapper', 'autoPatchelfHook', 'patchelf', 'installShellFiles'],
  ...['pkg-config', 'pkgconfig', 'cmake', 'ninja', 'meson', 'autoreconfHook', 'unzip', 'wrapGAppsHook', 'copyDesktopItems'],
]);

export const nativeBuildInputs: Rule = {
  id: 'native-build-inputs',
  severity: 'info',
  fixable: 'safe',
  summary: 'A build tool is in buildInputs',
  mentions: ['buildInputs'],
  docs: {
    why: 'Tools that run while building belong into `nativeBuildInputs`; `buildInputs` is for what the result links against. It makes no difference until one builds for another machine or sets `strictDeps`, when a tool in `buildInputs` is not found. A derivation with a `shellHook` is a shell, which has the programs of both, and is not reported.',
    sources: [
      'https://nixos.org/manual/nixpkgs/stable/#variables-specifying-dependencies',
      'https://github.com/jtojnar/nixpkgs-hammering/blob/main/explanations/build-tools-in-build-inputs.md',
    ],
    bad: '{ pkgs }: pkgs.runCommand "conda-install" { buildInputs = [ pkgs.makeWrapper ]; } "makeWrapper ${pkgs.bash}/bin/bash $out/bin/enter"',
    good: '{ pkgs }: pkgs.runCommand "conda-install" { nativeBuildInputs = [ pkgs.makeWrapper ]; } "makeWrapper ${pkgs.bash}/bin/bash $out/bin/enter"',
  },
  *check(context) {
    for (const { members } of context.facts.derivations()) {
      // A shell is not built, and has the programs of both on its PATH.
      if (members.get('shellHook') !== null) continue;
      const value = members.get('buildInputs')?.value ?? null;
      const list = value?.kind === 'with' ? value.body : value;
      if (list?.kind !== 'list') continue;
      const found = list.items.filter((item) => isTool(context, item));
      const fix = found.length === 0 ? null : fixOf(context, members, list, found);
      for (const item of found) {
        yield {
          from: item.from,
          to: item.to,
          message: `${lastName(item)} runs during the build, so it belongs into nativeBuildInputs.`,
          ...(fix && { fix }),
        };
      }
    }
  },
};

function isTool(context: RuleContext, item: Expression): boolean {
  return tools.has(lastName(item) ?? '') && nixpkgsPaths(context, item).some((path) => tools.has(path));
}

/** Move the tools: rename the attribute where there is nothing else in it, else give them a list of their own. */
function fixOf(context: RuleContext, members: Members, list: List, found: readonly Expression[]): FindingFix | null {
  const inputs = members.get('buildInputs');
  if (inputs?.binding.kind !== 'binding' || members.get('nativeBuildInputs') !== null || inputs.name !== 'buildInputs')
    return null;
  const title = 'Move it to nativeBuildInputs';
  if (found.length === list.items.length) {
    return { kind: 'safe', title, edits: [{ from: inputs.nameNode.from, to: inputs.nameNode.to, text: 'nativeBuildInputs' }] };
  }
  const { binding } = inputs;
  const { text } = context;
  const line = lineIndent(context, binding.from);
  const separator = line.first === binding.from ? `${line.end}${line.indent}` : ' ';
  const before = inputs.value?.kind === 'with' ? text.slice(inputs.value.from, list.from) : '';
  const names = found.map(({ from, to }) => text.slice(from, to)).join(' ');
  const added: TextEdit = {
    from: binding.from,
    to: binding.from,
    text: `nativeBuildInputs = ${before}[ ${names} ];${separator}`,
  };
  return { kind: 'safe', title, edits: [added, ...found.map((item) => removal(text, item))] };
}

/** The item with the white space before it, so that no gap is left. */
function removal(text: string, { from, to }: Expression): TextEdit {
  let start = from;
  while (/\s/.test(text.charAt(start - 1))) start -= 1;
  return { from: start, to, text: '' };
}
