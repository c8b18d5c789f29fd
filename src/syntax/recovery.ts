/**
 * What can still be read of a file with a syntax error. The text is mended, without moving anything in it, and parsed again:
 * a semicolon is put where one is missing, or the value of the binding that holds the error is taken for a name that means
 * nothing. Whatever stands outside of that value then has the tree that it would have were the value right.
 */

import type { Root } from './nodes.ts';
import { attempt, type Failed } from './parse.ts';
import type { NixSyntaxError } from './syntax-error.ts';
import * as T from './tokens.ts';

/** A file with more errors than this is taken for no Nix at all. */
const mostErrors = 10;

export interface Recovered {
  /** The first error, which is the one that Nix reports. */
  readonly error: NixSyntaxError | null;
  /** The tree, of the given text; of a file with an error only what is certain, and null where nothing is. */
  readonly root: Root | null;
}

/** Parse a whole Nix file as `parse` does, and where it has an error as much of it as is certain. */
export function parseWithRecovery(text: string): Recovered {
  let result = attempt(text);
  if (result.kind === 'parsed') return { error: null, root: result.root };
  const { error } = result;
  let mended = text;
  for (let errors = 1; result.kind === 'failed' && errors <= mostErrors; errors++) {
    const better = withSemicolon(mended, result) ?? withoutValue(mended, result);
    if (better === null) return { error, root: null };
    mended = better;
    result = attempt(mended);
  }
  return { error, root: result.kind === 'parsed' ? { ...result.root, text } : null };
}

/** What may follow the semicolon of a binding and nothing that a value could go on with. */
const followsBinding: ReadonlySet<number> = new Set([T.BRACE_CLOSE, T.IN, T.INHERIT]);
/** The `=` of a binding whose path begins its line. */
const nextBinding = /(?<=^[ \t]*(?<path>[A-Za-z_][\w'-]*(?:\.[A-Za-z_][\w'-]*)*)[ \t]*)=/dmy;

/** The text with a semicolon in place of a blank or line end, where the one behind a value is missing; null elsewhere. */
function withSemicolon(text: string, { token, from, previousTo, openValues }: Failed): string | null {
  if (openValues.length === 0) return null;
  if (followsBinding.has(token)) return /\s/.test(text.charAt(previousTo)) ? replaced(text, previousTo, ';') : null;
  nextBinding.lastIndex = from;
  const path = token === T.ASSIGN ? nextBinding.exec(text)?.indices?.groups?.path : undefined;
  if (path === undefined) return null;
  const at = path[0] - 1;
  const lineBefore = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  // At the end of a comment it would be a part of that.
  return /\s/.test(text.charAt(at)) && !lineBefore.includes('#') ? replaced(text, at, ';') : null;
}

function replaced(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1);
}

/** The text with a name for the innermost value around the error whose end is plain to see; null where there is none. */
function withoutValue(text: string, { from: wrong, openValues }: Failed): string | null {
  for (const from of [...openValues].reverse()) {
    const end = endOfValue(text, from, wrong);
    const value = end === null ? '' : text.slice(from, end);
    if (value.length > 0 && value.trim() !== '_') {
      return `${text.slice(0, from)}_${value.slice(1).replace(/[^\r\n]/g, ' ')}${text.slice(from + value.length)}`;
    }
  }
  return null;
}

/** What is passed over as a whole: comments, names, URIs, comparisons, and in strings what is no end and no interpolation. */
const wholes = {
  code: /#[^\r\n]*|\/\*[\s\S]*?\*\/|[A-Za-z][A-Za-z0-9+.-]*:[\w%/?:@&=+$,.!~*'-]+|[A-Za-z_][\w'-]*|[=!<>]=/y,
  quoted: /\\[\s\S]|\$(?!\{)\$?/y,
  indented: /''(?:\$|'|\\[\s\S])|\$(?!\{)\$?/y,
} as const;

const closers: Readonly<Record<string, string>> = { '{': '}', '${': '}', '(': ')', '[': ']', '"': '"', "''": "''" };

/**
 * Where the semicolon stands that ends the value from `from` on, in which the token at `wrong` could not be taken. Null where
 * brackets and strings do not match, or where another binding begins before: then more is broken than this value.
 */
function endOfValue(text: string, from: number, wrong: number): number | null {
  const open: string[] = [];
  for (let at = from; at < text.length; ) {
    const top = open.at(-1);
    const inside = top === '"' ? 'quoted' : top === "''" ? 'indented' : 'code';
    wholes[inside].lastIndex = at;
    const whole = wholes[inside].exec(text)?.[0];
    if (whole !== undefined) {
      at += whole.length;
      continue;
    }
    const two = text.slice(at, at + 2);
    const sign = two === '${' || two === "''" ? two : text.charAt(at);
    at += sign.length;
    if (sign === top) open.pop();
    else if (inside !== 'code') {
      if (sign === '${') open.push('}');
    } else if (closers[sign] !== undefined) open.push(closers[sign]);
    // Directly in a value there is nothing that these two could close.
    else if (top === undefined && (sign === ')' || sign === ']')) continue;
    else if ('})]'.includes(sign)) return null;
    else if (sign === '=' && (top === undefined || top === ']')) return null;
    else if (sign === ';' && isEnd(open, at - 1, wrong)) return at - 1;
    else if (sign === ';' && top === ']') return null;
  }
  return null;
}

/** Whether the semicolon at `at` ends a value: behind what is wrong in it, or being that, because a bracket is not closed. */
function isEnd(open: readonly string[], at: number, wrong: number): boolean {
  if (at === wrong) return open.every((closer) => closer === ')' || closer === ']');
  return open.length === 0 && at > wrong;
}
