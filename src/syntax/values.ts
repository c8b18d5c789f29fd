/** What an expression is known to evaluate to without Nix: constants followed through names, sets and strings. */

import type { AttributeSet, Expression, Lambda, Node, Path, Root, SearchPath, StringLiteral } from './nodes.ts';
import { onceFor } from './once-for.ts';
import { type Origins, originsIn } from './origins.ts';
import { type Piece, placeOf } from './pieces.ts';
import { scopesOf } from './scope.ts';

/** A string known at least in part. */
export interface FoldedString {
  readonly kind: 'string';
  readonly pieces: readonly Piece[];
  /** The whole value, or null where there is a hole (or a megabyte is exceeded). */
  readonly value: string | null;
}

export type Value =
  | FoldedString
  /** As written: neither made absolute nor copied to the store. */
  | { readonly kind: 'path'; readonly pieces: readonly Piece[]; readonly value: string | null }
  | { readonly kind: 'search-path'; readonly node: SearchPath }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  /** `complete` is false where a part of `a ++ b` is not known; `items` then has those of the known parts. */
  | { readonly kind: 'list'; readonly items: readonly Expression[]; readonly complete: boolean }
  /** A set written in this file; ask `Values.member` what it has. */
  | { readonly kind: 'set'; readonly node: AttributeSet }
  | { readonly kind: 'function'; readonly node: Lambda }
  /** Not known; `node` is the expression that could not be followed. */
  | { readonly kind: 'unknown'; readonly node: Expression };

export interface Values extends Origins {
  /** What `expression` is known to be. */
  readonly of: (expression: Expression) => Value;
  /** `of`, where the value is a string known at least in part; else null. */
  readonly string: (expression: Expression) => FoldedString | null;
}

/** Deeper than this, and longer than that, nothing is folded: strings can double with every definition. */
const deepest = 100;
const mostPieces = 2000;
const longestValue = 1 << 20;

/** The values of a file's expressions. Made once a tree; every question ends, also on definitions that refer to themselves. */
export function valuesOf(root: Root): Values {
  return onceFor(root, computeValues);
}

function computeValues(root: Root): Values {
  const scopes = scopesOf(root);
  const origins = originsIn(scopes);
  const done = new Map<Expression, Value>();
  /** What is being evaluated now; to meet one of them again is a circle. */
  const open = new Set<Expression>();

  const of = (expression: Expression): Value => {
    const found = done.get(expression);
    if (found !== undefined) return found;
    const made = origins.origin(expression);
    if (open.has(made) || open.size >= deepest) return { kind: 'unknown', node: expression };
    open.add(made);
    const value = seenFrom(expression, make(made));
    open.delete(made);
    done.set(expression, value);
    return value;
  };

  const make = (made: Expression): Value => {
    switch (made.kind) {
      case 'string':
        return text('string', partPieces(made));
      case 'path':
        return text('path', partPieces(made));
      case 'search-path':
        return { kind: 'search-path', node: made };
      case 'integer':
      case 'float':
        return { kind: 'number', value: Number(made.text) };
      case 'list':
        return { kind: 'list', items: made.items, complete: true };
      case 'set':
        return { kind: 'set', node: made };
      case 'lambda':
        return { kind: 'function', node: made };
      case 'variable':
        return constant(made.name, made);
      case 'binary':
        if (made.operator === '+') return sum(made);
        return made.operator === '++' ? concatenation(made) : { kind: 'unknown', node: made };
      default:
        return { kind: 'unknown', node: made };
    }
  };

  const constant = (name: string, node: Expression & { kind: 'variable' }): Value => {
    if (scopes.resolve(node).kind === 'builtin') {
      if (name === 'true' || name === 'false') return { kind: 'boolean', value: name === 'true' };
      if (name === 'null') return { kind: 'null' };
    }
    return { kind: 'unknown', node };
  };

  const partPieces = (node: StringLiteral | Path): readonly Piece[] => {
    const pieces: Piece[] = [];
    for (const part of node.parts) {
      if (part.kind === 'text') pieces.push({ ...part, node: part, via: null });
      else {
        const value = of(part.expression);
        if (value.kind === 'string' && pieces.length + value.pieces.length <= mostPieces) {
          for (const piece of value.pieces) pieces.push(piece.via === part.expression ? { ...piece, via: part } : piece);
        } else pieces.push(hole(value.kind === 'unknown' ? value.node : origins.origin(part.expression), part));
      }
    }
    return pieces;
  };

  /** `a + b + c`, taken from the left without recursion. */
  const sum = (made: Expression & { kind: 'binary' }): Value => {
    const operands: Expression[] = [];
    let left: Expression = made;
    while (left.kind === 'binary' && left.operator === '+') {
      operands.push(left.right);
      left = left.left;
    }
    let total = of(left);
    for (const operand of operands.reverse()) total = added(total, of(operand), left, operand, made);
    return total;
  };

  const added = (a: Value, b: Value, left: Expression, right: Expression, whole: Expression): Value => {
    if (a.kind === 'number' && b.kind === 'number') return { kind: 'number', value: a.value + b.value };
    const first = operandPieces(a, left);
    const second = operandPieces(b, right);
    const isText = a.kind === 'string' || a.kind === 'path' || (a.kind === 'unknown' && b.kind === 'string');
    if (!isText || first === null || second === null || first.length + second.length > mostPieces) {
      return { kind: 'unknown', node: whole };
    }
    return text(a.kind === 'path' ? 'path' : 'string', [...first, ...second]);
  };

  /** A left operand of `++` and a right one; parts that are not known lists are left out. */
  const concatenation = (made: Expression & { kind: 'binary' }): Value => {
    const items: Expression[] = [];
    let complete = true;
    let rest: Expression = made;
    const take = (operand: Expression): void => {
      const value = of(operand);
      if (value.kind === 'list') for (const item of value.items) items.push(item);
      complete &&= value.kind === 'list' && value.complete;
    };
    while (rest.kind === 'binary' && rest.operator === '++') {
      take(rest.left);
      rest = rest.right;
    }
    take(rest);
    return items.length === 0 && !complete ? { kind: 'unknown', node: made } : { kind: 'list', items, complete };
  };

  return {
    ...origins,
    of,
    string: (expression) => {
      const value = of(expression);
      return value.kind === 'string' ? value : null;
    },
  };
}

function hole(node: Expression, via: Node | null): Piece {
  return { kind: 'hole', from: node.from, to: node.to, node, via };
}

function operandPieces(value: Value, operand: Expression): readonly Piece[] | null {
  if (value.kind === 'string' || value.kind === 'path') return seen(operand, value.pieces);
  return value.kind === 'unknown' ? [hole(value.node, operand)] : null;
}

function text(kind: 'string' | 'path', pieces: readonly Piece[]): Value {
  let value: string | null = '';
  for (const piece of pieces) {
    if (piece.kind === 'hole') value = null;
    else if (value !== null) value = value.length + piece.value.length > longestValue ? null : value + piece.value;
  }
  return { kind, pieces, value };
}

/** Pieces from elsewhere get `at` for the node that stands for them. */
function seen(at: Node, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => {
    const place = placeOf(piece);
    return at.from <= place.from && place.to <= at.to ? piece : { ...piece, via: at };
  });
}

function seenFrom(expression: Expression, value: Value): Value {
  if (value.kind !== 'string' && value.kind !== 'path') return value;
  return { ...value, pieces: seen(expression, value.pieces) };
}
