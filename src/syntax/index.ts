/** The face of the syntax layer: Nix text to a tree with exact places, what its names and strings mean, and edits of text. */

export { commentAt, hasComment } from './comments.ts';
export { applyEdits, type Combined, combineFixes } from './edits.ts';
export { type LineIndex, lineIndex, linesOf } from './lines.ts';
export { attributeNameText } from './names.ts';
export type * from './nodes.ts';
export type { Member } from './origins.ts';
export { parse } from './parse.ts';
export { type Chunk, type Hole, layOut, type MappedText, type Piece, type TextPiece } from './pieces.ts';
export { parseWithRecovery, type Recovered } from './recovery.ts';
export { type Definition, type Resolution, type Scopes, scopesOf, type Use } from './scope.ts';
export { cook } from './strings.ts';
export { NixSyntaxError } from './syntax-error.ts';
export { type FoldedString, type Value, type Values, valuesOf } from './values.ts';
export { bare, children, nodeAt, parentsOf, walk } from './walk.ts';
