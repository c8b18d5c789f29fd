/** Which definition a name refers to, and where a definition is used. */

import { isGlobalName } from './global-names.ts';
import { attributeNameText } from './names.ts';
import type {
  AttributeName,
  AttributeSet,
  Binding,
  Formal,
  Inherit,
  Lambda,
  LegacyLet,
  Let,
  Name,
  Node,
  Root,
  Variable,
  With,
} from './nodes.ts';
import { onceFor } from './once-for.ts';
import { childAround, children } from './walk.ts';

/** A name that a `let`, a `rec` set or a function brings into scope. */
export type Definition = BindingDefinition | InheritedDefinition | FormalDefinition | ParameterDefinition;

/** What can bind names for everything inside it; a set only where it is `rec`. */
export type NameScope = Let | LegacyLet | AttributeSet | Lambda;

/** `name = …;`, or all of `name.a = …; name.b = …;` together. */
export interface BindingDefinition {
  readonly kind: 'binding';
  readonly name: string;
  readonly scope: Let | LegacyLet | AttributeSet;
  /** At least one. */
  readonly bindings: readonly Binding[];
}

/** `inherit name;` or `inherit (source) name;` in a `let` or a `rec` set. */
export interface InheritedDefinition {
  readonly kind: 'inherited';
  readonly name: string;
  readonly scope: Let | LegacyLet | AttributeSet;
  readonly inherit: Inherit;
  readonly nameNode: AttributeName;
}

/** One of `{ a, b ? 1 }:`. */
export interface FormalDefinition {
  readonly kind: 'formal';
  readonly name: string;
  readonly scope: Lambda;
  readonly formal: Formal;
}

/** `x:`, or the alias in `{ … } @ x:`. */
export interface ParameterDefinition {
  readonly kind: 'parameter';
  readonly name: string;
  readonly scope: Lambda;
  readonly nameNode: Name;
}

export type Resolution =
  | Definition
  /** Bound by nothing around it, so looked up in the sets of these `with`s, innermost first: perhaps in vain. */
  | { readonly kind: 'with'; readonly name: string; readonly withs: readonly With[] }
  /** One of the names that Nix defines everywhere, such as `builtins`, `import`, `map` and `true`; no `with` hides them. */
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'unbound'; readonly name: string };

/** A place that refers to something by name: a variable, or a name in an `inherit` without source. */
export type Use = Variable | AttributeName;

export interface Scopes {
  /** Every definition of the file, in the order of the text. */
  readonly definitions: readonly Definition[];
  /** What `scope` itself binds to `name`, or null. */
  readonly definitionIn: (scope: NameScope, name: string) => Definition | null;
  /** What a use of a name refers to. */
  readonly resolve: (use: Use) => Resolution;
  /** Every use of a definition, in the order of the text. A use inside its own value counts. */
  readonly usesOf: (definition: Definition) => readonly Use[];
  /** What `name` would mean if it stood in the place of the node `at`. */
  readonly lookup: (name: string, at: Node) => Resolution;
}

type Names = ReadonlyMap<string, Definition>;

/** The scopes of a file. Computed once a tree. */
export function scopesOf(root: Root): Scopes {
  return onceFor(root, computeScopes);
}

/** What surrounds a place: the nearest thing that brings names, and what surrounds that. */
interface Surrounding {
  /** What it binds; null where it is a `with`. */
  readonly names: Names | null;
  readonly node: NameScope | With;
  readonly outer: Surrounding | null;
  /** Every `with` among them, innermost first. */
  readonly withs: readonly With[];
}

function computeScopes(root: Root): Scopes {
  const definitions: Definition[] = [];
  const resolutions = new Map<Use, Resolution>();
  const uses = new Map<Definition, Use[]>();
  const note = (use: Use, around: Surrounding | null): void => {
    const resolution = find(use.kind === 'variable' ? use.name : (attributeNameText(use) ?? ''), around);
    resolutions.set(use, resolution);
    if (!isDefinition(resolution)) return;
    const list = uses.get(resolution);
    if (list === undefined) uses.set(resolution, [use]);
    else list.push(use);
  };

  const tables = new Map<Node, Names>();
  /** What surrounds the children of a node that see what it binds. */
  const innerOf = (node: Node, outer: Surrounding | null): Surrounding | null => {
    const withs = outer?.withs ?? [];
    if (node.kind === 'with') return { names: null, node, outer, withs: [node, ...withs] };
    if (!isNameScope(node)) return outer;
    let names = tables.get(node);
    if (names === undefined) {
      names = node.kind === 'lambda' ? namesOfLambda(node) : namesOfMembers(node);
      tables.set(node, names);
    }
    return { names, node, outer, withs };
  };

  const nodes: Node[] = [root];
  const surroundings: (Surrounding | null)[] = [null];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const around = surroundings.pop() ?? null;
    if (node.kind === 'variable') note(node, around);
    else if (node.kind === 'inherit' && node.source === null) for (const name of node.names) note(name, around);
    const inner = innerOf(node, around);
    if (inner !== null && inner.node === node && inner.names !== null)
      for (const definition of inner.names.values()) definitions.push(definition);
    const below = children(node);
    for (let index = below.length - 1; index >= 0; index--) {
      const child = below[index] as Node;
      nodes.push(child);
      surroundings.push(sees(node, child) ? inner : around);
    }
  }

  /** What surrounds any node, found from the root down. */
  const surroundingOf = (at: Node): Surrounding | null => {
    let around: Surrounding | null = null;
    let node: Node | null = root;
    while (node !== null && node !== at) {
      const parent: Node = node;
      node = childAround(parent, at.from, at.to);
      if (node !== null && sees(parent, node)) around = innerOf(parent, around);
    }
    return around;
  };
  const lookup = (name: string, at: Node): Resolution => find(name, surroundingOf(at));
  return {
    definitions,
    definitionIn: (scope, name) => tables.get(scope)?.get(name) ?? null,
    resolve: (use) => resolutions.get(use) ?? lookup(use.kind === 'variable' ? use.name : (attributeNameText(use) ?? ''), use),
    usesOf: (definition) => uses.get(definition) ?? [],
    lookup,
  };
}

function isNameScope(node: Node): node is NameScope {
  return node.kind === 'let' || node.kind === 'legacy-let' || node.kind === 'lambda' || (node.kind === 'set' && node.recursive);
}

/** Whether a child sees what its parent binds: the set of a `with` does not, nor the names of a plain `inherit`. */
function sees(parent: Node, child: Node): boolean {
  if (parent.kind === 'with') return child === parent.body;
  return child.kind !== 'inherit' || child.source !== null;
}

function find(name: string, around: Surrounding | null): Resolution {
  for (let place = around; place !== null; place = place.outer) {
    const definition = place.names?.get(name);
    if (definition !== undefined) return definition;
  }
  if (isGlobalName(name)) return { kind: 'builtin', name };
  const withs = around?.withs ?? [];
  return withs.length > 0 ? { kind: 'with', name, withs } : { kind: 'unbound', name };
}

/** Whether a resolution is a place in this file. */
export function isDefinition(resolution: Resolution): resolution is Definition {
  return resolution.kind !== 'with' && resolution.kind !== 'builtin' && resolution.kind !== 'unbound';
}

function namesOfLambda(lambda: Lambda): Names {
  const names = new Map<string, Definition>();
  const { parameter } = lambda;
  const alias = parameter.kind === 'name' ? parameter : parameter.alias;
  if (alias !== null) names.set(alias.text, { kind: 'parameter', name: alias.text, scope: lambda, nameNode: alias });
  if (parameter.kind === 'formals') {
    for (const formal of parameter.formals) {
      names.set(formal.name.text, { kind: 'formal', name: formal.name.text, scope: lambda, formal });
    }
  }
  return names;
}

function namesOfMembers(scope: Let | LegacyLet | AttributeSet): Names {
  const names = new Map<string, Definition>();
  const bindings = new Map<string, Binding[]>();
  for (const member of scope.bindings) {
    if (member.kind === 'inherit') {
      for (const nameNode of member.names) {
        const name = attributeNameText(nameNode);
        if (name !== null) names.set(name, { kind: 'inherited', name, scope, inherit: member, nameNode });
      }
      continue;
    }
    const first = member.path.names[0];
    const name = first === undefined ? null : attributeNameText(first);
    if (name === null) continue;
    const sameName = bindings.get(name);
    if (sameName !== undefined) sameName.push(member);
    else {
      const list = [member];
      bindings.set(name, list);
      names.set(name, { kind: 'binding', name, scope, bindings: list });
    }
  }
  return names;
}
