/** The expressions that are no operation: literals, lists, sets, selections and applications. */

import { BindingParser } from './binding-parser.ts';
import type { Apply, Expression, Name } from './nodes.ts';
import { NixSyntaxError } from './syntax-error.ts';
import * as T from './tokens.ts';

/** Deeper nesting than this is refused: far beyond what people write, and well within the stack of any JavaScript engine. */
const deepest = 400;

/** By kind of token: 1 where an argument or an element of a list can begin with it. */
const beginsSimple = new Uint8Array(64);
for (const kind of [
  T.ID,
  T.INTEGER,
  T.FLOAT,
  T.PATH,
  T.HOME_PATH,
  T.SEARCH_PATH,
  T.URI,
  T.QUOTE,
  T.INDENTED_OPEN,
  T.LET,
  T.REC,
  T.PAREN_OPEN,
  T.BRACKET_OPEN,
  T.BRACE_OPEN,
]) {
  beginsSimple[kind] = 1;
}

export abstract class SimpleParser extends BindingParser {
  protected depth = 0;

  /** Whatever parses something nested inside itself goes through here first and subtracts one from `depth` at its end. */
  protected descend(): void {
    this.depth++;
    if (this.depth > deepest) throw new NixSyntaxError(`expressions are nested more than ${deepest} deep`, this.from);
  }

  /** `{ …; body = …; }` behind a `let` at `from`. */
  protected legacyLet(from: number): Expression {
    const openAt = this.expect(T.BRACE_OPEN, "'{'");
    const bindings = this.members(T.BRACE_CLOSE);
    const to = this.to;
    this.advance();
    return { kind: 'legacy-let', from, to, openAt, bindings };
  }

  /** The rest of a set whose opening brace, and perhaps its first name, are taken. */
  protected set(from: number, openAt: number, first: Name | null): Expression {
    const bindings = this.members(T.BRACE_CLOSE, first);
    const to = this.to;
    this.advance();
    return { kind: 'set', from, to, recursive: from !== openAt, openAt, bindings };
  }

  protected application(first: Expression | null): Expression {
    const called = this.selection(first);
    if (beginsSimple[this.kind] === 0) return called;
    const passed: Expression[] = [];
    let to = called.to;
    while (beginsSimple[this.kind] === 1) {
      const argument = this.selection(null);
      to = argument.to;
      passed.push(argument);
    }
    return { kind: 'apply', from: called.from, to, function: called, arguments: passed };
  }

  /** `simple`, `simple.path`, `simple.path or fallback`. */
  private selection(first: Expression | null): Expression {
    const target = first ?? this.simple();
    if (this.kind === T.OR_WORD) return this.applicationToOr(target);
    if (this.kind !== T.DOT) return target;
    this.advance();
    const path = this.attributePath(null);
    if (this.kind !== T.OR_WORD)
      return { kind: 'select', from: target.from, to: path.to, target, path, orAt: null, fallback: null };
    const orAt = this.from;
    this.descend();
    this.advance();
    const fallback = this.selection(null);
    this.depth--;
    return { kind: 'select', from: target.from, to: fallback.to, target, path, orAt, fallback };
  }

  /** `f or`: where no selection stands before it, `or` is a variable that `f` is applied to (NixOS/nix#11118). */
  private applicationToOr(called: Expression): Apply {
    const { from, to } = this.name();
    return { kind: 'apply', from: called.from, to, function: called, arguments: [{ kind: 'variable', from, to, name: 'or' }] };
  }

  private simple(): Expression {
    const { from, to } = this;
    switch (this.kind) {
      case T.ID:
        this.advance();
        return { kind: 'variable', from, to, name: this.text.slice(from, to) };
      case T.QUOTE:
        return this.quoted();
      case T.INDENTED_OPEN:
        return this.indented();
      case T.PATH:
      case T.HOME_PATH:
        return this.path();
      case T.PAREN_OPEN:
        return this.parenthesised();
      case T.BRACKET_OPEN:
        return this.list();
      case T.BRACE_OPEN:
        this.advance();
        return this.set(from, from, null);
      case T.REC: {
        this.advance();
        const openAt = this.expect(T.BRACE_OPEN, "'{'");
        return this.set(from, openAt, null);
      }
      case T.LET:
        this.advance();
        return this.legacyLet(from);
      default:
        return this.literal();
    }
  }

  private literal(): Expression {
    const { kind, from, to } = this;
    const text = this.text.slice(from, to);
    switch (kind) {
      case T.INTEGER:
        this.advance();
        return { kind: 'integer', from, to, text };
      case T.FLOAT:
        this.advance();
        return { kind: 'float', from, to, text };
      case T.SEARCH_PATH:
        this.advance();
        return { kind: 'search-path', from, to, name: text.slice(1, -1) };
      case T.URI:
        this.advance();
        return { kind: 'string', from, to, style: 'uri', parts: [{ kind: 'text', from, to, value: text, verbatim: true }] };
      default:
        throw this.unexpected();
    }
  }

  private list(): Expression {
    const from = this.from;
    this.descend();
    this.advance();
    const items: Expression[] = [];
    while (this.kind !== T.BRACKET_CLOSE) items.push(this.selection(null));
    this.depth--;
    const to = this.to;
    this.advance();
    return { kind: 'list', from, to, items };
  }
}
