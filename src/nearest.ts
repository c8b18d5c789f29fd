/** "Did you mean …?": the known name that a mistyped one is closest to. */
import { distance } from 'fastest-levenshtein';

/** The name in `names` that `word` was probably meant to be, or null: a third of its letters may differ, or two that are swapped. */
export function nearest(word: string, names: readonly string[]): string | null {
  let best: string | null = null;
  let away = Number.POSITIVE_INFINITY;
  for (const name of names) {
    // Names are at least as far apart as their lengths are.
    if (Math.abs(name.length - word.length) >= away) continue;
    const apart = distance(word, name);
    if (apart < away) [best, away] = [name, apart];
  }
  return best !== null && away <= mostApart(word, best) ? best : null;
}

function mostApart(word: string, name: string): number {
  if (name.length < 4) return letters(word) === letters(name) ? 2 : 1;
  return Math.max(2, Math.floor(name.length / 3));
}

const letters = (word: string) => [...word].sort().join('');
