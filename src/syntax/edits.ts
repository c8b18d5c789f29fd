/** Changes of text: splices at offsets, applied all at once, and several fixes combined. */

import { bisect } from '../bisect.ts';
import type { Edit, Fix } from '../diagnostic.ts';

/**
 * The text after all edits, whose ranges refer to `text` as given. Their order does not matter, except that two insertions
 * at one place come in the order of the list.
 *
 * @throws RangeError where two edits overlap, or a range lies outside the text or ends before it starts.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => from(a) - from(b) || to(a) - to(b));
  let result = '';
  let done = 0;
  for (const edit of sorted) {
    if (from(edit) > to(edit) || from(edit) < 0 || to(edit) > text.length) throw new RangeError('an edit lies outside the text');
    if (from(edit) < done) throw new RangeError('two edits overlap');
    result += text.slice(done, from(edit)) + edit.text;
    done = to(edit);
  }
  return result + text.slice(done);
}

export interface Combined<F extends Fix> {
  readonly applied: readonly F[];
  /** Those that collide with one applied: ask for them again on the new text. */
  readonly skipped: readonly F[];
  /** The edits of all that are applied, for `applyEdits`. */
  readonly edits: readonly Edit[];
}

/**
 * Take fixes in their order, each whole or not at all, leaving out those that collide with one taken before. Two edits
 * collide where they overlap, and where one inserts at the edge of the other: its author did not know what comes to stand
 * there.
 */
export function combineFixes<F extends Fix>(fixes: readonly F[]): Combined<F> {
  const applied: F[] = [];
  const skipped: F[] = [];
  const edits: Edit[] = [];
  /** The same, sorted by place. */
  const taken: Edit[] = [];
  for (const fix of fixes) {
    if (fix.edits.some((edit) => collidesWithOne(edit, taken))) {
      skipped.push(fix);
      continue;
    }
    applied.push(fix);
    for (const edit of fix.edits) {
      edits.push(edit);
      taken.splice(indexBehind(from(edit), taken), 0, edit);
    }
  }
  return { applied, skipped, edits };
}

/** Whether the edit collides with one of `others`, which are sorted and do not overlap. */
function collidesWithOne(edit: Edit, others: readonly Edit[]): boolean {
  for (let index = indexBehind(to(edit), others) - 1; index >= 0; index -= 1) {
    const other = others[index];
    if (other === undefined || to(other) < from(edit)) return false;
    if (collide(edit, other)) return true;
  }
  return false;
}

/** The index of the first edit that begins behind `offset`. */
function indexBehind(offset: number, edits: readonly Edit[]): number {
  return bisect(edits.length, (index) => {
    const edit = edits[index];
    return edit !== undefined && from(edit) > offset;
  });
}

function collide(a: Edit, b: Edit): boolean {
  if (from(a) === to(a) || from(b) === to(b)) return from(a) <= to(b) && from(b) <= to(a);
  return from(a) < to(b) && from(b) < to(a);
}

function from(edit: Edit): number {
  return edit.range.start.offset;
}

function to(edit: Edit): number {
  return edit.range.end.offset;
}
