/** Nix text to tree: expressions, by recursive descent, their operators by precedence. */

import { attributeNameText } from './names.ts';
import type { Expression, Formals, Lambda, Name, Root } from './nodes.ts';
import { decide, hasAttributeLevel, levels, negateLevel, notLevel, operationOf, type Pending } from './operators.ts';
import { SimpleParser } from './simple-parser.ts';
import { NixSyntaxError } from './syntax-error.ts';
import * as T from './tokens.ts';

class Parser extends SimpleParser {
  root(): Root {
    this.advance();
    const expression = this.expression();
    if (this.kind !== T.END) throw this.unexpected('end of file');
    const { text, comments } = this;
    return { kind: 'root', from: 0, to: text.length, text, expression, comments, derived: new Map() };
  }

  failed(error: NixSyntaxError): Failed {
    const { kind: token, from, to, previousTo, openValues } = this;
    return { kind: 'failed', error, token, from, to, previousTo, openValues };
  }

  protected expression(): Expression {
    this.descend();
    let expression: Expression;
    if (this.kind === T.ID) expression = this.fromName();
    else if (this.kind === T.BRACE_OPEN) expression = this.fromBrace();
    else if (this.kind === T.LET) expression = this.letOrLegacyLet();
    else if (this.kind === T.IF) expression = this.conditional();
    else if (this.kind === T.WITH) expression = this.with();
    else if (this.kind === T.ASSERT) expression = this.assertion();
    else expression = this.operation(null);
    this.depth--;
    return expression;
  }

  private fromName(): Expression {
    const name = this.name();
    if (this.kind === T.COLON) return this.lambda(name);
    if (this.kind === T.AT) return this.lambda(this.formalsAfter(name));
    return this.operation({ kind: 'variable', from: name.from, to: name.to, name: name.text });
  }

  private fromBrace(): Expression {
    const braces = this.setOrFormals();
    return braces.kind === 'formals' ? this.lambda(braces) : this.operation(braces);
  }

  private with(): Expression {
    const from = this.from;
    this.advance();
    const scope = this.expression();
    const semicolonAt = this.expect(T.SEMICOLON, "';'");
    const body = this.expression();
    return { kind: 'with', from, to: body.to, scope, semicolonAt, body };
  }

  private assertion(): Expression {
    const from = this.from;
    this.advance();
    const condition = this.expression();
    const semicolonAt = this.expect(T.SEMICOLON, "';'");
    const body = this.expression();
    return { kind: 'assert', from, to: body.to, condition, semicolonAt, body };
  }

  private conditional(): Expression {
    const from = this.from;
    this.advance();
    const condition = this.expression();
    const thenAt = this.expect(T.THEN, "'then'");
    const consequent = this.expression();
    const elseAt = this.expect(T.ELSE, "'else'");
    const alternative = this.expression();
    return { kind: 'if', from, to: alternative.to, condition, thenAt, consequent, elseAt, alternative };
  }

  private letOrLegacyLet(): Expression {
    const from = this.from;
    this.advance();
    if (this.kind === T.BRACE_OPEN) return this.operation(this.legacyLet(from));
    const bindings = this.members(T.IN);
    const inAt = this.expect(T.IN, "'in'");
    const body = this.expression();
    for (const member of bindings) {
      const name = member.kind === 'binding' ? member.path.names[0] : undefined;
      if (name !== undefined && attributeNameText(name) === null)
        throw new NixSyntaxError('dynamic attributes not allowed in let', from);
    }
    return { kind: 'let', from, to: body.to, bindings, inAt, body };
  }

  private lambda(parameter: Name | Formals): Lambda {
    const mayHaveAlias = parameter.kind === 'formals' && parameter.alias === null;
    const colonAt = this.expect(T.COLON, mayHaveAlias ? "':' or '@'" : "':'");
    const body = this.expression();
    return { kind: 'lambda', from: parameter.from, to: body.to, parameter, colonAt, body };
  }

  /** `@ { … }` behind its alias. */
  private formalsAfter(alias: Name): Formals {
    const at = this.expect(T.AT, "'@'");
    const openAt = this.expect(T.BRACE_OPEN, "'{'");
    return this.restOfFormals(openAt, null, { name: alias, at });
  }

  /** What begins with a brace where a function may begin. */
  private setOrFormals(): Expression | Formals {
    const from = this.from;
    this.advance();
    if (this.kind === T.ELLIPSIS) return this.restOfFormals(from, null, null);
    if (this.kind === T.ID) {
      const name = this.name();
      if (this.kind === T.COMMA || this.kind === T.QUESTION || this.kind === T.BRACE_CLOSE)
        return this.restOfFormals(from, name, null);
      return this.set(from, from, name);
    }
    if (this.kind !== T.BRACE_CLOSE) return this.set(from, from, null);
    const closeAt = this.from;
    this.advance();
    if (this.kind !== T.COLON && this.kind !== T.AT) {
      return { kind: 'set', from, to: closeAt + 1, recursive: false, openAt: from, bindings: [] };
    }
    return this.closedFormals({ openAt: from, closeAt, formals: [], ellipsisAt: null }, null);
  }

  /**
   * Operands and the operators between them; `first` is what is already taken of the leftmost operand. Operators wait in a
   * list of their own, so chains and ladders of them cost no stack.
   */
  private operation(first: Expression | null): Expression {
    const waiting: Pending[] = [];
    let operand = first === null ? this.operand(waiting) : this.application(first);
    for (;;) {
      const { kind } = this;
      const level = levels[kind] as number;
      for (let last = waiting.at(-1); last !== undefined; last = waiting.at(-1)) {
        const decision = decide(last, kind);
        if (decision === 'conflict') throw this.unexpected();
        if (decision === 'wait') break;
        waiting.pop();
        operand = operationOf(last, operand);
      }
      if (level === 0) return operand;
      if (level === hasAttributeLevel) operand = this.hasAttribute(operand);
      else {
        waiting.push({ kind, level, at: this.from, left: operand });
        this.advance();
        operand = this.operand(waiting);
      }
    }
  }

  /** An operand; the prefixes before it join those that wait. */
  private operand(waiting: Pending[]): Expression {
    while (this.kind === T.NOT || this.kind === T.MINUS) {
      waiting.push({ kind: this.kind, level: this.kind === T.NOT ? notLevel : negateLevel, at: this.from, left: null });
      this.advance();
    }
    return this.application(null);
  }

  private hasAttribute(target: Expression): Expression {
    const questionAt = this.from;
    this.advance();
    const path = this.attributePath(null);
    return { kind: 'has-attribute', from: target.from, to: path.to, target, questionAt, path };
  }
}

/** A text that is not Nix, with where the parser was. */
export interface Failed {
  readonly kind: 'failed';
  readonly error: NixSyntaxError;
  /** The token that could not be taken, and the end of the one before it. */
  readonly token: number;
  readonly from: number;
  readonly to: number;
  readonly previousTo: number;
  /** Where the values begin of the bindings around it, the outermost first. */
  readonly openValues: readonly number[];
}

/** Parse a whole Nix file; an error is a part of the result. See `parse`. */
export function attempt(text: string): { readonly kind: 'parsed'; readonly root: Root } | Failed {
  const parser = new Parser(text);
  try {
    return { kind: 'parsed', root: parser.root() };
  } catch (error) {
    if (!(error instanceof NixSyntaxError)) throw error;
    return parser.failed(error);
  }
}

/**
 * Parse a whole Nix file.
 *
 * @param text the file, with any line ends. A byte order mark is an error, as it is for Nix.
 * @throws NixSyntaxError where Nix would report a syntax error, and where the nesting is deeper than any written by people.
 */
export function parse(text: string): Root {
  return new Parser(text).root();
}
