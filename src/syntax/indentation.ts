/** What Nix takes away from an indented string: the indentation common to its lines, and a last line of spaces. */

import type { Interpolation, StringPart, Text } from './nodes.ts';

/** A part as the lexer found it. Only text that `indents` counts for the common indentation; escapes never do. */
export type RawPart = Interpolation | (Text & { readonly indents: boolean });

const SPACE = 32;
const LF = 10;

/** The smallest indentation of any line that has something on it. */
function commonIndentation(parts: readonly RawPart[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  let startOfLine = true;
  let indentation = 0;
  for (const part of parts) {
    if (part.kind === 'interpolation' || !part.indents) {
      if (startOfLine && indentation < smallest) smallest = indentation;
      startOfLine = false;
      continue;
    }
    const value = part.value;
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (code === LF) {
        startOfLine = true;
        indentation = 0;
      } else if (startOfLine) {
        if (code === SPACE) indentation++;
        else {
          startOfLine = false;
          if (indentation < smallest) smallest = indentation;
        }
      }
    }
  }
  return smallest;
}

/**
 * The parts of an indented string as Nix evaluates them, following `stripIndentation` of
 * https://github.com/NixOS/nix/blob/2.8.0/src/libexpr/parser.y step by step, with its oddities (an escaped line feed starts
 * a line whose spaces are stripped although they did not count).
 */
export function stripIndentation(raw: readonly RawPart[]): readonly StringPart[] {
  const indentation = commonIndentation(raw);
  const parts: StringPart[] = [];
  let startOfLine = true;
  let dropped = 0;
  for (let index = 0; index < raw.length; index++) {
    const part = raw[index] as RawPart;
    if (part.kind === 'interpolation') {
      startOfLine = false;
      dropped = 0;
      parts.push(part);
      continue;
    }
    const value = part.value;
    let end = value.length;
    if (index === raw.length - 1) end = withoutLastBlankLine(value);
    let run = 0;
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (!startOfLine) {
        if (code === LF) startOfLine = true;
      } else if (code === SPACE) {
        if (dropped++ < indentation) {
          pushText(parts, part, run, Math.min(i, end));
          run = i + 1;
        }
      } else {
        dropped = 0;
        startOfLine = code === LF;
      }
    }
    pushText(parts, part, run, end);
  }
  return parts;
}

/** How much is left of the last text when a last line of nothing but spaces is taken from it. */
function withoutLastBlankLine(value: string): number {
  let end = value.length;
  while (end > 0 && value.charCodeAt(end - 1) === SPACE) end--;
  return end > 0 && value.charCodeAt(end - 1) === LF ? end : value.length;
}

function pushText(parts: StringPart[], part: Text, from: number, to: number): void {
  if (to <= from) return;
  if (part.verbatim) {
    parts.push({
      kind: 'text',
      from: part.from + from,
      to: part.from + to,
      value: part.value.slice(from, to),
      verbatim: true,
    });
  } else parts.push({ kind: 'text', from: part.from, to: part.to, value: part.value.slice(from, to), verbatim: false });
}
