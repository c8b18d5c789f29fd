/** Whether a place inside a string is a comment to the shell that will read the string. */

import type { Text } from '../syntax/index.ts';
import type { FileView } from './facts/index.ts';

/** Whether a `#` that begins a word stands before `offset` on its line, inside the part of an indented string that `offset` is in. */
export function isInShellComment(view: FileView, part: Text, offset: number): boolean {
  const literal = view.parent(part);
  if (literal?.kind !== 'string' || literal.style !== 'indented') return false;
  const lineStart = view.root.text.lastIndexOf('\n', offset - 1) + 1;
  return /(?:^|\s)#/.test(view.root.text.slice(Math.max(lineStart, literal.from + 2), offset));
}
