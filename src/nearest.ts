/** "Did you mean …?": the known name that a mistyped one is closest to. */
import { distance } from 'fastest-levenshtein';

/** The name in `names` that `word` was probably meant to be (at most a third of its letters differ), or null. */
export function nearest(word: string, names: readonly string[]): string | null {
  const [best] = names.map((name) => ({ name, away: distance(word, name) })).sort((a, b) => a.away - b.away);
  return best !== undefined && best.away <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : null;
}
