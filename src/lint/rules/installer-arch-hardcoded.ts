/** The file claims several systems, but fetches the installer of one. */
import { attributeNameText, type Expression, type Node } from '../../syntax/index.ts';
import { calledName, type Installer, itemsOf, lastName } from '../facts/index.ts';
import type { FindingFix, Rule, RuleContext } from '../rule.ts';
import { placeIn } from '../string-place.ts';

export const installerArchHardcoded: Rule = {
  id: 'installer-arch-hardcoded',
  severity: 'warning',
  fixable: 'suggested',
  summary: 'The installer is for one CPU, and the file claims more',
  docs: {
    why: 'A file that is evaluated for several systems, or whose `meta.platforms` is all of Linux, promises to work on aarch64 too. With `Linux-x86_64` in the URL it downloads the wrong installer there, and nothing in it runs. Choose URL and hash by system, or claim x86_64-linux only; the fix does the latter.',
    sources: ['https://github.com/NixOS/nixpkgs/issues/294426', 'https://github.com/NixOS/nixpkgs/pull/363620'],
    bad: `{ lib, fetchurl, stdenv }: stdenv.mkDerivation {
  name = "miniconda-installer";
  src = fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
  };
  meta.platforms = lib.platforms.linux;
}`,
    good: `{ lib, fetchurl, stdenv }: stdenv.mkDerivation {
  name = "miniconda-installer";
  src = fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
  };
  meta.platforms = [ "x86_64-linux" ];
}`,
  },
  *check(context) {
    const installers = context.facts.installers().filter(({ fileName }) => /-Linux-x86_64\.sh$/.test(fileName));
    const claim = installers.length === 0 ? null : claimIn(context);
    if (claim === null) return;
    for (const installer of installers) {
      const place = placeIn(installer.url, 'Linux-x86_64');
      if (place === null || isChosenBySystem(context, installer)) continue;
      yield {
        ...place,
        message: `This installer is for x86_64-linux only, but the file claims ${claim.what}.`,
        ...(claim.fix === null ? { help: 'Choose the URL and its hash by system.' } : { fix: claim.fix }),
      };
    }
  },
};

interface Claim {
  readonly what: string;
  readonly fix: FindingFix | null;
}

/** Where the file says that it serves more than one system. */
function claimIn(context: RuleContext): Claim | null {
  const title = 'Claim x86_64-linux only';
  for (const binding of context.nodes('binding')) {
    if (attributeNameText(binding.path.names.at(-1) ?? nothing) !== 'platforms') continue;
    const name = lastName(binding.value);
    if (name !== 'linux' && name !== 'unix' && name !== 'all') continue;
    const edits = [{ from: binding.value.from, to: binding.value.to, text: '[ "x86_64-linux" ]' }];
    return { what: `every system of platforms.${name}`, fix: { kind: 'suggested', title, edits } };
  }
  for (const call of context.nodes('apply')) {
    const name = calledName(call);
    const [first] = call.arguments;
    if (name === 'eachDefaultSystem') {
      const at = lastNameNode(call.function);
      const edits = at && [{ ...at, text: 'eachSystem [ "x86_64-linux" ]' }];
      return { what: 'the default systems of flake-utils', fix: edits && { kind: 'suggested', title, edits } };
    }
    if ((name === 'eachSystem' || name === 'genAttrs') && first !== undefined && namesSeveralSystems(context, first)) {
      return { what: 'several systems', fix: null };
    }
    if (name === 'import' && first !== undefined && lastName(first) === 'systems')
      return { what: 'every system of nix-systems', fix: null };
  }
  return context.nodes('binding').some((binding) => isSystemsList(context, binding))
    ? { what: 'several systems', fix: null }
    : null;
}

const nothing = { kind: 'name', text: '', from: 0, to: 0 } as const;

function lastNameNode(expression: Expression): { readonly from: number; readonly to: number } | null {
  const node =
    expression.kind === 'select' ? expression.path.names.at(-1) : expression.kind === 'variable' ? expression : undefined;
  return node === undefined ? null : { from: node.from, to: node.to };
}

function isSystemsList(context: RuleContext, { path, value }: Node & { kind: 'binding' }): boolean {
  return (
    /^(?:systems|supportedSystems|allSystems)$/.test(attributeNameText(path.names.at(-1) ?? nothing) ?? '') &&
    namesSeveralSystems(context, value)
  );
}

/** Whether a list holds another Linux system beside x86_64-linux; flakes for macOS have other installers anyway. */
function namesSeveralSystems(context: RuleContext, expression: Expression): boolean {
  const systems = itemsOf(context, expression).items.map((item) => context.values.string(item)?.value ?? '');
  return systems.filter((system) => /-(?:linux|darwin)$/.test(system)).length > 1;
}

/** Whether the installer stands in a table by system, or in a branch that asks for the system. */
function isChosenBySystem(context: RuleContext, { set, urlNode }: Installer): boolean {
  for (let node: Node | null = set ?? urlNode; node !== null; node = context.parent(node)) {
    if (
      node.kind === 'binding' &&
      node.path.names.some((name) => /^(?:x86_64|aarch64)(?:-linux)?$/.test(attributeNameText(name) ?? ''))
    )
      return true;
    if (node.kind === 'if') return true;
  }
  return false;
}
