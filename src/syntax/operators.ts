/** Nix's binary operators: how tightly they bind and how they group. */

import type { BinaryOperator, Expression } from './nodes.ts';
import * as T from './tokens.ts';

/** How operators of one level group; those of `none` cannot stand next to each other, as in `a == b == c`. */
type Associativity = 'left' | 'right' | 'none';

/**
 * The binary operators from loosest to tightest: https://nix.dev/manual/nix/latest/language/operators.html. The two pipes share
 * a level but do not mix.
 */
const operators: readonly (readonly [number, BinaryOperator, level: number, Associativity])[] = [
  [T.PIPE_INTO, '|>', 1, 'left'],
  [T.PIPE_FROM, '<|', 1, 'right'],
  [T.IMPLIES, '->', 2, 'right'],
  [T.OR, '||', 3, 'left'],
  [T.AND, '&&', 4, 'left'],
  [T.EQUAL, '==', 5, 'none'],
  [T.NOT_EQUAL, '!=', 5, 'none'],
  [T.LESS, '<', 6, 'none'],
  [T.GREATER, '>', 6, 'none'],
  [T.AT_MOST, '<=', 6, 'none'],
  [T.AT_LEAST, '>=', 6, 'none'],
  [T.UPDATE, '//', 7, 'right'],
  [T.PLUS, '+', 9, 'left'],
  [T.MINUS, '-', 9, 'left'],
  [T.TIMES, '*', 10, 'left'],
  [T.DIVIDE, '/', 10, 'left'],
  [T.CONCAT, '++', 11, 'right'],
];
export const notLevel = 8;
export const hasAttributeLevel = 12;
export const negateLevel = 13;

/** By kind of token; 0 where it is no operator between operands. */
export const levels = new Uint8Array(64);
const associativities: Associativity[] = [];
const symbols: BinaryOperator[] = [];
for (const [kind, symbol, level, associativity] of operators) {
  levels[kind] = level;
  associativities[kind] = associativity;
  symbols[kind] = symbol;
}
levels[T.QUESTION] = hasAttributeLevel;

/** An operator that waits for what is to the right of it. */
export interface Pending {
  readonly kind: number;
  readonly level: number;
  readonly at: number;
  /** Null for a prefix. */
  readonly left: Expression | null;
}

/** The operation of a pending operator on its right operand. */
export function operationOf(pending: Pending, right: Expression): Expression {
  const { kind, at, left } = pending;
  if (left === null) return { kind: 'unary', from: at, to: right.to, operator: kind === T.NOT ? '!' : '-', operand: right };
  const operator = symbols[kind] as BinaryOperator;
  return { kind: 'binary', from: left.from, to: right.to, operator, operatorAt: at, left, right };
}

/** Whether a pending operator takes the operand before an operator of `kind`, or waits, or cannot stand beside it. */
export function decide(pending: Pending, kind: number): 'take' | 'wait' | 'conflict' {
  const level = levels[kind] as number;
  if (pending.level !== level) return pending.level > level ? 'take' : 'wait';
  if (associativities[kind] === 'none' || associativities[kind] !== associativities[pending.kind]) return 'conflict';
  return associativities[kind] === 'left' ? 'take' : 'wait';
}
