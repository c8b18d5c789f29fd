/** What is inside strings and paths: text, escapes and interpolations. */

import { endOf, PATH_PART } from './characters.ts';
import { type RawPart, stripIndentation } from './indentation.ts';
import { Lexer } from './lexer.ts';
import type { Expression, Interpolation, Path, StringLiteral, StringPart, Text } from './nodes.ts';
import { NixSyntaxError } from './syntax-error.ts';
import * as T from './tokens.ts';

const LF = 10;
const CR = 13;
const DOUBLE_QUOTE = 34;
const DOLLAR = 36;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const BACKSLASH = 92;
const BRACE = 123;

/** What the character after a backslash stands for. */
function meaningOf(character: string): string {
  if (character === 'n') return '\n';
  if (character === 'r') return '\r';
  return character === 't' ? '\t' : character;
}

function textPart(from: number, to: number, value: string, verbatim: boolean): Text {
  return { kind: 'text', from, to, value, verbatim };
}

export abstract class TextParser extends Lexer {
  protected abstract expression(): Expression;

  /** `${expression}` whose first character is at `from`. Ends on the brace, with no token taken after it. */
  private interpolation(from: number): Interpolation {
    this.from = from;
    this.to = from + 2;
    this.advance();
    const expression = this.expression();
    if (this.kind !== T.BRACE_CLOSE) throw this.unexpected("'}'");
    return { kind: 'interpolation', from, to: this.to, expression };
  }

  /** The error for a text that ends inside a string; `lexeme` is where the lexer's last token began. */
  private unended(lexeme: number, expected: string): NixSyntaxError {
    return new NixSyntaxError(`syntax error, unexpected end of file, expecting ${expected}`, lexeme);
  }

  /** The character at `at`: two units where they are one code point. */
  private characterAt(at: number): string {
    const code = this.text.charCodeAt(at);
    const isPair = code >= 0xd800 && code < 0xdc00 && (this.text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    return this.text.slice(at, isPair ? at + 2 : at + 1);
  }

  /** Go on behind a string or path whose last token is from `from` to `to`. */
  private resume(from: number, to: number): void {
    this.from = from;
    this.to = to;
    this.advance();
  }

  /** A `"…"` string; its opening quote is the current token. */
  protected quoted(): StringLiteral {
    const from = this.from;
    const parts: StringPart[] = [];
    let lexeme = from;
    let stretch = this.to;
    let run = stretch;
    let at = stretch;
    for (;;) {
      const code = this.codeAt(at);
      if (code === DOUBLE_QUOTE) break;
      if (code === DOLLAR) {
        const next = this.codeAt(at + 1);
        if (next === BRACE) {
          this.pushRun(parts, run, at);
          parts.push(this.interpolation(at));
          lexeme = this.from;
          stretch = run = at = this.to;
        } else if (at + 1 >= this.text.length) throw this.unended(at, `'"'`);
        else at += next === DOLLAR ? 2 : 1;
      } else if (code === BACKSLASH) {
        if (at + 1 >= this.text.length) throw this.unended(this.loneDollarBefore(at, stretch), `'"'`);
        this.pushRun(parts, run, at);
        const escaped = this.characterAt(at + 1);
        parts.push(textPart(at, at + 1 + escaped.length, meaningOf(escaped), false));
        run = at += 1 + escaped.length;
      } else if (code === CR) {
        this.pushRun(parts, run, at);
        const to = this.codeAt(at + 1) === LF ? at + 2 : at + 1;
        parts.push(textPart(at, to, '\n', false));
        run = at = to;
      } else if (at < this.text.length) at++;
      else throw this.unended(at > stretch ? stretch : lexeme, `'"'`);
    }
    this.pushRun(parts, run, at);
    this.resume(at, at + 1);
    return { kind: 'string', from, to: at + 1, style: 'quoted', parts };
  }

  private pushRun(parts: StringPart[], from: number, to: number): void {
    if (to > from) parts.push(textPart(from, to, this.text.slice(from, to), true));
  }

  /** Nix's lexer takes a dollar together with a backslash behind it, unless it belongs to the dollar before. */
  private loneDollarBefore(at: number, stretch: number): number {
    let dollars = 0;
    while (at - dollars > stretch && this.codeAt(at - dollars - 1) === DOLLAR) dollars++;
    return dollars % 2 === 1 ? at - 1 : at;
  }

  /** A `''…''` string; its opening is the current token. */
  protected indented(): StringLiteral {
    const from = this.from;
    const raw: RawPart[] = [];
    let lexeme = from;
    let at = this.to;
    for (;;) {
      const code = this.codeAt(at);
      const next = this.codeAt(at + 1);
      const start = at;
      if (code === SINGLE_QUOTE && next === SINGLE_QUOTE) {
        const escaped = this.indentedEscape(at);
        if (escaped === null) break;
        raw.push(escaped);
        at = escaped.to;
      } else if (code === DOLLAR && next === BRACE) {
        raw.push(this.interpolation(at));
        at = this.to;
        lexeme = this.from;
        continue;
      } else if (at >= this.text.length) {
        throw this.unended(lexeme, "indented string or '${' or end of an indented string");
      } else {
        at = this.endOfIndentedText(at);
        const lone = at === start;
        if (lone) at++;
        raw.push({ kind: 'text', from: start, to: at, value: this.text.slice(start, at), verbatim: true, indents: !lone });
      }
      lexeme = start;
    }
    this.resume(at, at + 2);
    return { kind: 'string', from, to: at + 2, style: 'indented', parts: stripIndentation(raw) };
  }

  /** `''$`, `'''` or `''\x` at `at`; null where the two quotes end the string. */
  private indentedEscape(at: number): RawPart | null {
    const third = this.codeAt(at + 2);
    let value: string;
    let to = at + 3;
    if (third === DOLLAR) value = '$';
    else if (third === SINGLE_QUOTE) value = "''";
    else if (third === BACKSLASH && at + 3 < this.text.length) {
      const escaped = this.characterAt(at + 3);
      value = meaningOf(escaped);
      to = at + 3 + escaped.length;
    } else return null;
    return { kind: 'text', from: at, to, value, verbatim: false, indents: false };
  }

  /**
   * The end of the text at `from`, as far as Nix takes it in one token: a dollar or quote goes together with the character
   * behind it, and ends the text where that character makes it special.
   */
  private endOfIndentedText(from: number): number {
    let at = from;
    while (at < this.text.length) {
      const code = this.text.charCodeAt(at);
      if (code !== DOLLAR && code !== SINGLE_QUOTE) {
        at++;
        continue;
      }
      const next = this.codeAt(at + 1);
      if (at + 1 >= this.text.length || next === SINGLE_QUOTE || next === (code === DOLLAR ? BRACE : DOLLAR)) break;
      at += 2;
    }
    return at;
  }

  /** A path; its first stretch is the current token. */
  protected path(): Path {
    const from = this.from;
    const parts: StringPart[] = [];
    let priorFrom = this.previousFrom;
    let priorTo = this.previousTo;
    let lexeme = from;
    let run = from;
    let at = this.to;
    let stretches = 1;
    for (;;) {
      if (this.isInterpolation(at)) {
        this.pushRun(parts, run, at);
        parts.push(this.interpolation(at));
        run = at = this.to;
        priorFrom = this.previousFrom;
        priorTo = this.previousTo;
        lexeme = this.from;
        continue;
      }
      const to = this.endOfStretch(at);
      if (to === at) break;
      if (stretches === 2 && parts.length === 0) throw new NixSyntaxError("syntax error, unexpected string, expecting '${'", at);
      stretches++;
      priorFrom = lexeme;
      priorTo = at;
      lexeme = at;
      at = to;
    }
    const atEnd = at >= this.text.length;
    const end = atEnd ? this.lexemeBefore(lexeme, priorFrom, priorTo) : lexeme;
    if (this.codeAt(at - 1) === SLASH) throw new NixSyntaxError('path has a trailing slash', atEnd ? lexeme : at);
    if (stretches > 1 && parts.length === 0) {
      throw new NixSyntaxError("syntax error, unexpected end of path, expecting '${'", end);
    }
    this.pushRun(parts, run, at);
    this.resume(end, at);
    return { kind: 'path', from, to: at, parts };
  }

  /** The end of what Nix's lexer takes next inside a path. */
  private endOfStretch(from: number): number {
    return this.endOfSegments(endOf(this.text, from, PATH_PART));
  }
}
