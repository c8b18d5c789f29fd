/** How a file is laid out around an offset, so that what a fix inserts looks like what stands there. */

export interface Line {
  /** The white space that the line begins with. */
  readonly indent: string;
  /** The offset of the first character that is no blank. */
  readonly first: number;
  /** The line end that the file uses: `\n` or `\r\n`. */
  readonly end: string;
}

/** The line that `offset` is on. */
export function lineIndent(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
  const firstEnd = text.indexOf('\n');
  return { indent, first: start + indent.length, end: firstEnd > 0 && text[firstEnd - 1] === '\r' ? '\r\n' : '\n' };
}
