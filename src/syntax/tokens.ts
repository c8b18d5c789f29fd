/** The kinds of tokens, as small numbers for speed, and how Nix names them in its messages. */

export const END: number = 0;
export const INVALID: number = 1;
export const ID: number = 2;
export const INTEGER: number = 3;
export const FLOAT: number = 4;
export const PATH: number = 5;
export const HOME_PATH: number = 6;
export const SEARCH_PATH: number = 7;
export const URI: number = 8;
export const QUOTE: number = 9;
export const INDENTED_OPEN: number = 10;
export const INTERPOLATION: number = 11;
export const IF: number = 12;
export const THEN: number = 13;
export const ELSE: number = 14;
export const ASSERT: number = 15;
export const WITH: number = 16;
export const LET: number = 17;
export const IN: number = 18;
export const REC: number = 19;
export const INHERIT: number = 20;
export const OR_WORD: number = 21;
export const ELLIPSIS: number = 22;
export const EQUAL: number = 23;
export const NOT_EQUAL: number = 24;
export const LESS: number = 25;
export const GREATER: number = 26;
export const AT_MOST: number = 27;
export const AT_LEAST: number = 28;
export const AND: number = 29;
export const OR: number = 30;
export const IMPLIES: number = 31;
export const UPDATE: number = 32;
export const CONCAT: number = 33;
export const PLUS: number = 34;
export const MINUS: number = 35;
export const TIMES: number = 36;
export const DIVIDE: number = 37;
export const NOT: number = 38;
export const QUESTION: number = 39;
export const PIPE_FROM: number = 40;
export const PIPE_INTO: number = 41;
export const COLON: number = 42;
export const SEMICOLON: number = 43;
export const COMMA: number = 44;
export const DOT: number = 45;
export const ASSIGN: number = 46;
export const AT: number = 47;
export const PAREN_OPEN: number = 48;
export const PAREN_CLOSE: number = 49;
export const BRACKET_OPEN: number = 50;
export const BRACKET_CLOSE: number = 51;
export const BRACE_OPEN: number = 52;
export const BRACE_CLOSE: number = 53;

/**
 * By kind, the words of today's Nix: https://github.com/NixOS/nix/blob/master/src/libexpr/parser.y (its %token lines).
 * Nix before 2.20 says `ID` for `identifier`, `THEN` for `'then'` and so on.
 */
const names: readonly string[] = [
  'end of file',
  'invalid token',
  'identifier',
  'integer',
  'floating-point literal',
  'path',
  "'~/…' path",
  "'<…>' path",
  'URI',
  `'"'`,
  'start of an indented string',
  "'${'",
  "'if'",
  "'then'",
  "'else'",
  "'assert'",
  "'with'",
  "'let'",
  "'in'",
  "'rec'",
  "'inherit'",
  "'or'",
  "'...'",
  "'=='",
  "'!='",
  "'<'",
  "'>'",
  "'<='",
  "'>='",
  "'&&'",
  "'||'",
  "'->'",
  "'//'",
  "'++'",
  "'+'",
  "'-'",
  "'*'",
  "'/'",
  "'!'",
  "'?'",
  "'<|'",
  "'|>'",
  "':'",
  "';'",
  "','",
  "'.'",
  "'='",
  "'@'",
  "'('",
  "')'",
  "'['",
  "']'",
  "'{'",
  "'}'",
];

/** What Nix calls a token of this kind in "unexpected …, expecting …". */
export function nameOf(kind: number): string {
  return names[kind] ?? 'invalid token';
}
