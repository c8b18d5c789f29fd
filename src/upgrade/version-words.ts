/** A new version in place of the old one in a URL, wherever the parts of the URL are written in the file. */
import type { FoldedString, Piece } from '../syntax/index.ts';
import type { Obstacle, Splice, Splices } from './splice.ts';

/** The words that make up a version: `py`, `313`, `_`, `25.11.1`, `-`, `1`; empty ones where it has no tag or no build. */
type Words = readonly [string, string, string, string, string, string];
const release = 3;

function wordsOf(version: string): Words {
  const [, py = '', python = '', bar = '', number = version, dash = '', build = ''] =
    /^(?:(py)(\d+)(_))?([^-]+)(?:(-)(\d+))?$/.exec(version) ?? [];
  return [py, python, bar, number, dash, build];
}

/** Put `fresh` in the place of every `old` in the folded URL. */
export function replaceVersion(url: FoldedString, old: string, fresh: string): Splices {
  const laidOut = layOutPieces(url);
  const text = laidOut.map(({ text }) => text).join('');
  const splices: Splice[] = [];
  for (let at = text.indexOf(old); at !== -1; at = text.indexOf(old, at + old.length)) {
    const found = replaceOne(laidOut, at, old, fresh);
    if ('why' in found) return found;
    splices.push(...found);
  }
  return splices;
}

/** Put `fresh` in the place of the first `old` in the folded URL, which must stand in one place of the file. */
export function replaceWord(url: FoldedString, old: string, fresh: string): Splices {
  for (const { piece, text } of layOutPieces(url)) {
    const at = text.indexOf(old);
    if (at === -1 || piece.kind === 'hole' || !piece.verbatim) continue;
    return [{ from: piece.from + at, to: piece.from + at + old.length, text: fresh }];
  }
  const { from, to } = url.pieces[0] ?? { from: 0, to: 0 };
  return { from, to, why: `The word ${old} of this URL is put together from parts.` };
}

interface LaidOut {
  readonly piece: Piece;
  readonly text: string;
  /** Where the text begins in the whole. */
  readonly at: number;
}

function layOutPieces({ pieces }: FoldedString): readonly LaidOut[] {
  let at = 0;
  return pieces.map((piece) => {
    // A part that is not known is one character that no URL has.
    const text = piece.kind === 'text' ? piece.value : '\uFFFC';
    const laidOut = { piece, text, at };
    at += text.length;
    return laidOut;
  });
}

/** The occurrence of `old` at `start`: each piece that has some of its words gets the same words of `fresh`. */
function replaceOne(pieces: readonly LaidOut[], start: number, old: string, fresh: string): readonly Splice[] | Obstacle {
  const words = placed(wordsOf(old), start);
  const news = wordsOf(fresh);
  const splices: Splice[] = [];
  for (const { piece, text, at } of pieces) {
    const from = Math.max(start, at);
    const to = Math.min(start + old.length, at + text.length);
    if (from >= to) continue;
    const { from: place, to: end } = piece;
    if (piece.kind === 'hole' || !piece.verbatim)
      return { from: place, to: end, why: 'This part of the version is not plain text.' };
    const split = words.find(
      (word) => word.from < word.to && word.from < to && from < word.to && (word.from < from || to < word.to),
    );
    if (split !== undefined) {
      return {
        from: place + from - at,
        to: place + to - at,
        why: `The version ${old} is put together here from parts, of which none is the whole release.`,
      };
    }
    const inside = words.flatMap((word, index) => (belongs(words, word, from, to) ? [news[index] ?? ''] : []));
    splices.push({ from: place + from - at, to: place + to - at, text: inside.join('') });
  }
  return splices;
}

interface PlacedWord {
  readonly from: number;
  readonly to: number;
}

function placed(words: Words, start: number): readonly PlacedWord[] {
  let at = start;
  return words.map((word) => {
    const from = at;
    at += word.length;
    return { from, to: at };
  });
}

/** Whether a word is written in the stretch; an empty one, as a tag that the old version lacks, goes where the release is. */
function belongs(words: readonly PlacedWord[], word: PlacedWord, from: number, to: number): boolean {
  const stand = word.from < word.to ? word : (words[release] ?? word);
  return from <= stand.from && stand.to <= to;
}
