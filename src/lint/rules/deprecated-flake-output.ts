/** devShell and defaultPackage, the old names of a flake's default outputs. */
import { attributeNameText, type Binding, bare, type Expression, type Node } from '../../syntax/index.ts';
import { isFlake } from '../facts/index.ts';
import type { FindingFix, Rule, RuleContext } from '../rule.ts';

const newNames: Readonly<Record<string, string>> = { devShell: 'devShells', defaultPackage: 'packages', defaultApp: 'apps' };

export const deprecatedFlakeOutput: Rule = {
  id: 'deprecated-flake-output',
  severity: 'warning',
  fixable: 'safe',
  summary: 'The flake output has a deprecated name',
  mentions: Object.keys(newNames),
  docs: {
    why: 'Nix 2.7 deprecated `devShell` in favour of `devShells.default`, `defaultPackage` in favour of `packages.default` and `defaultApp` in favour of `apps.default`. `nix flake check` warns of the old names, and other tools have stopped looking for them.',
    sources: [
      'https://nix.dev/manual/nix/latest/release-notes/rl-2.7',
      'https://github.com/numtide/devshell/issues/247',
      'https://github.com/input-output-hk/haskell.nix/issues/1586',
    ],
    file: 'flake.nix',
    bad: `{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
  outputs = { self, nixpkgs }: {
    devShell.x86_64-linux = (nixpkgs.legacyPackages.x86_64-linux.buildFHSEnv { name = "conda-shell"; }).env;
  };
}`,
    good: `{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
  outputs = { self, nixpkgs }: {
    devShells.x86_64-linux.default = (nixpkgs.legacyPackages.x86_64-linux.buildFHSEnv { name = "conda-shell"; }).env;
  };
}`,
  },
  *check(context) {
    if (!isFlake(context)) return;
    for (const binding of context.nodes('binding')) {
      const [first] = binding.path.names;
      const old = first === undefined ? null : attributeNameText(first);
      if (first === undefined || old === null || !Object.hasOwn(newNames, old) || !isOutput(context, binding)) continue;
      const name = newNames[old] ?? old;
      const fix = fixOf(context, binding, old, name);
      yield {
        from: first.from,
        to: first.to,
        message: `The output ${old} is deprecated; it is ${name}.default now.`,
        ...(fix && { fix }),
      };
    }
  },
};

/** Whether the binding is in the set that `outputs` returns, or in that of a function of the system such as eachDefaultSystem's. */
function isOutput(context: RuleContext, binding: Binding): boolean {
  let node: Node = binding;
  for (let parent = context.parent(node); parent !== null; parent = context.parent(node)) {
    if (parent.kind === 'binding')
      return attributeNameText(parent.path.names[0] ?? nothing) === 'outputs' && parent.path.names.length === 1;
    // What a `let` binds is not what it returns.
    if (parent.kind === 'let' && parent.body !== node) return false;
    if (parent.kind === 'list' || parent.kind === 'interpolation') return false;
    node = parent;
  }
  return false;
}

const nothing = { kind: 'name', text: '', from: 0, to: 0 } as const;

function fixOf(context: RuleContext, binding: Binding, old: string, name: string): FindingFix | null {
  const [first] = binding.path.names;
  const last = binding.path.names.at(-1);
  const set = context.parent(binding);
  if (first?.kind !== 'name' || last === undefined || set?.kind !== 'set') return null;
  const taken = set.bindings.some((other) =>
    (other.kind === 'binding' ? other.path.names.slice(0, 1) : other.names).some((one) => attributeNameText(one) === name),
  );
  const isRead = context.nodes('select').some(({ path }) => path.names.some((one) => attributeNameText(one) === old));
  const perSystem = isPerSystem(context, set) || binding.path.names.length === 2;
  // By system in a set or a function: the default would have to go inside.
  if (
    taken ||
    isRead ||
    !perSystem ||
    binding.path.names.length > 2 ||
    (binding.path.names.length === 1 && leadsToSystems(context, binding.value))
  )
    return null;
  const edits = [
    { from: first.from, to: first.to, text: name },
    { from: last.to, to: last.to, text: '.default' },
  ];
  return {
    kind: 'safe',
    title: `Call it ${name}.default`,
    edits: first === last ? [{ from: first.from, to: first.to, text: `${name}.default` }] : edits,
  };
}

/** Whether the set is what a function of the system returns: then its outputs have no level of systems. */
function isPerSystem(context: RuleContext, set: Node): boolean {
  for (let node = context.parent(set); node !== null; node = context.parent(node)) {
    if (node.kind === 'lambda') return node.parameter.kind === 'name' && context.parent(node)?.kind !== 'binding';
    if (node.kind === 'binding') return false;
  }
  return false;
}

/** Whether a value is a set by system, written out or made by a function of the system. */
function leadsToSystems(context: RuleContext, value: Expression): boolean {
  const made = context.values.origin(value);
  if (made.kind === 'set') return true;
  return made.kind === 'apply' && bare(made.arguments.at(-1) ?? made).kind === 'lambda';
}
