/** Ways through a tree: children, a walk with ancestors, parents, the node at an offset. None of them recurses. */

import { bisect } from '../bisect.ts';
import type { Expression, Node, Root } from './nodes.ts';
import { onceFor } from './once-for.ts';

const none: readonly Node[] = [];

/** The child nodes in the order of the text. */
export function children(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'variable':
    case 'integer':
    case 'float':
    case 'search-path':
    case 'name':
    case 'text':
      return none;
    case 'root':
    case 'parenthesised':
    case 'interpolation':
    case 'dynamic-name':
      return [node.expression];
    case 'string':
    case 'path':
      return node.parts;
    case 'list':
      return node.items;
    case 'set':
    case 'legacy-let':
      return node.bindings;
    case 'let':
      return [...node.bindings, node.body];
    case 'binding':
      return [node.path, node.value];
    case 'inherit':
      return node.source === null ? node.names : [node.source, ...node.names];
    case 'path-of-attributes':
      return node.names;
    case 'with':
      return [node.scope, node.body];
    case 'assert':
      return [node.condition, node.body];
    case 'if':
      return [node.condition, node.consequent, node.alternative];
    case 'lambda':
      return [node.parameter, node.body];
    case 'formals':
      if (node.alias === null) return node.formals;
      return node.alias.from < node.openAt ? [node.alias, ...node.formals] : [...node.formals, node.alias];
    case 'formal':
      return node.fallback === null ? [node.name] : [node.name, node.fallback];
    case 'apply':
      return [node.function, ...node.arguments];
    case 'select':
      return node.fallback === null ? [node.target, node.path] : [node.target, node.path, node.fallback];
    case 'has-attribute':
      return [node.target, node.path];
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
  }
}

/**
 * Visit `start` and everything below it in the order of the text, parents first. `ancestors` is the way from `start` to the
 * node's parent, which is last; it is one array that changes, so copy it to keep it. A `visit` that returns false leaves out
 * what is below its node.
 */
export function walk(start: Node, visit: (node: Node, ancestors: readonly Node[]) => unknown): void {
  const ancestors: Node[] = [];
  /** For each ancestor its children and how many of them are done. */
  const open: { readonly nodes: readonly Node[]; next: number }[] = [{ nodes: [start], next: 0 }];
  for (;;) {
    const level = open[open.length - 1];
    if (level === undefined) return;
    const node = level.nodes[level.next++];
    if (node === undefined) {
      open.pop();
      ancestors.pop();
      continue;
    }
    if (visit(node, ancestors) === false) continue;
    const below = children(node);
    if (below.length === 0) continue;
    ancestors.push(node);
    open.push({ nodes: below, next: 0 });
  }
}

/** The parent of any node of the tree; null for the root and for nodes of other trees. Computed once a tree. */
export function parentsOf(root: Root): (node: Node) => Node | null {
  return onceFor(root, computeParents);
}

function computeParents(root: Root): (node: Node) => Node | null {
  const parents = new Map<Node, Node>();
  walk(root, (node, ancestors) => {
    const parent = ancestors[ancestors.length - 1];
    if (parent !== undefined) parents.set(node, parent);
  });
  return (node) => parents.get(node) ?? null;
}

/** The innermost node with `offset` inside it or at its beginning. */
export function nodeAt(root: Root, offset: number): Node {
  let node: Node = root;
  for (;;) {
    const inner: Node | null = childAround(node, offset, offset + 1);
    if (inner === null) return node;
    node = inner;
  }
}

/** The child that has the stretch from `from` up to, not including, `to` in it; null where none has. */
export function childAround(node: Node, from: number, to: number): Node | null {
  const below = children(node);
  const child = below[bisect(below.length, (index) => (below[index]?.from ?? 0) > from) - 1];
  return child !== undefined && to <= child.to ? child : null;
}

/** The expression without the parentheses around it. */
export function bare(expression: Expression): Expression {
  let inner = expression;
  while (inner.kind === 'parenthesised') inner = inner.expression;
  return inner;
}
