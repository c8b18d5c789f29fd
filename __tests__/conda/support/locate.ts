/** Finds text in a file's text as editors count: what the evaluation gives the verification to place its findings. */
import type { Range } from '../../../src/diagnostic.ts';

export function locateIn(text: string): (needle: string) => Range | null {
  const position = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
  };
  return (needle) => {
    const from = needle === '' ? -1 : text.indexOf(needle);
    return from === -1 ? null : { start: position(from), end: position(from + needle.length) };
  };
}

/** The text of a file after the edits of a fix. */
export function applyFix(text: string, edits: readonly { readonly range: Range; readonly text: string }[]): string {
  return [...edits]
    .sort((a, b) => b.range.start.offset - a.range.start.offset)
    .reduce((before, { range, text: by }) => before.slice(0, range.start.offset) + by + before.slice(range.end.offset), text);
}
