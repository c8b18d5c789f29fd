/** A text put together from pieces of the file, with the way back from each unit of it. */

import { bisect } from '../bisect.ts';
import type { Expression, Node, Text } from './nodes.ts';

/** A part of a text that was put together: characters that came from one place of the file, or something not known. */
export type Piece = TextPiece | Hole;

export interface TextPiece {
  readonly kind: 'text';
  readonly value: string;
  /** Where it came from: `value` is the source from `from` to `to`, unit for unit, if `verbatim`. */
  readonly from: number;
  readonly to: number;
  readonly verbatim: boolean;
  readonly node: Text | Expression;
  /** The node in the expression at hand that stands for this piece, e.g. an interpolation; null where it is written there itself. */
  readonly via: Node | null;
}

/** A value that is not known, e.g. of `pkgs.xorg.libX11` in `"${pkgs.xorg.libX11}/lib"`. */
export interface Hole {
  readonly kind: 'hole';
  readonly from: number;
  readonly to: number;
  /** The expression that could not be followed further. */
  readonly node: Expression;
  /** As for text: usually the interpolation. */
  readonly via: Node | null;
}

/** What stands in `value` from `at` on, `length` units long. */
export interface Chunk {
  readonly at: number;
  readonly length: number;
  readonly piece: Piece;
}

/** Pieces laid out one after another. Indexes are into `value`, offsets into the file, both in UTF-16 units. */
export interface MappedText {
  readonly value: string;
  readonly chunks: readonly Chunk[];
  /** The chunk that the unit at `index` belongs to; null at and beyond the end. */
  readonly chunkAt: (index: number) => Chunk | null;
  /**
   * The offset in the file of the unit at `index`. For a piece that came from elsewhere, this is where it stands in the
   * expression at hand (the beginning of `via`); for an escape or a hole, its beginning. For the end of `value`, where the
   * last chunk ends.
   */
  readonly offsetAt: (index: number) => number;
  /** The stretch of the file that the units from `from` up to, not including, `to` come from. */
  readonly range: (from: number, to: number) => { readonly from: number; readonly to: number };
}

/**
 * Lay out `pieces`, with `placeholder(hole)` for each hole.
 *
 * @param end the offset to answer for a text without any piece.
 */
export function layOut(pieces: readonly Piece[], placeholder: (hole: Hole) => string, end: number): MappedText {
  const chunks: Chunk[] = [];
  let value = '';
  for (const piece of pieces) {
    const text = piece.kind === 'text' ? piece.value : placeholder(piece);
    chunks.push({ at: value.length, length: text.length, piece });
    value += text;
  }
  const chunkAt = (index: number): Chunk | null => {
    if (index < 0 || index >= value.length) return null;
    return chunks[bisect(chunks.length, (each) => (chunks[each]?.at ?? 0) > index) - 1] ?? null;
  };
  const last = chunks[chunks.length - 1];
  const offsetAt = (index: number): number => {
    const chunk = chunkAt(index);
    if (chunk === null) return last === undefined ? end : placeOf(last.piece).to;
    return unitPlace(chunk, index).from;
  };
  return {
    value,
    chunks,
    chunkAt,
    offsetAt,
    range: (from, to) => {
      const chunk = to > from ? chunkAt(to - 1) : null;
      const start = offsetAt(from);
      return { from: start, to: chunk === null ? start : Math.max(start, unitPlace(chunk, to - 1).to) };
    },
  };
}

/** Where a piece stands in the expression at hand. */
export function placeOf(piece: Piece): { readonly from: number; readonly to: number } {
  return piece.via ?? piece;
}

function unitPlace(chunk: Chunk, index: number): { readonly from: number; readonly to: number } {
  const { piece } = chunk;
  if (piece.kind === 'hole' || piece.via !== null || !piece.verbatim) return placeOf(piece);
  const from = piece.from + index - chunk.at;
  return { from, to: from + 1 };
}
