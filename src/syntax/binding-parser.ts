/** What binds names: attribute paths, the members of sets and lets, and the formals of functions. */

import { attributeNameText } from './names.ts';
import type {
  AttributeName,
  AttributePath,
  Binding,
  Expression,
  Formal,
  Formals,
  Inherit,
  Name,
  Parenthesised,
  SetMember,
} from './nodes.ts';
import { NixSyntaxError } from './syntax-error.ts';
import { TextParser } from './text-parser.ts';
import * as T from './tokens.ts';

const attributeNameExpected = "identifier or 'or' or '${' or '\"'";

/** The name before or after the `@` of formals, and where that is. */
interface Alias {
  readonly name: Name;
  readonly at: number;
}

type Braces = Pick<Formals, 'openAt' | 'closeAt' | 'formals' | 'ellipsisAt'>;

export abstract class BindingParser extends TextParser {
  /** Where the values begin of the bindings that are being read, the outermost first. An error leaves it as it is. */
  protected readonly openValues: number[] = [];

  /** `(expression)`; its parenthesis is the current token. */
  protected parenthesised(): Parenthesised {
    const from = this.from;
    this.advance();
    const expression = this.expression();
    const to = this.to;
    this.expect(T.PAREN_CLOSE, "')'");
    return { kind: 'parenthesised', from, to, expression };
  }

  /** Take the current token, which must be of this kind, and return where it begins. */
  protected expect(kind: number, name: string): number {
    if (this.kind !== kind) throw this.unexpected(name);
    const at = this.from;
    this.advance();
    return at;
  }

  /** The identifier (or the word `or`, which can stand for one) that is the current token. */
  protected name(): Name {
    const { from, to } = this;
    this.advance();
    return { kind: 'name', from, to, text: this.text.slice(from, to) };
  }

  /** A name of an attribute, or null where the current token begins none. */
  private attributeName(): AttributeName | null {
    switch (this.kind) {
      case T.ID:
      case T.OR_WORD:
        return this.name();
      case T.QUOTE:
        return this.quoted();
      case T.INTERPOLATION: {
        const from = this.from;
        this.advance();
        const expression = this.expression();
        const to = this.to;
        this.expect(T.BRACE_CLOSE, "'}'");
        return { kind: 'dynamic-name', from, to, expression };
      }
      default:
        return null;
    }
  }

  /** `a.b.c`, from the current token on, or from behind its first name where that is already taken. */
  protected attributePath(first: Name | null): AttributePath {
    const from = first === null ? this.from : first.from;
    const names: AttributeName[] = [];
    let name: AttributeName | null = first;
    for (;;) {
      name ??= this.attributeName();
      if (name === null) throw this.unexpected(attributeNameExpected);
      names.push(name);
      if (this.kind !== T.DOT) return { kind: 'path-of-attributes', from, to: name.to, names };
      this.advance();
      name = null;
    }
  }

  /**
   * What stands between the braces of a set, or between `let` and `in`: up to the token of kind `end`, which is not taken.
   * Where the first name is already taken, it is `first`.
   */
  protected members(end: number, first: Name | null = null): readonly SetMember[] {
    const members: SetMember[] = [];
    if (first !== null) members.push(this.binding(this.attributePath(first)));
    while (this.kind !== end) {
      if (this.kind === T.INHERIT) members.push(this.inherit());
      else if (this.kind === T.ID || this.kind === T.QUOTE || this.kind === T.INTERPOLATION || this.kind === T.OR_WORD) {
        members.push(this.binding(this.attributePath(null)));
      } else throw this.unexpected();
    }
    return members;
  }

  private binding(path: AttributePath): Binding {
    const equalsAt = this.expect(T.ASSIGN, "'.' or '='");
    this.openValues.push(equalsAt + 1);
    const value = this.expression();
    const to = this.to;
    this.expect(T.SEMICOLON, "';'");
    this.openValues.pop();
    return { kind: 'binding', from: path.from, to, path, equalsAt, value };
  }

  private inherit(): Inherit {
    const from = this.from;
    this.advance();
    const source = this.kind === T.PAREN_OPEN ? this.parenthesised() : null;
    const names: AttributeName[] = [];
    while (this.kind !== T.SEMICOLON) {
      const name = this.attributeName();
      if (name === null) throw this.unexpected();
      if (attributeNameText(name) === null) throw new NixSyntaxError('dynamic attributes not allowed in inherit', name.from);
      names.push(name);
    }
    const to = this.to;
    this.advance();
    return { kind: 'inherit', from, to, source, names };
  }

  /** The rest of `{ a, b ? 1, ... }` behind what `formals` already has, with an alias after it. */
  protected restOfFormals(openAt: number, first: Name | null, before: Alias | null): Formals {
    const formals: Formal[] = [];
    let name = first;
    let ellipsisAt: number | null = null;
    for (;;) {
      if (name === null) {
        if (this.kind === T.ELLIPSIS) {
          ellipsisAt = this.from;
          this.advance();
          break;
        }
        if (this.kind !== T.ID) break;
        name = this.name();
      }
      const formal = this.formal(name);
      formals.push(formal);
      if (formal.commaAt === null) break;
      name = null;
    }
    const closeAt = this.expect(T.BRACE_CLOSE, "'}'");
    return this.closedFormals({ openAt, closeAt, formals, ellipsisAt }, before);
  }

  /** Formals whose brace is closed, with the alias after it where there is one. */
  protected closedFormals(braces: Braces, before: Alias | null): Formals {
    const { openAt, closeAt, formals, ellipsisAt } = braces;
    const alias = before ?? this.aliasAfter();
    return {
      kind: 'formals',
      from: before === null ? openAt : before.name.from,
      to: before === null && alias !== null ? alias.name.to : closeAt + 1,
      openAt,
      closeAt,
      formals,
      ellipsisAt,
      alias: alias === null ? null : alias.name,
      aliasAt: alias === null ? null : alias.at,
    };
  }

  private aliasAfter(): Alias | null {
    if (this.kind !== T.AT) return null;
    const at = this.from;
    this.advance();
    if (this.kind !== T.ID) throw this.unexpected('identifier');
    return { name: this.name(), at };
  }

  private formal(name: Name): Formal {
    let questionAt: number | null = null;
    let fallback: Expression | null = null;
    if (this.kind === T.QUESTION) {
      questionAt = this.from;
      this.advance();
      fallback = this.expression();
    }
    let commaAt: number | null = null;
    if (this.kind === T.COMMA) {
      commaAt = this.from;
      this.advance();
    }
    return {
      kind: 'formal',
      from: name.from,
      to: fallback === null ? name.to : fallback.to,
      name,
      questionAt,
      fallback,
      commaAt,
    };
  }
}
