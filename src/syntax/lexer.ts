/** The lexer: one token at a time, over character codes. What is inside strings and paths is scanned in text-parser.ts. */

import { DIGIT, endOf, ID_PART, ID_START, isOf, LETTER, PATH_PART, SCHEME_PART, SPACE, URI_PART } from './characters.ts';
import type { Comment } from './nodes.ts';
import { NixSyntaxError } from './syntax-error.ts';
import * as T from './tokens.ts';

const LF = 10;
const BANG = 33;
const HASH = 35;
const DOLLAR = 36;
const AMPERSAND = 38;
const SINGLE_QUOTE = 39;
const STAR = 42;
const PLUS = 43;
const MINUS = 45;
const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const BRACE = 123;
const BAR = 124;
const TILDE = 126;

const largestInteger = '9223372036854775807';
const smallestNormalFloat = 2.2250738585072014e-308;

/** Kinds of the tokens that are one character and begin no longer one, by character code. */
const single = new Uint8Array(128);
const singles: readonly (readonly [string, number])[] = [
  [';', T.SEMICOLON],
  [',', T.COMMA],
  ['(', T.PAREN_OPEN],
  [')', T.PAREN_CLOSE],
  ['[', T.BRACKET_OPEN],
  [']', T.BRACKET_CLOSE],
  ['{', T.BRACE_OPEN],
  ['}', T.BRACE_CLOSE],
  [':', T.COLON],
  ['@', T.AT],
  ['?', T.QUESTION],
  ['*', T.TIMES],
  ['"', T.QUOTE],
];
for (const [character, kind] of singles) single[character.charCodeAt(0)] = kind;

/** Keywords by their first letter, which keeps nearly all other words from a comparison. */
const keywords: (readonly (readonly [string, number])[] | undefined)[] = [];
for (const [word, kind] of [
  ['assert', T.ASSERT],
  ['else', T.ELSE],
  ['if', T.IF],
  ['in', T.IN],
  ['inherit', T.INHERIT],
  ['let', T.LET],
  ['or', T.OR_WORD],
  ['rec', T.REC],
  ['then', T.THEN],
  ['with', T.WITH],
] as const) {
  const letter = word.charCodeAt(0);
  keywords[letter] = [...(keywords[letter] ?? []), [word, kind]];
}

function wordKind(text: string, from: number, to: number): number {
  const candidates = keywords[text.charCodeAt(from)];
  if (candidates === undefined) return T.ID;
  for (const [word, kind] of candidates) {
    if (word.length === to - from && text.startsWith(word, from)) return kind;
  }
  return T.ID;
}

/** The current token is in `kind`, `from` and `to`; the one before it in `previousFrom` and `previousTo`. */
export abstract class Lexer {
  protected readonly text: string;
  protected readonly comments: Comment[] = [];
  protected kind: number = T.END;
  protected from = 0;
  protected to = 0;
  protected previousFrom = 0;
  protected previousTo = 0;
  /** What is known of the text ahead, so that a long `a.b.c.d` is not looked through again from each of its names. */
  private runTo = 0;
  private schemesFrom = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The character code at `at`, 0 beyond the end. */
  protected codeAt(at: number): number {
    return at < this.text.length ? this.text.charCodeAt(at) : 0;
  }

  /** Go to the next token. */
  protected advance(): void {
    this.previousFrom = this.from;
    this.previousTo = this.to;
    let at = this.to;
    let code = this.codeAt(at);
    for (;;) {
      if (isOf(code, SPACE)) at = endOf(this.text, at + 1, SPACE);
      else if (code === HASH) at = this.lineComment(at);
      else if (code === SLASH && this.codeAt(at + 1) === STAR) {
        const end = this.text.indexOf('*/', at + 2);
        if (end < 0) break;
        this.comments.push({ kind: 'comment', from: at, to: end + 2, style: 'block' });
        at = end + 2;
      } else break;
      code = this.codeAt(at);
    }
    this.from = at;
    if (isOf(code, ID_START)) this.kind = this.word(at);
    else if (code < 128 && single[code] !== 0) this.kind = this.take(single[code] as number, at + 1);
    else this.kind = this.symbol(at, code);
  }

  /** What the parser cannot go on with: the current token. `expected` is listed where Nix lists it: up to four kinds. */
  protected unexpected(expected?: string): NixSyntaxError {
    const what = `syntax error, unexpected ${T.nameOf(this.kind)}`;
    const at = this.kind === T.END ? this.lastLexeme() : this.from;
    return new NixSyntaxError(expected === undefined ? what : `${what}, expecting ${expected}`, at);
  }

  /** The methods from here on find the token at a place: they set `to` and return the kind. */
  private take(kind: number, to: number): number {
    this.to = to;
    return kind;
  }

  private lineComment(from: number): number {
    const lf = this.text.indexOf('\n', from);
    const line = this.text.slice(from, lf === -1 ? undefined : lf);
    const cr = line.indexOf('\r');
    const to = from + (cr === -1 ? line.length : cr);
    this.comments.push({ kind: 'comment', from, to, style: 'line' });
    return to;
  }

  /** A name, a keyword, or a path or URI that begins like one. */
  private word(from: number): number {
    const at = endOf(this.text, from + 1, ID_PART);
    const next = this.codeAt(at);
    if (next === COLON) {
      if (isOf(this.codeAt(at + 1), URI_PART) && this.takeUri(from, at)) return T.URI;
    } else if (next === DOT || next === SLASH || next === PLUS) {
      if (this.takePath(from)) return T.PATH;
      const colon = this.endOfRun(from);
      if (this.codeAt(colon) === COLON && this.takeUri(from, colon)) return T.URI;
    }
    return this.take(wordKind(this.text, from, at), at);
  }

  /** A URI whose scheme ends at `colon`, if it is one. */
  private takeUri(from: number, colon: number): boolean {
    if (from < this.schemesFrom || !isOf(this.codeAt(from), LETTER)) return false;
    for (let at = colon - 1; at > from; at--) {
      if (isOf(this.codeAt(at), SCHEME_PART)) continue;
      this.schemesFrom = at + 1;
      return false;
    }
    const at = endOf(this.text, colon + 1, URI_PART);
    if (at === colon + 1) return false;
    this.to = at;
    return true;
  }

  /** The first stretch of a path, if there is one at `from`. */
  private takePath(from: number): boolean {
    const slash = this.endOfRun(from);
    const to = this.segments(slash);
    if (to === slash) return false;
    this.to = to;
    return true;
  }

  /** The end of the characters from `from` on that can be part of a path. */
  private endOfRun(from: number): number {
    if (from >= this.runTo) {
      this.runTo = endOf(this.text, from, PATH_PART);
    }
    return this.runTo;
  }

  /** The end of `/a/b/` from the slash at `at`, or of a lone slash before `${`; `at` itself where there is neither. */
  private segments(at: number): number {
    if (this.codeAt(at) !== SLASH) return at;
    if (!isOf(this.codeAt(at + 1), PATH_PART)) return this.isInterpolation(at + 1) ? at + 1 : at;
    return this.endOfSegments(at);
  }

  /** The end of as many `/a` as follow, and one more slash. */
  protected endOfSegments(from: number): number {
    let at = from;
    while (this.codeAt(at) === SLASH && isOf(this.codeAt(at + 1), PATH_PART)) {
      at = endOf(this.text, at + 2, PATH_PART);
    }
    return this.codeAt(at) === SLASH ? at + 1 : at;
  }

  protected isInterpolation(at: number): boolean {
    return this.codeAt(at) === DOLLAR && this.codeAt(at + 1) === BRACE;
  }

  /** Everything that does not begin with a letter and is not always one character. */
  private symbol(at: number, code: number): number {
    const next = this.codeAt(at + 1);
    switch (code) {
      case DOT:
        if (this.takePath(at)) return T.PATH;
        if (next === DOT && this.codeAt(at + 2) === DOT) return this.take(T.ELLIPSIS, at + 3);
        return isOf(next, DIGIT) ? this.float(at, at + 1) : this.take(T.DOT, at + 1);
      case EQUALS:
        return next === EQUALS ? this.take(T.EQUAL, at + 2) : this.take(T.ASSIGN, at + 1);
      case SINGLE_QUOTE:
        return next === SINGLE_QUOTE ? this.take(T.INDENTED_OPEN, this.indentedStart(at + 2)) : this.take(T.INVALID, at + 1);
      case DOLLAR:
        return next === BRACE ? this.take(T.INTERPOLATION, at + 2) : this.take(T.INVALID, at + 1);
      case PLUS:
        if (this.takePath(at)) return T.PATH;
        return next === PLUS ? this.take(T.CONCAT, at + 2) : this.take(T.PLUS, at + 1);
      case MINUS:
        if (this.takePath(at)) return T.PATH;
        return next === GREATER ? this.take(T.IMPLIES, at + 2) : this.take(T.MINUS, at + 1);
      case SLASH:
        if (this.takePath(at)) return T.PATH;
        return next === SLASH ? this.take(T.UPDATE, at + 2) : this.take(T.DIVIDE, at + 1);
      case BANG:
        return next === EQUALS ? this.take(T.NOT_EQUAL, at + 2) : this.take(T.NOT, at + 1);
      case LESS:
        return this.less(at, next);
      case GREATER:
        return next === EQUALS ? this.take(T.AT_LEAST, at + 2) : this.take(T.GREATER, at + 1);
      case AMPERSAND:
        return next === AMPERSAND ? this.take(T.AND, at + 2) : this.take(T.INVALID, at + 1);
      case BAR:
        if (next === BAR) return this.take(T.OR, at + 2);
        return next === GREATER ? this.take(T.PIPE_INTO, at + 2) : this.take(T.INVALID, at + 1);
      case TILDE: {
        const to = this.segments(at + 1);
        return to > at + 1 ? this.take(T.HOME_PATH, to) : this.take(T.INVALID, at + 1);
      }
      default:
        if (isOf(code, DIGIT)) return this.number(at);
        return at < this.text.length ? this.take(T.INVALID, at + 1) : this.take(T.END, at);
    }
  }

  /** `''`, with the spaces and the line feed after it where nothing else stands on its line. */
  private indentedStart(from: number): number {
    let at = from;
    while (this.codeAt(at) === 32) at++;
    return this.codeAt(at) === LF ? at + 1 : from;
  }

  private less(from: number, next: number): number {
    if (next === EQUALS) return this.take(T.AT_MOST, from + 2);
    if (next === BAR) return this.take(T.PIPE_FROM, from + 2);
    let at = endOf(this.text, from + 1, PATH_PART);
    if (at > from + 1) {
      while (this.codeAt(at) === SLASH && isOf(this.codeAt(at + 1), PATH_PART)) {
        at = endOf(this.text, at + 2, PATH_PART);
      }
      if (this.codeAt(at) === GREATER) return this.take(T.SEARCH_PATH, at + 1);
    }
    return this.take(T.LESS, from + 1);
  }

  private number(from: number): number {
    if (this.takePath(from)) return T.PATH;
    const at = endOf(this.text, from, DIGIT);
    const zero = this.codeAt(from) === ZERO;
    if (this.codeAt(at) === DOT && (!zero || (at === from + 1 && isOf(this.codeAt(at + 1), DIGIT))))
      return this.float(from, at + 1);
    const digits = this.text.slice(from, at).replace(/^0+/, '');
    if (digits.length > 19 || (digits.length === 19 && digits > largestInteger)) {
      throw new NixSyntaxError(`invalid integer '${this.text.slice(from, at)}'`, from);
    }
    return this.take(T.INTEGER, at);
  }

  /** The rest of a float, from behind its dot. */
  private float(from: number, fraction: number): number {
    let at = endOf(this.text, fraction, DIGIT);
    const exponent = this.codeAt(at) | 32;
    if (exponent === 101) {
      const sign = this.codeAt(at + 1);
      const digits = sign === PLUS || sign === MINUS ? at + 2 : at + 1;
      const end = endOf(this.text, digits, DIGIT);
      if (end > digits) at = end;
    }
    const text = this.text.slice(from, at);
    const value = Number(text);
    const lost = value < smallestNormalFloat && /^[0.]*[1-9]/.test(text);
    if (value === Number.POSITIVE_INFINITY || lost) throw new NixSyntaxError(`invalid float '${text}'`, from);
    return this.take(T.FLOAT, at);
  }

  /**
   * Where Nix 2.8 points when the file ends too early: the beginning of the last thing its lexer took, be it a token, a
   * stretch of white space or a comment.
   */
  private lastLexeme(): number {
    return this.lexemeBefore(this.text.length, this.previousFrom, this.previousTo);
  }

  /** The beginning of what the lexer took just before `at`, where the last token before `at` is from `from` to `to`. */
  protected lexemeBefore(at: number, from: number, to: number): number {
    const comment = this.comments.findLast((each) => each.to <= at);
    if (comment === undefined || comment.from < to) return to < at ? to : from;
    return comment.to < at ? comment.to : comment.from;
  }
}
