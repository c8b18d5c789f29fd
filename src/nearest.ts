/** "Did you mean …?": the known name that a mistyped one is closest to. */
import { distance } from 'fastest-levenshtein';

/** The name in `names` that `word` was probably meant to be, or null: a third of its letters may differ, or two that are swapped. */
export function nearest(word: string, names: readonly string[]): string | null {
  const [best] = names.map((name) => ({ name, away: distance(word, name) })).sort((a, b) => a.away - b.away);
  return best !== undefined && best.away <= mostApart(word, best.name) ? best.name : null;
}

function mostApart(word: string, name: string): number {
  if (name.length < 4) return letters(word) === letters(name) ? 2 : 1;
  return Math.max(2, Math.floor(name.length / 3));
}

const letters = (word: string) => [...word].sort().join('');
