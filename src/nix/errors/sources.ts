/** The files that errors point into: their text, their lines, their tree. */
import { type LineIndex, lineIndex, NixSyntaxError, parse, type Root, walk } from '../../syntax/index.ts';

export interface Source {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** Null where the text is not Nix. */
  readonly tree: Root | null;
  /** Null exactly where there is a tree. */
  readonly syntaxError: NixSyntaxError | null;
}

export function sourceOf(path: string, text: string): Source {
  const lines = lineIndex(text);
  try {
    return { path, text, lines, tree: parse(text), syntaxError: null };
  } catch (error) {
    if (!(error instanceof NixSyntaxError)) throw error;
    return { path, text, lines, tree: null, syntaxError: error };
  }
}

/** What an error can be shown in. */
export interface Repository {
  /** The file that was evaluated, absolute. */
  readonly file: string;
  /** The readable files that the error mentions, the evaluated one among them; no other is inside. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** From `from` up to, not including, `to` (offsets in UTF-16 units) of a source. */
export interface Spot {
  readonly source: Source;
  readonly from: number;
  readonly to: number;
}

/**
 * A spot for an offset that Nix names: to the end of the word that begins there; where a bracket or an interpolation does, to the
 * end of that, if it is on the line.
 */
export function wordAt(source: Source, from: number): Spot {
  const word = /[A-Za-z_][\w'-]*(?:\.[A-Za-z_][\w'-]*)*|<[\w/.+-]+>|"[^"\n]*"|\S/y;
  word.lastIndex = from;
  const text = word.exec(source.text)?.[0] ?? '';
  let to = from + text.length;
  if (/^[[({$]$/.test(text) && source.tree !== null) {
    walk(source.tree, (node) => {
      if (node.from === from && source.lines.position(node.to).line === source.lines.position(from).line) to = node.to;
      return node.from <= from && from < node.to;
    });
  }
  return { source, from, to };
}
