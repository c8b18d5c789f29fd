/** The members of a set that is written in the file, as a caller of a function writes its arguments. */
import {
  type AttributeName,
  type AttributePath,
  attributeNameText,
  type Binding,
  type Expression,
  type Inherit,
} from '../../syntax/index.ts';
import type { FileView } from './file-view.ts';

/** `name = value;`, or a name that is inherited. */
export interface Member {
  /** Dotted where a path was written: `meta.platforms`. */
  readonly name: string;
  /** The name as written, or its first part. */
  readonly nameNode: AttributeName;
  readonly binding: Binding | Inherit;
  /** The value's expression; for an inherited name the one it stands for, as far as that is in the file, else null. */
  readonly value: Expression | null;
}

export interface Members {
  /** Where a name is given twice, as with `//`, only the one that counts; in the order of the text otherwise. */
  readonly list: readonly Member[];
  /** Whether these are all; false where a set from elsewhere is merged in, or a name is computed. */
  readonly complete: boolean;
  readonly get: (name: string) => Member | null;
}

/** By the expression asked about, which belongs to one file only. */
const known = new WeakMap<Expression, Members | null>();

/** The members of what `expression` leads to; null where that is no set written in this file. */
export function membersOf(view: FileView, expression: Expression): Members | null {
  const found = known.get(expression);
  if (found !== undefined) return found;
  const members = collectMembers(view, expression);
  known.set(expression, members);
  return members;
}

function collectMembers(view: FileView, expression: Expression): Members | null {
  const collected = collect(view, expression, 0);
  if (collected === null) return null;
  const byName = new Map(collected.list.map((member) => [member.name, member]));
  return { list: [...byName.values()], complete: collected.complete, get: (name) => byName.get(name) ?? null };
}

interface Collected {
  readonly list: readonly Member[];
  readonly complete: boolean;
}

/** Deeper chains of `//`, `let` and the like than this are not followed. */
const deepest = 40;

function collect(view: FileView, expression: Expression, depth: number): Collected | null {
  if (depth > deepest) return null;
  const written = view.values.origin(expression);
  const follow = (next: Expression) => collect(view, next, depth + 1);
  switch (written.kind) {
    case 'set': {
      const members = written.bindings.flatMap((binding) => membersOfBinding(view, binding, depth));
      const list = members.filter((member) => member !== null);
      return { list, complete: list.length === members.length };
    }
    case 'binary': {
      if (written.operator !== '//') return null;
      const left = follow(written.left);
      const right = follow(written.right);
      if (left === null && right === null) return null;
      return {
        list: [...(left?.list ?? []), ...(right?.list ?? [])],
        complete: left !== null && right !== null && left.complete && right.complete,
      };
    }
    case 'let':
    case 'with':
    case 'assert':
    case 'lambda':
      return follow(written.body);
    default:
      return null;
  }
}

function membersOfBinding(view: FileView, binding: Binding | Inherit, depth: number): readonly (Member | null)[] {
  if (binding.kind === 'binding') {
    const [nameNode] = binding.path.names;
    const name = dottedName(binding.path);
    return [name === null || nameNode === undefined ? null : { name, nameNode, binding, value: binding.value }];
  }
  return binding.names.map((nameNode) => {
    const name = attributeNameText(nameNode);
    return name === null ? null : { name, nameNode, binding, value: inheritedValue(view, binding, nameNode, name, depth + 1) };
  });
}

function inheritedValue(
  view: FileView,
  inherit: Inherit,
  nameNode: AttributeName,
  name: string,
  depth: number,
): Expression | null {
  if (depth > deepest) return null;
  if (inherit.source !== null) {
    return collect(view, inherit.source, depth)?.list.findLast((member) => member.name === name)?.value ?? null;
  }
  const definition = view.scopes.resolve(nameNode);
  if (definition.kind === 'binding') {
    const [only, ...others] = definition.bindings;
    return only !== undefined && others.length === 0 && only.path.names.length === 1 ? only.value : null;
  }
  if (definition.kind === 'inherited') return inheritedValue(view, definition.inherit, definition.nameNode, name, depth + 1);
  return definition.kind === 'formal' ? definition.formal.fallback : null;
}

/** `a.b` for a path whose names are all constant, else null. */
export function dottedName(path: AttributePath): string | null {
  const names = path.names.map(attributeNameText);
  return names.every((name) => name !== null) ? names.join('.') : null;
}
