/** From a Nix expression to the pieces of the shell text that it stands for. */
import {
  type Apply,
  attributeNameText,
  bare,
  type Expression,
  type Hole,
  type Piece,
  type StringLiteral,
  type Values,
} from '../../syntax/index.ts';

/** How many expressions are followed: definitions that double each other must not make an endless text. */
const mostExpressions = 1000;

/**
 * The text of `expression`. An interpolation that is a word or a part of one stands for its value, so that what is said of
 * the value is said of the place of its use. One that brings whole lines is read where these lines are written. The texts of
 * both branches of `if`, and that of `optionalString`, are taken one after the other.
 */
export function shellPieces(expression: Expression, values: Values): readonly Piece[] {
  let left = mostExpressions;

  function follow(outer: Expression): readonly Piece[] {
    const origin = bare(values.origin(outer));
    left -= 1;
    if (left < 0) return [unknown(origin)];
    if (origin.kind === 'string') return origin.parts.flatMap((_, index) => partPieces(origin, index));
    if (origin.kind === 'binary' && origin.operator === '+') return [...follow(origin.left), ...follow(origin.right)];
    if (origin.kind === 'if') return lines([origin.consequent, origin.alternative]);
    const texts = origin.kind === 'apply' ? textsOfCall(origin, values) : null;
    if (texts !== null) return lines(texts);
    return values.string(origin)?.pieces ?? [unknown(origin)];
  }

  function partPieces(literal: StringLiteral, index: number): readonly Piece[] {
    const part = literal.parts[index];
    if (part === undefined) return [];
    if (part.kind === 'text') return [{ ...part, node: part, via: null }];
    const pieces = follow(part.expression);
    if (bringsLines(pieces) || isWholeLine(literal, index)) return pieces;
    const known = values.string(part.expression)?.pieces ?? [unknown(part.expression)];
    return known.map((piece) => ({ ...piece, via: part }));
  }

  /** Each text on lines of its own. */
  function lines(texts: readonly Expression[]): readonly Piece[] {
    return texts.flatMap((text): readonly Piece[] => [...follow(text), lineEnd(text)]);
  }

  return follow(expression);
}

function unknown(node: Expression): Hole {
  return { kind: 'hole', from: node.from, to: node.to, node, via: null };
}

/** A line end that is not written in the file. */
function lineEnd(node: Expression): Piece {
  return { kind: 'text', value: '\n', from: node.to, to: node.to, verbatim: false, node, via: null };
}

/** The texts in a call of one of nixpkgs' functions that join texts; null where it is another's call. */
function textsOfCall(call: Apply, values: Values): readonly Expression[] | null {
  const name = calledName(call);
  const [first, second] = call.arguments;
  if (name === 'optionalString') return second === undefined ? null : [second];
  const list = name === 'concatStrings' || name === 'concatLines' ? first : name === 'concatStringsSep' ? second : undefined;
  const joined = list === undefined ? null : values.of(list);
  return joined?.kind === 'list' && joined.complete ? joined.items : null;
}

/** The last name of the function, as `optionalString`. The face of facts/ has the same, but stands on this folder. */
function calledName(call: Apply): string | null {
  const callee = bare(call.function);
  const last = callee.kind === 'select' ? callee.path.names.at(-1) : undefined;
  return callee.kind === 'variable' ? callee.name : last === undefined ? null : attributeNameText(last);
}

function bringsLines(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind === 'text' && piece.to > piece.from && piece.value.includes('\n'));
}

/** Whether nothing but blanks stands on the interpolation's line beside it. */
function isWholeLine(literal: StringLiteral, index: number): boolean {
  const before = textBeside(literal, index - 1);
  const after = textBeside(literal, index + 1);
  return before !== null && after !== null && /(^|\n)[ \t]*$/.test(before) && /^[ \t\r]*(\n|$)/.test(after);
}

/** The text that a part of a literal has; empty beyond its ends; null of an interpolation. */
function textBeside(literal: StringLiteral, index: number): string | null {
  const part = literal.parts[index];
  if (part === undefined) return '';
  return part.kind === 'text' ? part.value : null;
}
