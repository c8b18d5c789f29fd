/** Shell text put together from pieces of a Nix file, with the way back from each character to the file. */
import { layOut, type MappedText, type Node, type Piece } from '../../syntax/index.ts';

/** Indexes into a shell text, or offsets into the file: from `from` up to, not including, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Stands for a text that is not known: to the shell an ordinary character of a word (U+FFFC, object replacement). */
export const unknownMark = '\uFFFC';

/** The text as the shell would get it, save that one `unknownMark` stands for each piece that is not known. */
export function joinPieces(pieces: readonly Piece[]): MappedText {
  return layOut(pieces, () => unknownMark, 0);
}

/** The node, usually an interpolation, that stands in the file for the character at `index`; null where it is written out. */
export function standInAt(source: MappedText, index: number): Node | null {
  const piece = source.chunkAt(index)?.piece;
  if (piece === undefined) return null;
  return piece.kind === 'hole' ? (piece.via ?? piece.node) : piece.via;
}

/** The same where the character's text is not known; null where it is. */
export function unknownAt(source: MappedText, index: number): Node | null {
  return source.chunkAt(index)?.piece.kind === 'hole' ? standInAt(source, index) : null;
}
