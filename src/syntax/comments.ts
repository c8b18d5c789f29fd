/** Which comments stand where. */

import { bisect } from '../bisect.ts';
import type { Comment, Root } from './nodes.ts';

/** Whether a comment begins at `from` or behind it, and before `to`. */
export function hasComment({ comments }: Root, from: number, to: number): boolean {
  const next = comments[bisect(comments.length, (index) => (comments[index]?.from ?? 0) >= from)];
  return next !== undefined && next.from < to;
}

/** The comment that the character at `offset` belongs to, or null. */
export function commentAt({ comments }: Root, offset: number): Comment | null {
  const last = comments[bisect(comments.length, (index) => (comments[index]?.from ?? 0) > offset) - 1];
  return last !== undefined && offset < last.to ? last : null;
}
