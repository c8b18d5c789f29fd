/** Which definition a name refers to. */

import { describe, expect, test } from '@jest/globals';
import { type Definition, type Node, parse, type Resolution, scopesOf, type Use, walk } from '../../src/syntax/index.ts';
import { evaluateAll } from './nix-judge.ts';

/** The uses of names in a text, in order, each with what it refers to. */
function resolutions(text: string): readonly (readonly [Use, Resolution])[] {
  const root = parse(text);
  const scopes = scopesOf(root);
  const uses: Use[] = [];
  walk(root, (node) => {
    if (node.kind === 'variable') uses.push(node);
    else if (node.kind === 'inherit' && node.source === null) uses.push(...node.names);
  });
  return uses.map((use) => [use, scopes.resolve(use)]);
}

/** Where a definition's name first stands. */
function placeOf(definition: Definition): number | undefined {
  switch (definition.kind) {
    case 'binding':
      return definition.bindings[0]?.from;
    case 'formal':
      return definition.formal.from;
    case 'inherited':
    case 'parameter':
      return definition.nameNode.from;
  }
}

/**
 * In each text `^` stands before one use and `!` before the definition that it refers to, if it is in the text.
 */
const table: readonly (readonly [string, string, Resolution['kind']])[] = [
  ['a binding of let', 'let !a = 1; in ^a', 'binding'],
  ['a binding used by a later one', 'let !a = 1; b = ^a; in b', 'binding'],
  ['a binding used by an earlier one', 'let b = ^a; !a = 1; in b', 'binding'],
  ['the inner of two', 'let a = 1; in let !a = 2; in ^a', 'binding'],
  ['itself', 'let !a = ^a; in 1', 'binding'],
  ['the first of nested names', 'let !a.b = 1; a.c = 2; in ^a', 'binding'],
  ['a quoted name', 'let !"a" = 1; in ^a', 'binding'],
  ['a constant dynamic name', 'let !${"a"} = 1; in ^a', 'binding'],
  ['a set that is recursive', 'rec { !a = 1; b = ^a; }', 'binding'],
  ['not a set that is not', 'let !a = 1; in { a = 2; b = ^a; }', 'binding'],
  ['a name in a dynamic name of a recursive set', 'rec { !a = "x"; ${^a} = 1; }', 'binding'],
  ['a legacy let', 'let { !a = 1; body = ^a; }', 'binding'],
  ['a parameter', '!x: ^x', 'parameter'],
  ['the inner parameter', 'x: !x: ^x', 'parameter'],
  ['a formal', '{ !a, b }: ^a', 'formal'],
  ['a formal in the default of another', '{ !a, b ? ^a }: b', 'formal'],
  ['the alias', '{ a }@!args: ^args', 'parameter'],
  ['the alias in a default', '!args@{ a ? ^args }: a', 'parameter'],
  ['an inherited name of let', 'x: let inherit (x) !a; in ^a', 'inherited'],
  ['an inherited name of rec', 'x: rec { inherit (x) !a; b = ^a; }', 'inherited'],
  ['a plain inherit looks outside', '!a: let inherit ^a; in a', 'parameter'],
  ['a plain inherit of rec looks outside', '!a: rec { inherit ^a; }', 'parameter'],
  ['a plain inherit of a set', 'let !a = 1; in { inherit ^a; }', 'binding'],
  ['a quoted name in inherit', 'let !a = 1; in { inherit ^"a"; }', 'binding'],
  ['the source of inherit looks inside', 'let inherit (^a) b; !a = { b = 1; }; in b', 'binding'],
  ['a lexical name before with', 'let !conda = 1; in x: with x; ^conda', 'binding'],
  ['a lexical name outside of two withs', '!a: b: with a; with b; ^a', 'parameter'],
  ['a name of with', 'x: with x; ^y', 'with'],
  ['the set of a with is outside of it', 'x: with ^y; 1', 'unbound'],
  ['a builtin', '^map', 'builtin'],
  ['a builtin with underscores', '^__add', 'builtin'],
  ['a builtin that is hidden', 'let !map = 1; in ^map', 'binding'],
  ['a builtin before with', 'x: with x; ^toString', 'builtin'],
  ['the current place', '^__curPos', 'builtin'],
  ['nothing', '^foo', 'unbound'],
  ['a name beside its scope', '(let a = 1; in a) + ^a', 'unbound'],
  ['a name in an interpolation', 'let !a = "x"; in "${^a}"', 'binding'],
  ['or as a variable', 'let !or = 1; in (x: x) ^or', 'binding'],
];

test.each(table)('a use refers to %s', (_, marked, kind) => {
  const order = [...marked.matchAll(/\^|!(?!\w*\()/g)].map((match) => match[0]);
  const text = marked.replace(/[\^!]/g, '');
  const placeOfMark = (mark: string): number => {
    const at = marked.indexOf(mark);
    return at - order.indexOf(mark);
  };
  const found = resolutions(text).find(([use]) => use.from === placeOfMark('^'))?.[1];
  expect(found?.kind).toBe(kind);
  if (order.includes('!')) expect(placeOf(found as Definition)).toBe(placeOfMark('!'));
});

test('the withs of a name are listed from the innermost', () => {
  const text = 'a: with a; with a.b; c';
  const [last] = resolutions(text).slice(-1);
  const resolution = last?.[1];
  expect(resolution?.kind === 'with' && resolution.withs.map((each) => text.slice(each.from, each.semicolonAt))).toEqual([
    'with a.b',
    'with a',
  ]);
});

describe('uses of a definition', () => {
  const text = 'let a = 1; b.x = a; b.y = 2; unused = a; in { inherit a; c = b.x; d = "${b.y}"; }';
  const scopes = scopesOf(parse(text));
  const definition = (name: string) => scopes.definitions.find((each) => each.name === name) as Definition;
  const places = (name: string) => scopes.usesOf(definition(name)).map((use) => use.from);

  test('are all there, in the order of the text', () => {
    expect(scopes.definitions.map(({ name }) => name)).toEqual(['a', 'b', 'unused']);
    expect(places('a')).toEqual([text.indexOf('a;'), text.indexOf('a; in'), text.indexOf('a; c')]);
    expect(places('b')).toEqual([text.indexOf('b.x;'), text.indexOf('b.y}')]);
  });

  test('are none for what is not used', () => {
    expect(places('unused')).toEqual([]);
  });

  test('include those inside its own value', () => {
    const own = scopesOf(parse('let f = x: f x; in 1'));
    expect(own.definitions.map((each) => [each.name, own.usesOf(each).length])).toEqual([
      ['f', 1],
      ['x', 1],
    ]);
  });

  test('of nested names belong to all their bindings', () => {
    const both = definition('b');
    expect(both.kind === 'binding' && both.bindings.map((each) => text.slice(each.from, each.to))).toEqual([
      'b.x = a;',
      'b.y = 2;',
    ]);
  });
});

test('a name can be looked up where it does not stand', () => {
  const root = parse('let a = 1; in x: [ x ]');
  const lists: Node[] = [];
  walk(root, (node) => {
    if (node.kind === 'list') lists.push(node);
  });
  const { lookup } = scopesOf(root);
  expect(['a', 'x', 'y'].map((name) => lookup(name, lists[0] as Node).kind)).toEqual(['binding', 'parameter', 'unbound']);
});

test('the names known everywhere are those of Nix', async () => {
  const [names] = (await evaluateAll(['builtins.attrNames builtins'])) as readonly (readonly string[])[];
  const kinds = (list: readonly string[]) =>
    list.filter((name) => scopesOf(parse(name)).resolve(parse(name).expression as Use).kind === 'builtin');
  const plain = (names ?? []).filter((name) => !name.startsWith('_'));
  const global = plain.filter((name) => kinds([name]).length === 0);
  // What is not a name of its own is one with two underscores before it.
  expect(kinds(global.map((name) => `__${name}`))).toEqual(global.map((name) => `__${name}`));
});
