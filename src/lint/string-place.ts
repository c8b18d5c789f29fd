/** Where in the file a folded string, or a stretch of it, is written. */
import type { FoldedString } from '../syntax/index.ts';

export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Where the first `needle` is written, if it stands whole in one place of the file; else null. */
export function placeIn(string: FoldedString, needle: string): Place | null {
  for (const piece of string.pieces) {
    if (piece.kind !== 'text' || !piece.verbatim) continue;
    const at = piece.value.indexOf(needle);
    if (at !== -1) return { from: piece.from + at, to: piece.from + at + needle.length };
  }
  return null;
}

/** The content between the quotes, where the whole string is one stretch of plain text; else null. */
export function wholePlace(string: FoldedString): Place | null {
  const [piece, ...others] = string.pieces;
  return piece?.kind === 'text' && piece.verbatim && others.length === 0 ? { from: piece.from, to: piece.to } : null;
}
