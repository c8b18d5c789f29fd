/** Prints a tree the way `nix-instantiate --parse` of Nix 2.8 prints its own, so that the two can be compared as text. */

import { resolve } from 'node:path';
import {
  type AttributePath,
  attributeNameText,
  bare,
  type Expression,
  type Path,
  type SetMember,
  type StringLiteral,
} from '../../src/syntax/index.ts';
import { indentedTokens } from './indented-tokens.ts';

/** Nix's own forms of expressions: fewer than the language has. https://github.com/NixOS/nix/blob/2.8.0/src/libexpr/nixexpr.cc */
type Form =
  | { readonly type: 'word'; readonly text: string }
  | { readonly type: 'call'; readonly called: Form; readonly passed: Form[] }
  | {
      readonly type: 'attrs';
      readonly recursive: boolean;
      readonly named: Map<string, Attribute>;
      readonly dynamic: (readonly [Form, Form])[];
    }
  | { readonly type: 'let'; readonly attrs: Form & { type: 'attrs' }; readonly body: Form }
  | {
      readonly type: 'lambda';
      readonly formals: readonly (readonly [string, Form | null])[] | null;
      readonly ellipsis: boolean;
      readonly name: string;
      readonly body: Form;
    }
  | { readonly type: 'joined'; readonly before: string; readonly parts: readonly (Form | string)[]; readonly after: string };

interface Attribute {
  readonly inherited: boolean;
  readonly value: Form;
}

const word = (text: string): Form => ({ type: 'word', text });
const joined = (...parts: readonly (Form | string)[]): Form => ({ type: 'joined', before: '(', parts, after: ')' });

/**
 * @param expression what to print.
 * @param text the file it is from.
 * @param folder the folder of that file, for relative paths.
 * @param home what `~` stands for.
 * @param printed Nix's own text. Nix prints the names of a `let` and of formals in the order of their addresses in memory, so
 * the order (and nothing else) is taken from here.
 */
export function printAsNix(expression: Expression, text: string, folder: string, home: string, printed: string): string {
  return print(new Shaper(text, folder, home).form(expression), printed);
}

class Shaper {
  private readonly text: string;
  private readonly folder: string;
  private readonly home: string;

  constructor(text: string, folder: string, home: string) {
    this.text = text;
    this.folder = folder;
    this.home = home;
  }

  form(node: Expression): Form {
    const form = (each: Expression): Form => this.form(each);
    switch (node.kind) {
      case 'parenthesised':
        return form(node.expression);
      case 'variable':
        return word(identifier(node.name));
      case 'integer':
        return word(node.text.replace(/^0+(?=.)/, ''));
      case 'float':
        return word(sixDigits(Number(node.text)));
      case 'string':
        return this.string(node);
      case 'path':
        return this.path(node);
      case 'search-path':
        return { type: 'call', called: word('__findFile'), passed: [word('__nixPath'), word(quoted(node.name))] };
      case 'list':
        return { type: 'joined', before: '[ ', parts: node.items.flatMap((item) => ['(', form(item), ') ']), after: ']' };
      case 'set':
        return this.attrs(node.bindings, node.recursive);
      case 'legacy-let':
        return { type: 'joined', before: '(', parts: [this.attrs(node.bindings, true)], after: ').body' };
      case 'let':
        return { type: 'let', attrs: this.attrs(node.bindings, false), body: form(node.body) };
      case 'with':
        return joined('with ', form(node.scope), '; ', form(node.body));
      case 'assert':
        return { type: 'joined', before: 'assert ', parts: [form(node.condition), '; ', form(node.body)], after: '' };
      case 'if':
        return joined('if ', form(node.condition), ' then ', form(node.consequent), ' else ', form(node.alternative));
      case 'lambda': {
        const { parameter } = node;
        const formals =
          parameter.kind === 'name'
            ? null
            : parameter.formals.map((each) => [each.name.text, each.fallback === null ? null : form(each.fallback)] as const);
        const name = parameter.kind === 'name' ? parameter.text : (parameter.alias?.text ?? '');
        const ellipsis = parameter.kind === 'formals' && parameter.ellipsisAt !== null;
        return { type: 'lambda', formals, ellipsis, name, body: form(node.body) };
      }
      case 'apply':
        return node.arguments.reduce((called, argument) => applied(called, form(argument)), form(node.function));
      case 'select': {
        const path = this.attributePath(node.path);
        const fallback = node.fallback === null ? [] : [' or (', form(node.fallback), ')'];
        return { type: 'joined', before: '(', parts: [form(node.target), ').', ...path, ...fallback], after: '' };
      }
      case 'has-attribute':
        return joined('(', form(node.target), ') ? ', ...this.attributePath(node.path));
      case 'unary':
        return node.operator === '!' ? joined('! ', form(node.operand)) : call('__sub', word('0'), form(node.operand));
      case 'binary':
        return binary(node.operator, form(node.left), form(node.right));
    }
  }

  private string(node: StringLiteral): Form {
    if (node.style === 'indented') {
      const tokens = indentedTokens(node, this.text);
      const forms = tokens.map((token) => (typeof token === 'string' ? word(quoted(token)) : this.form(token.expression)));
      if (tokens.length === 0) return word('""');
      const [only] = tokens;
      const isText = typeof only === 'string' || (only !== undefined && isConstantString(bare(only.expression)));
      return tokens.length === 1 && isText ? (forms[0] as Form) : sum(forms);
    }
    const forms: Form[] = [];
    let text = '';
    for (const part of node.parts) {
      if (part.kind === 'text') {
        text += part.value;
        continue;
      }
      if (text !== '') forms.push(word(quoted(text)));
      text = '';
      forms.push(this.form(part.expression));
    }
    if (forms.length === 0) return word(quoted(text));
    return sum(text === '' ? forms : [...forms, word(quoted(text))]);
  }

  private path(node: Path): Form {
    const forms: Form[] = [];
    for (const part of node.parts) {
      if (part.kind === 'interpolation') {
        forms.push(this.form(part.expression));
        continue;
      }
      let rest = part.value;
      if (forms.length === 0) {
        const start = /^(~|[\w.+-]*)(\/[\w.+-]+)*\/?/.exec(rest)?.[0] ?? '';
        forms.push(word(this.absolute(start)));
        rest = rest.slice(start.length);
      }
      for (const stretch of rest.match(/[\w.+-]*(\/[\w.+-]+)+\/?|[\w.+-]*\/|[\w.+-]+/g) ?? []) forms.push(word(quoted(stretch)));
    }
    return forms.length === 1 ? (forms[0] as Form) : sum(forms);
  }

  private absolute(literal: string): string {
    if (literal.startsWith('~')) return this.home + literal.slice(1);
    return resolve(this.folder, literal) + (literal.endsWith('/') && literal !== '/' ? '/' : '');
  }

  private attributePath(path: AttributePath): readonly (Form | string)[] {
    return path.names.flatMap((name, index) => {
      const dot = index === 0 ? [] : ['.'];
      const text = attributeNameText(name);
      if (text !== null) return [...dot, identifier(text)];
      const expression = name.kind === 'dynamic-name' ? name.expression : (name as StringLiteral);
      return [...dot, '"${', this.form(expression), '}"'];
    });
  }

  /** Nix puts nested names and sets of the same name together while parsing: `addAttr` in its parser.y. */
  private attrs(members: readonly SetMember[], recursive: boolean): Form & { type: 'attrs' } {
    const all: Form & { type: 'attrs' } = { type: 'attrs', recursive, named: new Map(), dynamic: [] };
    for (const member of members) {
      if (member.kind === 'binding') this.add(all, member.path, this.form(member.value));
      else {
        for (const each of member.names) {
          const name = attributeNameText(each) ?? '';
          const value = member.source === null ? word(identifier(name)) : selected(this.form(member.source), name);
          all.named.set(name, { inherited: member.source === null, value });
        }
      }
    }
    return all;
  }

  private add(set: Form & { type: 'attrs' }, path: AttributePath, value: Form): void {
    let into = set;
    path.names.forEach((each, index) => {
      const last = index === path.names.length - 1;
      const name = attributeNameText(each);
      const fresh: Form & { type: 'attrs' } = { type: 'attrs', recursive: false, named: new Map(), dynamic: [] };
      if (name === null) {
        const expression = each.kind === 'dynamic-name' ? each.expression : (each as StringLiteral);
        into.dynamic.push([this.form(expression), last ? value : fresh]);
        into = fresh;
        return;
      }
      const there = into.named.get(name)?.value;
      if (last && there?.type === 'attrs' && value.type === 'attrs') {
        for (const [inner, attribute] of value.named) there.named.set(inner, attribute);
      } else if (last) into.named.set(name, { inherited: false, value });
      else if (there?.type === 'attrs') into = there;
      else {
        into.named.set(name, { inherited: false, value: fresh });
        into = fresh;
      }
    });
  }
}

function isConstantString(expression: Expression): boolean {
  return expression.kind === 'string' && expression.parts.every((part) => part.kind === 'text');
}

/** `f a b` is one call, and so is anything else that Nix makes a call of and that is applied to more. */
function applied(called: Form, argument: Form): Form {
  if (called.type === 'call') return { ...called, passed: [...called.passed, argument] };
  return { type: 'call', called, passed: [argument] };
}

function call(name: string, ...passed: Form[]): Form {
  return { type: 'call', called: word(name), passed };
}

function selected(source: Form, name: string): Form {
  return { type: 'joined', before: '(', parts: [source, ').', identifier(name)], after: '' };
}

function sum(forms: readonly Form[]): Form {
  return joined(...forms.flatMap((form, index) => (index === 0 ? [form] : [' + ', form])));
}

function binary(operator: string, left: Form, right: Form): Form {
  switch (operator) {
    case '-':
      return call('__sub', left, right);
    case '*':
      return call('__mul', left, right);
    case '/':
      return call('__div', left, right);
    case '<':
      return call('__lessThan', left, right);
    case '>':
      return call('__lessThan', right, left);
    case '<=':
      return joined('! ', call('__lessThan', right, left));
    case '>=':
      return joined('! ', call('__lessThan', left, right));
    default:
      return joined(left, ` ${operator} `, right);
  }
}

function print(form: Form, printed: string): string {
  let out = '';
  /** The one of `names` that Nix prints next, told by what it prints before and after it. */
  const nextOf = (names: readonly string[], patterns: (name: string) => readonly string[]): string | undefined =>
    names.find((name) => patterns(name).some((pattern) => printed.startsWith(pattern, out.length))) ?? names[0];
  const put = (each: Form | string): void => {
    if (typeof each === 'string') {
      out += each;
      return;
    }
    switch (each.type) {
      case 'word':
        out += each.text;
        return;
      case 'joined':
        out += each.before;
        each.parts.forEach(put);
        out += each.after;
        return;
      case 'call':
        out += '(';
        [each.called, ...each.passed].forEach((part, index) => {
          if (index > 0) out += ' ';
          put(part);
        });
        out += ')';
        return;
      case 'attrs':
        out += each.recursive ? 'rec { ' : '{ ';
        for (const name of [...each.named.keys()].sort(byBytes)) putAttribute(name, each.named.get(name) as Attribute, ' ; ');
        for (const [name, value] of each.dynamic) for (const part of ['"${', name, '}" = ', value, '; ']) put(part);
        out += '}';
        return;
      case 'let': {
        out += '(let ';
        const names = [...each.attrs.named.keys()];
        while (names.length > 0) {
          const name = nextOf(names, (one) => [`${identifier(one)} = `, `inherit ${identifier(one)}; `]) as string;
          names.splice(names.indexOf(name), 1);
          putAttribute(name, each.attrs.named.get(name) as Attribute, '; ');
        }
        out += 'in ';
        put(each.body);
        out += ')';
        return;
      }
      case 'lambda':
        putLambda(each);
    }
  };
  const putAttribute = (name: string, attribute: Attribute, afterInherit: string): void => {
    if (attribute.inherited) out += `inherit ${identifier(name)}${afterInherit}`;
    else for (const part of [`${identifier(name)} = `, attribute.value, '; ']) put(part);
  };
  const putLambda = (lambda: Form & { type: 'lambda' }): void => {
    out += '(';
    if (lambda.formals !== null) {
      out += '{ ';
      const defaults = new Map(lambda.formals);
      const names = [...defaults.keys()];
      for (let first = true; names.length > 0; first = false) {
        if (!first) out += ', ';
        const name = nextOf(names, (one) => [' ? ', ', ', ' }'].map((end) => identifier(one) + end)) as string;
        names.splice(names.indexOf(name), 1);
        out += identifier(name);
        const fallback = defaults.get(name);
        if (fallback) for (const part of [' ? ', fallback]) put(part);
      }
      if (lambda.ellipsis) out += defaults.size > 0 ? ', ...' : '...';
      out += lambda.name === '' ? ' }' : ' } @ ';
    }
    if (lambda.name !== '') out += identifier(lambda.name);
    out += ': ';
    put(lambda.body);
    out += ')';
  };
  put(form);
  return out;
}

function identifier(name: string): string {
  if (name === 'if') return '"if"';
  return /^[a-zA-Z_][a-zA-Z0-9_'-]*$/.test(name) ? name : quoted(name);
}

function quoted(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return `"${text.replace(/["\\$\n\r\t]/g, (character) => escapes[character] ?? `\\${character}`)}"`;
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** As C++ prints a double: `%g`. */
function sixDigits(value: number): string {
  if (value === 0) return '0';
  const exponent = Number(value.toExponential(5).split('e')[1]);
  if (exponent >= -4 && exponent < 6) return String(Number(value.toPrecision(6)));
  const [mantissa = '', power = ''] = value.toExponential(5).split('e');
  const sign = power.startsWith('-') ? '-' : '+';
  return `${mantissa.replace(/\.?0+$/, '')}e${sign}${power.slice(1).padStart(2, '0')}`;
}
