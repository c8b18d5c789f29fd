/** Unified diffs, as `git diff` prints them. */
import { createTwoFilesPatch } from 'diff';

/** @returns the diff from one text of a file to the other (null: no file); null where they are the same. */
export function unifiedDiff(path: string, before: string | null, after: string): string | null {
  if (before === after) return null;
  const patch = createTwoFilesPatch(before === null ? '/dev/null' : `a/${path}`, `b/${path}`, before ?? '', after, '', '', {
    context: 3,
  });
  // The library begins with a ruler that `git apply` does not know.
  return patch.replace(/^=+\n/, '').replace(/^(---|\+\+\+) ([^\t\n]*)\t?$/gm, '$1 $2');
}
