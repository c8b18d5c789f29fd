/** Whether a place inside a string is a comment to the shell that will read the string. */

import { bisect } from '../bisect.ts';
import type { StringLiteral, Text } from '../syntax/index.ts';
import type { FileView } from './facts/index.ts';
import { oncePer } from './once-per.ts';

/** Whether a `#` that begins a word stands before `offset` on its line, inside the indented string that the part is of. */
export function isInShellComment(view: FileView, part: Text, offset: number): boolean {
  const literal = view.parent(part);
  if (literal?.kind !== 'string' || literal.style !== 'indented') return false;
  const comments = commentsIn(view)(literal);
  const last = comments[bisect(comments.length, (index) => (comments[index]?.from ?? 0) > offset) - 1];
  return last !== undefined && offset <= last.to;
}

/** Where the shell's comments in an indented string stand in the file: from behind their `#` to the end of the line. */
const commentsIn = oncePer(({ root }: FileView) =>
  oncePer(({ from, to }: StringLiteral) =>
    [...root.text.slice(from + 2, to).matchAll(/(?:^|\s)#([^\n]*)/gm)].map(({ index, 0: { length }, 1: said = '' }) => ({
      from: from + 2 + index + length - said.length,
      to: from + 2 + index + length,
    })),
  ),
);
