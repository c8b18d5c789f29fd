/** How the tests of the shell reader write down shell text and what was read. */
import { type Command, joinPieces, readShell, type ShellScript, type Word } from '../../../src/lint/shell/index.ts';
import type { Interpolation, Piece, TextPiece } from '../../../src/syntax/index.ts';

/** Read a text that stands at the beginning of a file; `{{value}}` is an interpolation with that value, `{{?}}` an unknown one. */
export function readText(text: string): ShellScript {
  const matches = [...text.matchAll(/\{\{(.*?)\}\}|(?:(?!\{\{).)+/gs)];
  const pieces = matches.flatMap((match) => {
    const [whole, value] = match;
    const from = match.index;
    const to = from + whole.length;
    return value === undefined ? [writtenPiece(whole, from)] : interpolatedPieces(value, from, to);
  });
  return readShell(joinPieces(pieces));
}

/** Read a text without interpolations, whatever characters it has. */
export function readPlain(text: string): ShellScript {
  return readShell(joinPieces([writtenPiece(text, 0)]));
}

export function writtenPiece(value: string, from: number, to = from + value.length): TextPiece {
  const place = { value, from, to, verbatim: to - from === value.length };
  return { ...place, kind: 'text', node: { ...place, kind: 'text' }, via: null };
}

/** The pieces of an interpolation from `from` to `to` whose value is `value`, with `?` for what is not known. */
export function interpolatedPieces(value: string, from: number, to: number): readonly Piece[] {
  const expression = { kind: 'variable' as const, name: 'x', from: from + 2, to: to - 1 };
  const via: Interpolation = { kind: 'interpolation', expression, from, to };
  return (value.match(/\?|[^?]+/g) ?? []).map((text) =>
    text === '?' ? { kind: 'hole', from, to, node: expression, via } : { ...writtenPiece(text, 0), via },
  );
}

export function written(script: ShellScript, place: { from: number; to: number }): string {
  return script.source.value.slice(place.from, place.to);
}

/** A command in short: its assignments and words as written, and in brackets what it stands in. */
export function inShort(script: ShellScript, command: Command): string {
  const words = [...command.assignments, ...command.words].map((word) => written(script, word)).join(' ');
  const kind = command.kind === 'simple' ? '' : `${command.kind}: `;
  const enclosures = command.enclosures.map((enclosure) => enclosure.kind).join(' ');
  return `${kind}${words}${enclosures === '' ? '' : ` [${enclosures}]`}`;
}

/** A word's parts in short: each as `kind quote text`. */
export function partsInShort(script: ShellScript, word: Word): readonly string[] {
  return word.parts.map((part) => `${part.kind} ${part.quote} ${part.kind === 'literal' ? part.text : written(script, part)}`);
}
