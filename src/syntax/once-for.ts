/** What is computed from a tree once, and kept with it. */

import type { Root } from './nodes.ts';

/**
 * The result of `compute(root)`, computed at the first call with that function and that tree. It is kept in the tree because a
 * WeakMap makes the garbage collector cost more than the computing: measured, three times as much for the scopes of small files.
 */
export function onceFor<T>(root: Root, compute: (root: Root) => T): T {
  if (!root.derived.has(compute)) root.derived.set(compute, compute(root));
  return root.derived.get(compute) as T;
}
