/** What a string's or path's own text stands for, with its interpolations as holes. */

import type { Path, StringLiteral } from './nodes.ts';
import { type Hole, layOut, type MappedText, type Piece } from './pieces.ts';

/**
 * The cooked text of `node`: escapes resolved, indentation stripped, `placeholder(hole)` (default: nothing) in place of each
 * interpolation. What is known of the interpolations is not looked at; `valuesOf` does that.
 */
export function cook(node: StringLiteral | Path, placeholder: (hole: Hole) => string = () => ''): MappedText {
  const delimiter = node.kind === 'path' || node.style === 'uri' ? 0 : node.style === 'quoted' ? 1 : 2;
  return layOut(piecesOf(node), placeholder, node.to - delimiter);
}

function piecesOf(node: StringLiteral | Path): readonly Piece[] {
  return node.parts.map((part) => {
    const { from, to } = part;
    if (part.kind === 'interpolation') return { kind: 'hole', from, to, node: part.expression, via: part };
    return { kind: 'text', from, to, value: part.value, verbatim: part.verbatim, node: part, via: null };
  });
}
