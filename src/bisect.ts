/** Binary search. */

/**
 * The first index below `length` for which `holds`, or `length` where there is none. It must hold for every index behind the
 * first one for which it does.
 */
export function bisect(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
