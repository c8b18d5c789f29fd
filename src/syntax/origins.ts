/** Where a value comes from: expressions followed through names, `inherit` and selections to the one that makes the value. */

import { membersByName, type NamedMember } from './members-by-name.ts';
import { attributeNameText } from './names.ts';
import type { AttributePath, Expression, SetMember } from './nodes.ts';
import type { Resolution, Scopes } from './scope.ts';
import { bare } from './walk.ts';

/** What a set is known to have under a path of names. */
export type Member =
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** A set put together of several bindings such as `a.b = …; a.c = …;`: ask for a longer path. */
  | { readonly kind: 'partial' }
  /** The set is known and has no such name. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown' };

export interface Origins {
  /**
   * The expression that makes the value of `expression`: through parentheses, names (a formal counts as its default),
   * `inherit`, selections on known sets, decided conditions, and the bodies of `let`, `with` and `assert`. It is `expression`
   * itself, or the last one that could not be followed.
   */
  readonly origin: (expression: Expression) => Expression;
  /** What `expression` has under the path `names`, which has at least one name. */
  readonly member: (expression: Expression, names: readonly string[]) => Member;
}

/** Chains of definitions longer than this are not followed: it bounds the stack. */
const longest = 200;
/** Nor are more steps taken for one question: it bounds the time where `//` makes ways branch. */
const mostSteps = 5000;

const missing: Member = { kind: 'missing' };
const unknown: Member = { kind: 'unknown' };

/** Follow names by `scopes`. Every question ends, also on definitions that refer to themselves. */
export function originsIn(scopes: Scopes): Origins {
  const known = new Map<Expression, Expression>();
  /** What is being followed now; to meet one of them again is a circle. */
  const open = new Set<Expression>();
  let steps = 0;

  const origin = (expression: Expression): Expression => {
    const found = known.get(expression);
    if (found !== undefined) return found;
    const asked = open.size === 0;
    if (asked) steps = 0;
    const followed: Expression[] = [];
    let current = expression;
    while (!open.has(current) && open.size < longest && steps++ < mostSteps) {
      open.add(current);
      followed.push(current);
      const next = step(current);
      if (next === null) break;
      current = next;
    }
    for (const each of followed) open.delete(each);
    if (asked) known.set(expression, current);
    return current;
  };

  /** One step towards the origin; null where there is none. */
  const step = (expression: Expression): Expression | null => {
    switch (expression.kind) {
      case 'parenthesised':
        return expression.expression;
      case 'let':
      case 'with':
      case 'assert':
        return expression.body;
      case 'legacy-let':
        return expressionOf(search(expression.bindings, 'body', []));
      case 'variable':
        return expressionOf(referent(scopes.resolve(expression), []));
      case 'if': {
        const decided = booleanOf(origin(expression.condition));
        if (decided === null) return null;
        return decided ? expression.consequent : expression.alternative;
      }
      case 'select': {
        const names = constantNames(expression.path);
        const found = names === null ? unknown : member(expression.target, names);
        return found.kind === 'missing' ? expression.fallback : expressionOf(found);
      }
      default:
        return null;
    }
  };

  const booleanOf = (expression: Expression): boolean | null => {
    if (expression.kind !== 'variable' || scopes.resolve(expression).kind !== 'builtin') return null;
    return expression.name === 'true' ? true : expression.name === 'false' ? false : null;
  };

  /** What a name refers to, or what that has under `names`. */
  const referent = (resolution: Resolution, names: readonly string[]): Member => {
    switch (resolution.kind) {
      case 'binding':
        return pick(resolution.bindings, resolution.name, names);
      case 'inherited':
        return searchInherited(resolution, resolution.name, names);
      case 'formal':
        return resolution.formal.fallback === null ? unknown : within(resolution.formal.fallback, names);
      case 'with':
        for (const { scope } of resolution.withs) {
          const found = member(scope, [resolution.name, ...names]);
          if (found.kind !== 'missing') return found;
        }
        return unknown;
      default:
        return unknown;
    }
  };

  const within = (expression: Expression, names: readonly string[]): Member =>
    names.length === 0 ? { kind: 'expression', expression } : member(expression, names);

  const member = (expression: Expression, names: readonly string[]): Member => {
    const made = origin(expression);
    if (steps++ > mostSteps || open.size >= longest || open.has(made)) return unknown;
    open.add(made);
    const found = memberOfMade(made, names);
    open.delete(made);
    return found;
  };

  const memberOfMade = (made: Expression, names: readonly string[]): Member => {
    const [name, ...rest] = names;
    switch (made.kind) {
      case 'set':
        return name === undefined ? unknown : search(made.bindings, name, rest);
      case 'variable':
        return referent(scopes.resolve(made), names);
      case 'select': {
        const before = constantNames(made.path);
        return before === null ? unknown : member(made.target, [...before, ...names]);
      }
      case 'binary': {
        if (made.operator !== '//') return unknown;
        const found = member(made.right, names);
        return found.kind === 'missing' ? member(made.left, names) : found;
      }
      default:
        return unknown;
    }
  };

  const indexes = new Map<readonly SetMember[], (name: string) => readonly NamedMember[]>();
  /** What the members of a set or `let` have under `name`, and what that has under `names`. */
  const search = (members: readonly SetMember[], name: string, names: readonly string[]): Member => {
    const index = indexes.get(members) ?? membersByName(members);
    indexes.set(members, index);
    return pick(index(name), name, names);
  };

  /** What the first of `members` that tells has under `name` and `names`. */
  const pick = (members: readonly NamedMember[], name: string, names: readonly string[]): Member => {
    let result = missing;
    for (const each of members) {
      const found =
        each.kind === 'inherited' ? searchInherited(each, name, names) : searchBinding(each.path, each.value, [name, ...names]);
      if (found.kind === 'expression') return found;
      if (found.kind === 'partial' || (found.kind === 'unknown' && result === missing)) result = found;
    }
    return result;
  };

  const searchInherited = (
    { inherit, nameNode }: NamedMember & { kind: 'inherited' },
    name: string,
    names: readonly string[],
  ): Member => {
    if (inherit.source !== null) return member(inherit.source, [name, ...names]);
    return referent(scopes.resolve(nameNode), names);
  };

  const searchBinding = (path: AttributePath, value: Expression, names: readonly string[]): Member => {
    for (let i = 0; i < path.names.length; i++) {
      const wanted = names[i];
      if (wanted === undefined) return { kind: 'partial' };
      const name = path.names[i];
      const text = name === undefined ? null : attributeNameText(name);
      if (text === null) return unknown;
      if (text !== wanted) return missing;
    }
    return within(value, names.slice(path.names.length));
  };

  return { origin: (expression) => origin(bare(expression)), member };
}

function expressionOf(member: Member): Expression | null {
  return member.kind === 'expression' ? member.expression : null;
}

function constantNames(path: AttributePath): readonly string[] | null {
  const names: string[] = [];
  for (const name of path.names) {
    const text = attributeNameText(name);
    if (text === null) return null;
    names.push(text);
  }
  return names;
}
