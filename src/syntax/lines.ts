/** From offsets to lines and columns, and back. */

import { bisect } from '../bisect.ts';
import type { Position, Range } from '../diagnostic.ts';
import type { Root } from './nodes.ts';
import { onceFor } from './once-for.ts';

/**
 * Places in one text. A line ends at LF, CR LF or a lone CR: so count Nix
 * (https://github.com/NixOS/nix/blob/2.8.0/src/libexpr/lexer.l, adjustLoc), the Language Server Protocol and editors.
 */
export interface LineIndex {
  /** Number of lines; at least 1, and the text behind the last line end is a line too. */
  readonly lines: number;
  /** The place of `offset`, which is brought into the text where it lies outside. */
  readonly position: (offset: number) => Position;
  /** From `from` up to, not including, `to`. */
  readonly range: (from: number, to: number) => Range;
  /** The offset of the first unit of a line, counted from 1; a number outside is brought to the first or last line. */
  readonly startOfLine: (line: number) => number;
  /** The offset behind the last unit of a line, without its line end. */
  readonly endOfLine: (line: number) => number;
  /** The offset of a line and column, both counted from 1, the column in UTF-16 units. Beyond the line, its end. */
  readonly offset: (line: number, column: number) => number;
  /** The same for a column in UTF-8 bytes, which is how Nix counts. */
  readonly offsetOfByte: (line: number, column: number) => number;
}

const LF = 10;
const CR = 13;

/** Index `text` once; each answer then costs a binary search. */
export function lineIndex(text: string): LineIndex {
  const starts = startsOfLines(text);
  const clampLine = (line: number): number => Math.min(Math.max(line, 1), starts.length);
  const startOfLine = (line: number): number => starts[clampLine(line) - 1] ?? 0;
  const endOfLine = (line: number): number => {
    const next = starts[clampLine(line)];
    if (next === undefined) return text.length;
    return text.charCodeAt(next - 1) === LF && text.charCodeAt(next - 2) === CR ? next - 2 : next - 1;
  };
  const position = (offset: number): Position => {
    const at = Math.min(Math.max(offset, 0), text.length);
    const line = bisect(starts.length, (index) => (starts[index] ?? 0) > at);
    return { line, column: at - startOfLine(line) + 1, offset: at };
  };
  return {
    lines: starts.length,
    position,
    range: (from, to) => ({ start: position(from), end: position(to) }),
    startOfLine,
    endOfLine,
    offset: (line, column) => Math.min(startOfLine(line) + Math.max(column, 1) - 1, endOfLine(line)),
    offsetOfByte: (line, column) => {
      const end = endOfLine(line);
      let at = startOfLine(line);
      for (let byte = 1; at < end && byte < column; ) {
        const code = text.codePointAt(at) ?? 0;
        byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
        at += code < 0x10000 ? 1 : 2;
      }
      return at;
    },
  };
}

/** The lines of a file. Indexed once a tree. */
export function linesOf(root: Root): LineIndex {
  return onceFor(root, indexLines);
}

function indexLines({ text }: Root): LineIndex {
  return lineIndex(text);
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  let lf = placeOf('\n', text, 0);
  let cr = placeOf('\r', text, 0);
  for (let at = Math.min(lf, cr); at < text.length; at = Math.min(lf, cr)) {
    // The CR of a CR LF ends no line: its LF does.
    if (at === lf || at + 1 !== lf) starts.push(at + 1);
    if (at === lf) lf = placeOf('\n', text, at + 1);
    else cr = placeOf('\r', text, at + 1);
  }
  return starts;
}

/** Where the character stands next from `from` on; infinitely far away where it does not. */
function placeOf(character: string, text: string, from: number): number {
  const at = text.indexOf(character, from);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}
