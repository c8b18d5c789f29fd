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
  SetMember,
  Variable,
  With,
} from './nodes.ts';
import { parentsOf, walk } from './walk.ts';

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
  /** What a use of a name refers to. */
  readonly resolve: (use: Use) => Resolution;
  /** Every use of a definition, in the order of the text. A use inside its own value counts. */
  readonly usesOf: (definition: Definition) => readonly Use[];
  /** What `name` would mean if it stood in the place of the node `at`. */
  readonly lookup: (name: string, at: Node) => Resolution;
}

type Names = ReadonlyMap<string, Definition>;

const known = new WeakMap<Root, Scopes>();

/** The scopes of a file. Computed once a tree. */
export function scopesOf(root: Root): Scopes {
  let scopes = known.get(root);
  if (scopes === undefined) {
    scopes = computeScopes(root);
    known.set(root, scopes);
  }
  return scopes;
}

function computeScopes(root: Root): Scopes {
  const parentOf = parentsOf(root);
  const tables = new Map<NameScope, Names>();
  const namesOf = (scope: NameScope): Names => {
    let names = tables.get(scope);
    if (names === undefined) {
      names = scope.kind === 'lambda' ? namesOfLambda(scope) : namesOfMembers(scope);
      tables.set(scope, names);
    }
    return names;
  };

  const lookup = (name: string, at: Node): Resolution => {
    const withs: With[] = [];
    let inner = at;
    for (let node = parentOf(at); node !== null; inner = node, node = parentOf(node)) {
      if (node.kind === 'with') {
        if (inner === node.body) withs.push(node);
      } else if (isNameScope(node)) {
        const definition = namesOf(node).get(name);
        if (definition !== undefined && sees(inner, at)) return definition;
      }
    }
    if (isGlobalName(name)) return { kind: 'builtin', name };
    return withs.length > 0 ? { kind: 'with', name, withs } : { kind: 'unbound', name };
  };

  const resolve = (use: Use): Resolution => {
    if (use.kind === 'variable') return lookup(use.name, use);
    return lookup(attributeNameText(use) ?? '', use);
  };

  const definitions: Definition[] = [];
  const uses = new Map<Definition, Use[]>();
  const note = (use: Use): void => {
    const resolution = resolve(use);
    if (!isDefinition(resolution)) return;
    const list = uses.get(resolution);
    if (list === undefined) uses.set(resolution, [use]);
    else list.push(use);
  };
  walk(root, (node) => {
    if (isNameScope(node)) definitions.push(...namesOf(node).values());
    if (node.kind === 'variable') note(node);
    else if (node.kind === 'inherit' && node.source === null) node.names.forEach(note);
  });
  return { definitions, resolve, usesOf: (definition) => uses.get(definition) ?? [], lookup };
}

/** Whether a resolution is a place in this file. */
export function isDefinition(resolution: Resolution): resolution is Definition {
  return resolution.kind !== 'with' && resolution.kind !== 'builtin' && resolution.kind !== 'unbound';
}

function isNameScope(node: Node): node is NameScope {
  return node.kind === 'let' || node.kind === 'legacy-let' || node.kind === 'lambda' || (node.kind === 'set' && node.recursive);
}

/** Whether `at` sees the names that its ancestor's parent binds: only the names of a plain `inherit` there look further out. */
function sees(inner: Node, at: Node): boolean {
  if (inner.kind !== 'inherit' || inner.source !== null) return true;
  return !inner.names.some((name) => name === at);
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
  for (const member of scope.bindings as readonly SetMember[]) {
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
