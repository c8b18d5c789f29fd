/** A second, simple reading of indented strings, straight from Nix's own lexer and parser, to judge ours by. */

import type { Interpolation, StringLiteral } from '../../src/syntax/index.ts';

interface Token {
  readonly text: string;
  readonly indents: boolean;
}

/** The rules of https://github.com/NixOS/nix/blob/2.8.0/src/libexpr/lexer.l for the inside of such strings. */
const rule = /(?<text>(?:[^$']|\$[^{']|'[^'$])+)|(?<dollar>''\$|\$)|(?<quotes>''')|''\\(?<escaped>[\s\S])|(?<quote>')/guy;

function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { groups = {} } of source.matchAll(rule)) {
    const { text, dollar, quotes, escaped } = groups;
    const meanings: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
    if (text !== undefined) tokens.push({ text, indents: true });
    else if (dollar !== undefined) tokens.push({ text: '$', indents: false });
    else if (quotes !== undefined) tokens.push({ text: "''", indents: false });
    else if (escaped !== undefined) tokens.push({ text: meanings[escaped] ?? escaped, indents: false });
    else tokens.push({ text: "'", indents: false });
  }
  return tokens;
}

/** The text tokens (stripped as Nix strips them, empty ones kept) and interpolations of an indented string. */
export function indentedTokens(node: StringLiteral, text: string): readonly (string | Interpolation)[] {
  const tokens: (Token | Interpolation)[] = [];
  const opening = /^''( *\n)?/.exec(text.slice(node.from))?.[0] ?? "''";
  let at = node.from + opening.length;
  for (const part of node.parts) {
    if (part.kind !== 'interpolation') continue;
    tokens.push(...tokensOf(text.slice(at, part.from)), part);
    at = part.to;
  }
  tokens.push(...tokensOf(text.slice(at, node.to - 2)));
  return strip(tokens);
}

/** `stripIndentation` of https://github.com/NixOS/nix/blob/2.8.0/src/libexpr/parser.y, unit by unit. */
function strip(tokens: readonly (Token | Interpolation)[]): readonly (string | Interpolation)[] {
  let startOfLine = true;
  let smallest = 1_000_000;
  let current = 0;
  for (const token of tokens) {
    if (!('indents' in token) || !token.indents) {
      if (startOfLine) smallest = Math.min(smallest, current);
      startOfLine = false;
      continue;
    }
    for (const character of token.text) {
      if (startOfLine && character === ' ') current++;
      else if (character === '\n') {
        startOfLine = true;
        current = 0;
      } else if (startOfLine) {
        startOfLine = false;
        smallest = Math.min(smallest, current);
      }
    }
  }
  startOfLine = true;
  let dropped = 0;
  return tokens.map((token, index) => {
    if (!('indents' in token)) {
      startOfLine = false;
      dropped = 0;
      return token;
    }
    let kept = '';
    for (const character of token.text) {
      if (startOfLine && character === ' ') {
        if (dropped++ >= smallest) kept += character;
        continue;
      }
      if (startOfLine) dropped = 0;
      startOfLine = character === '\n';
      kept += character;
    }
    return index === tokens.length - 1 ? kept.replace(/\n *$/, '\n') : kept;
  });
}
