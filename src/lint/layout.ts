/** How a file is laid out around an offset, so that what a fix inserts looks like what stands there. */
import type { FileView } from './facts/index.ts';

export interface Line {
  /** The white space that the line begins with. */
  readonly indent: string;
  /** The offset of the first character that is no blank. */
  readonly first: number;
  /** The line end that the file uses: `\n` or `\r\n`. */
  readonly end: string;
}

/** The line that `offset` is on. */
export function lineIndent({ root: { text }, lines }: FileView, offset: number): Line {
  const start = lines.startOfLine(lines.position(offset).line);
  const indent = /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
  const firstEnd = text.slice(lines.endOfLine(1), lines.startOfLine(2));
  return { indent, first: start + indent.length, end: firstEnd === '\r\n' ? firstEnd : '\n' };
}

/** Where the spaces and tabs before `offset` begin. */
export function behindBlanks(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text.charAt(at - 1))) at -= 1;
  return at;
}

/** The lines from the one of `from` to that of `to`, the last one's end included; null where they hold something else too. */
export function wholeLines(text: string, from: number, to: number): { readonly from: number; readonly to: number } | null {
  const start = behindBlanks(text, from);
  let end = to;
  while (isBlank(text.charAt(end)) || text.charAt(end) === '\r') end += 1;
  const begins = start === 0 || text.charAt(start - 1) === '\n';
  const ends = end === text.length || text.charAt(end) === '\n';
  return begins && ends ? { from: start, to: Math.min(end + 1, text.length) } : null;
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}
