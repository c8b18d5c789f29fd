/** The tree itself: places of nodes and tokens, comments, nesting. */

import { describe, expect, test } from '@jest/globals';
import {
  bare,
  children,
  type Expression,
  NixSyntaxError,
  type Node,
  nodeAt,
  parentsOf,
  parse,
  walk,
} from '../../src/syntax/index.ts';
import { printAsNix } from './nix-printer.ts';
import { snippetsOf } from './snippets.ts';

const accepted = snippetsOf('accepted.txt');

function nodesOf(text: string): readonly Node[] {
  const nodes: Node[] = [];
  walk(parse(text), (node) => nodes.push(node));
  return nodes;
}

/** The tokens that a node says it has, by their text. */
function tokensOf(node: Node): readonly (readonly [number | null, string])[] {
  switch (node.kind) {
    case 'let':
      return [
        [node.from, 'let'],
        [node.inAt, 'in'],
      ];
    case 'legacy-let':
      return [
        [node.from, 'let'],
        [node.openAt, '{'],
        [node.to - 1, '}'],
      ];
    case 'set':
      return [
        [node.from, node.recursive ? 'rec' : '{'],
        [node.openAt, '{'],
        [node.to - 1, '}'],
      ];
    case 'binding':
      return [
        [node.equalsAt, '='],
        [node.to - 1, ';'],
      ];
    case 'inherit':
      return [
        [node.from, 'inherit'],
        [node.to - 1, ';'],
      ];
    case 'with':
      return [
        [node.from, 'with'],
        [node.semicolonAt, ';'],
      ];
    case 'assert':
      return [
        [node.from, 'assert'],
        [node.semicolonAt, ';'],
      ];
    case 'if':
      return [
        [node.from, 'if'],
        [node.thenAt, 'then'],
        [node.elseAt, 'else'],
      ];
    case 'lambda':
      return [[node.colonAt, ':']];
    case 'formals':
      return [
        [node.openAt, '{'],
        [node.closeAt, '}'],
        [node.ellipsisAt, '...'],
        [node.aliasAt, '@'],
      ];
    case 'formal':
      return [
        [node.questionAt, '?'],
        [node.commaAt, ','],
      ];
    case 'select':
      return [[node.orAt, 'or']];
    case 'has-attribute':
      return [[node.questionAt, '?']];
    case 'unary':
      return [[node.from, node.operator]];
    case 'binary':
      return [[node.operatorAt, node.operator]];
    case 'list':
      return [
        [node.from, '['],
        [node.to - 1, ']'],
      ];
    case 'parenthesised':
      return [
        [node.from, '('],
        [node.to - 1, ')'],
      ];
    case 'interpolation':
    case 'dynamic-name':
      return [
        [node.from, '${'],
        [node.to - 1, '}'],
      ];
    case 'name':
      return [[node.from, node.text]];
    case 'variable':
      return [[node.from, node.name]];
    case 'integer':
    case 'float':
      return [[node.from, node.text]];
    default:
      return [];
  }
}

describe.each(accepted)('$title', ({ text }) => {
  test('every token is where its node says', () => {
    for (const node of nodesOf(text)) {
      for (const [at, token] of tokensOf(node)) {
        if (at !== null) expect(text.slice(at, at + token.length)).toBe(token);
      }
    }
  });

  test('children lie inside their parent, one after another', () => {
    for (const node of nodesOf(text)) {
      let end = node.from;
      for (const child of children(node)) {
        expect(child.from).toBeGreaterThanOrEqual(end);
        expect(child.to).toBeGreaterThan(child.from);
        end = child.to;
      }
      expect(end).toBeLessThanOrEqual(node.to);
    }
  });

  test('every expression means the same when its text is parsed alone', () => {
    for (const node of nodesOf(text)) {
      // `or` is a variable only behind a function that it is given to.
      if (!isExpression(node) || (node.kind === 'variable' && node.name === 'or')) continue;
      const alone = text.slice(node.from, node.to);
      expect(printAsNix(parse(alone).expression, alone, '/', '/', '')).toBe(printAsNix(node, text, '/', '/', ''));
    }
  });
});

const expressionKinds = new Set(
  'variable integer float string path search-path list set let legacy-let with assert if lambda apply select has-attribute unary binary parenthesised'.split(
    ' ',
  ),
);

function isExpression(node: Node): node is Expression {
  return expressionKinds.has(node.kind);
}

describe('comments', () => {
  test('are listed with their places, line ends left out', () => {
    const text = '# a\r\n{ b = /* c\n */ 1; } # d';
    expect(parse(text).comments.map(({ style, from, to }) => [style, text.slice(from, to)])).toEqual([
      ['line', '# a'],
      ['block', '/* c\n */'],
      ['line', '# d'],
    ]);
  });

  test('inside strings and paths are none', () => {
    expect(parse("[ \"# a\" ''/* b */'' ./c#d\n ]").comments).toHaveLength(1);
  });

  test('inside an interpolation are some', () => {
    expect(parse('"${a # b\n}"').comments).toHaveLength(1);
  });
});

describe('nesting', () => {
  const shapes: readonly (readonly [string, (depth: number) => string])[] = [
    ['parentheses', (depth) => `${'('.repeat(depth)}1${')'.repeat(depth)}`],
    ['lists', (depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`],
    ['sets', (depth) => `${'{a='.repeat(depth)}1${';}'.repeat(depth)}`],
    ['strings', (depth) => `${'"${'.repeat(depth)}a${'}"'.repeat(depth)}`],
    ['indented strings', (depth) => `${"''${".repeat(depth)}a${"}''".repeat(depth)}`],
    ['paths', (depth) => `${'a/${'.repeat(depth)}a${'}'.repeat(depth)}`],
    ['dynamic names', (depth) => `${'a.${'.repeat(depth)}a${'}'.repeat(depth)}`],
    ['functions', (depth) => `${'a: '.repeat(depth)}a`],
    ['defaults of formals', (depth) => `${'{ a ? '.repeat(depth)}1${' }: 1'.repeat(depth)}`],
    ['alternatives', (depth) => `${'if a then a else '.repeat(depth)}a`],
    ['selections with defaults', (depth) => `${'a.b or '.repeat(depth)}a`],
    ['operators in parentheses', (depth) => `${'a -> a || a && a == a // a + a * a ++ ('.repeat(depth)}a${')'.repeat(depth)}`],
  ];

  test.each(shapes)('of %s is parsed as deep as people write it', (_, shape) => {
    expect(parse(shape(390)).kind).toBe('root');
  });

  test.each(shapes)('of %s is refused with a clear error before the stack ends', (_, shape) => {
    for (const depth of [401, 3000, 200_000]) {
      expect(() => parse(shape(depth))).toThrow(NixSyntaxError);
      expect(() => parse(shape(depth))).toThrow('expressions are nested more than 400 deep');
    }
  });

  const chains: readonly (readonly [string, string])[] = [
    ['+', 'a + '],
    ['//', 'a // '],
    ['!', '!'],
    ['application', 'a '],
    ['?', 'a ? a ? '],
  ];
  test.each(chains)('a chain of %s is no nesting', (_, link) => {
    const root = parse(`${link.repeat(20_000)}a`);
    let count = 0;
    walk(root, () => {
      count++;
    });
    expect(count).toBeGreaterThan(20_000);
  });
});

describe('ways through the tree', () => {
  const text = 'let a = [ 1 (b.c or 2) ]; in { inherit a; d = ./e/${a}; }';
  const root = parse(text);
  const source = (node: Node) => text.slice(node.from, node.to);

  test('walk visits parents first, in the order of the text, and knows the ancestors', () => {
    const seen: string[] = [];
    walk(root, (node, ancestors) => {
      expect(ancestors.at(-1) ?? null).toBe(parentsOf(root)(node));
      if (node.kind === 'variable' || node.kind === 'name') seen.push(source(node));
    });
    expect(seen).toEqual(['a', 'b', 'c', 'a', 'd', 'a']);
  });

  test('walk leaves out what is below a node where it is told to', () => {
    const kinds: string[] = [];
    walk(root, (node) => {
      kinds.push(node.kind);
      return node.kind !== 'list' && node.kind !== 'set';
    });
    expect(kinds).toEqual(['root', 'let', 'binding', 'path-of-attributes', 'name', 'list', 'set']);
  });

  test('the node at an offset is the innermost', () => {
    expect(nodeAt(root, text.indexOf('c or'))).toMatchObject({ kind: 'name', text: 'c' });
    expect(nodeAt(root, text.indexOf('in {'))).toMatchObject({ kind: 'let' });
    expect(nodeAt(root, text.length)).toBe(root);
  });

  test('an expression without its parentheses', () => {
    expect(bare(parse('((a))').expression)).toMatchObject({ kind: 'variable', from: 2, to: 3 });
  });
});
