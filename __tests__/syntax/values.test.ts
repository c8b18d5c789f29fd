/** What expressions are known to evaluate to, and where each part of it is written. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bare, type Expression, layOut, parse, type Root, type Value, valuesOf, walk } from '../../src/syntax/index.ts';
import { mutantOf } from './mutants.ts';
import { evaluateAll } from './nix-judge.ts';
import { stringProgram } from './programs.ts';
import { snippetsOf } from './snippets.ts';

function evaluate(text: string): Value {
  const root = parse(text);
  return valuesOf(root).of(root.expression);
}

/** A string with what is not known in angle brackets, as it is written. */
function sketch(text: string): string | null {
  const root = parse(text);
  const folded = valuesOf(root).string(root.expression);
  if (folded === null) return null;
  return folded.pieces.map((piece) => (piece.kind === 'text' ? piece.value : `<${text.slice(piece.from, piece.to)}>`)).join('');
}

const known: readonly (readonly [string, string, string])[] = [
  ['a string', '"a\\tb"', 'a\tb'],
  ['an indented string', "''\n  a\n    b\n''", 'a\n  b\n'],
  ['a uri', 'https://example.org/a', 'https://example.org/a'],
  ['a name of let', 'let a = "x"; in a', 'x'],
  ['names through names', 'let a = b; b = c; c = "x"; in a', 'x'],
  ['a recursive set', '(rec { version = "1.2"; url = "v${version}.sh"; }).url', 'v1.2.sh'],
  ['inherit from outside', 'let v = "1"; in { inherit v; }.v', '1'],
  ['inherit from a set', 'let s = { v = "1"; }; inherit (s) v; in v', '1'],
  ['nested names', 'let a.b.c = "x"; a.b.d = "y"; in a.b.c + a.b.d', 'xy'],
  ['sets put together', '{ a = { b = "x"; }; a.c = "y"; }.a.c', 'y'],
  ['an update', '({ a = "x"; b = "y"; } // { a = "z"; }).a', 'z'],
  ['an update of what is not there', '({ a = "x"; } // { b = "z"; }).a', 'x'],
  ['a name of a part of a set', 'let a.b.c = "x"; d = a.b; in d.c', 'x'],
  ['a default that is needed', '{ a = "x"; }.b or "y"', 'y'],
  ['a default that is not needed', '{ a = "x"; }.a or "y"', 'x'],
  ['with', 'with { a = "x"; }; a', 'x'],
  ['the inner with', 'with { a = "x"; }; with { a = "y"; b = "z"; }; a + b', 'yz'],
  ['a lexical name before with', 'let a = "x"; in with { a = "y"; }; a', 'x'],
  ['a decided condition', 'let debug = false; in if debug then "x" else "y"', 'y'],
  ['a legacy let', 'let { a = "x"; body = a + "y"; }', 'xy'],
  ['assert', 'assert true; "x"', 'x'],
  ['quoted names', '{ "a b".${"c"} = "x"; }."a b".c', 'x'],
  ['a sum of many', 'let a = "-"; in "x" + a + "y" + a + "z"', 'x-y-z'],
  ['parentheses everywhere', '(("x") + ((("y"))))', 'xy'],
];

describe('a known string', () => {
  test.each(known)('through %s', (_, text, value) => {
    expect(evaluate(text)).toMatchObject({ kind: 'string', value });
  });

  test('is what Nix evaluates it to', async () => {
    expect(await evaluateAll(known.map(([, text]) => text))).toEqual(known.map(([, , value]) => value));
  });

  test('of any program of constants is what Nix evaluates it to', async () => {
    const programs = fc.sample(stringProgram, { seed: 11, numRuns: 600 });
    const values = programs.map((text) => {
      const value = evaluate(text);
      return value.kind === 'string' ? value.value : value.kind;
    });
    expect(values).toEqual(await evaluateAll(programs));
  });
});

const partly: readonly (readonly [string, string, string])[] = [
  ['an interpolation of a package', 'pkgs: "${pkgs.xorg.libX11}/lib"', '<pkgs.xorg.libX11>/lib'],
  ['a name of a package', 'pkgs: let z = pkgs.zlib; in "${z}/lib"', '<pkgs.zlib>/lib'],
  ['a package plus a string', 'pkgs: pkgs.zlib + "/lib"', '<pkgs.zlib>/lib'],
  ['a string plus a package', 'pkgs: "-L" + pkgs.zlib', '-L<pkgs.zlib>'],
  ['a path in a string, which becomes a store path', '"${./a}/b"', '<./a>/b'],
  ['a call', 'f: "a${f 1}b"', 'a<f 1>b'],
  ['a default of a formal, which is taken for the value', '{ version ? "1.2" }: "v${version}"', 'v1.2'],
  ['a formal without default', '{ version }: "v${version}"', 'v<version>'],
  ['a name of an unknown with', 'pkgs: with pkgs; "${zlib}"', '<zlib>'],
  ['a known with around an unknown one', 'pkgs: with { a = "x"; }; with pkgs; "${a}"', '<a>'],
  ['an unknown with around a known one', 'pkgs: with pkgs; with { a = "x"; }; "${a}"', 'x'],
  ['an undecided condition', 'c: "a${if c then "x" else "y"}"', 'a<if c then "x" else "y">'],
  ['a dynamic name', 'n: "a${{ ${n} = "x"; }.b}"', 'a<{ ${n} = "x"; }.b>'],
  ['a name that hides a builtin', 'true: "a${if true then "x" else "y"}"', 'a<if true then "x" else "y">'],
  ['itself', 'let x = "a${x}"; in x', 'a<x>'],
  ['each other', 'let x = "a${y}"; y = "b${x}"; in x', 'ab<x>'],
];

test.each(partly)('a string is known but for %s', (_, text, expected) => {
  const root = parse(text);
  const values = valuesOf(root);
  let inner: Expression = root.expression;
  while (inner.kind === 'lambda' || inner.kind === 'let' || inner.kind === 'with') inner = inner.body;
  const folded = values.string(inner);
  const shown = folded?.pieces.map((piece) => (piece.kind === 'text' ? piece.value : `<${text.slice(piece.from, piece.to)}>`));
  expect(shown?.join('')).toBe(expected);
});

describe('what defines itself', () => {
  test.each([
    'let x = x; in x',
    'let x = y; y = x; in x',
    'let x = x.y; in x',
    'let x = x.x.x; in x.x',
    'let x = { y = x; }; in x.y.y.y.z',
    'rec { a = a.b; }.a',
    'let inherit (a) a; in a',
    'let a = { inherit (a) b; }; in a.b',
    'let a = a // a; in a.b',
    'let a = with a; b; in a',
    'let a = if a then 1 else 2; in a',
    'let a = a + a; in a',
    'let a = a ++ a; in a',
    'x@{ a ? x.a }: a',
    '{ a ? a }: a',
  ])('comes to an end: %s', (text) => {
    const root = parse(text);
    const values = valuesOf(root);
    walk(root, (node) => {
      if (node.kind === 'variable' || node.kind === 'select') expect(values.of(node).kind).toEqual(expect.any(String));
    });
  });

  test('comes to an end where every definition doubles the one before', () => {
    const doubling = Array.from({ length: 60 }, (_, index) => `a${index + 1} = "\${a${index}}\${a${index}}";`).join(' ');
    expect(evaluate(`let a0 = "x"; ${doubling} in a60`)).toMatchObject({ kind: 'string', value: null });
    const sums = Array.from({ length: 60 }, (_, index) => `a${index + 1} = a${index} + a${index};`).join(' ');
    expect(evaluate(`let a0 = "x"; ${sums} in a60`).kind).toBe('unknown');
    const updates = Array.from({ length: 60 }, (_, index) => `a${index + 1} = a${index} // a${index};`).join(' ');
    expect(evaluate(`let a0 = { }; ${updates} in a60.b or "x"`)).toEqual(expect.anything());
  });

  test('comes to an end where definitions form a long chain', () => {
    const chain = (link: (index: number) => string) => Array.from({ length: 3000 }, (_, index) => link(index)).join(' ');
    for (const link of [
      (index: number) => `a${index + 1} = a${index};`,
      (index: number) => `a${index + 1} = a${index}.b;`,
      (index: number) => `a${index + 1} = "\${a${index}}";`,
      (index: number) => `a${index + 1} = a${index} + "x";`,
      (index: number) => `a${index + 1} = [ a${index} ] ++ a${index};`,
    ]) {
      const text = `let a0 = "x"; ${chain(link)} in a3000`;
      expect(evaluate(text)).toEqual(expect.anything());
    }
  });
});

test('every expression of any changed text has a value', () => {
  const texts = snippetsOf('accepted.txt').map(({ text }) => text);
  fc.assert(
    fc.property(mutantOf(texts), (text) => {
      let root: Root;
      try {
        root = parse(text);
      } catch {
        return;
      }
      const values = valuesOf(root);
      walk(root, (node) => {
        if (node.kind === 'string' || node.kind === 'variable' || node.kind === 'binary') values.of(node);
      });
    }),
    { seed: 9, numRuns: 1500 },
  );
});

describe('other values', () => {
  const values: readonly (readonly [string, string, object])[] = [
    ['a number', 'let a = 40; in a + 2', { kind: 'number', value: 42 }],
    ['a float', '0.5', { kind: 'number', value: 0.5 }],
    ['true', 'let a = true; in a', { kind: 'boolean', value: true }],
    ['null', 'null', { kind: 'null' }],
    ['a path', './a/b', { kind: 'path', value: './a/b' }],
    ['a path and a string', './a + "/b"', { kind: 'path', value: './a/b' }],
    ['a search path', '<nixpkgs>', { kind: 'search-path' }],
    ['a function', 'x: x', { kind: 'function' }],
    ['a set', 'let a = { }; in a', { kind: 'set' }],
    ['a sum of unlike things', '1 + "a"', { kind: 'unknown' }],
    ['a call', 'map 1', { kind: 'unknown' }],
  ];
  test.each(values)('%s', (_, text, expected) => {
    expect(evaluate(text)).toMatchObject(expected);
  });

  test('lists that are joined', () => {
    const items = (text: string) => {
      const value = evaluate(text);
      return value.kind === 'list' ? [value.items.map((item) => text.slice(item.from, item.to)), value.complete] : value.kind;
    };
    expect(items('let a = [ 1 2 ]; in a ++ [ 3 ] ++ [ ]')).toEqual([['1', '2', '3'], true]);
    expect(items('f: [ 1 ] ++ f 2 ++ [ 3 ]')).toBe('function');
    expect(items('[ 1 ] ++ map 2 ++ [ 3 ]')).toEqual([['1', '3'], false]);
    expect(items('map 1 ++ map 2')).toBe('unknown');
  });
});

describe('members of a set', () => {
  const text = 'let s = { a = 1; b.c = 2; b.d = 3; inherit (t) e; } // { f = 4; }; t = { e = 5; }; in s';
  const root = parse(text);
  const values = valuesOf(root);
  const member = (...names: readonly string[]) => {
    const found = values.member(root.expression, names);
    return found.kind === 'expression' ? text.slice(found.expression.from, found.expression.to) : found.kind;
  };

  test('are found by their path', () => {
    expect([member('a'), member('b', 'c'), member('e'), member('f')]).toEqual(['1', '2', '5', '4']);
  });

  test('can be a part, missing or unknown', () => {
    expect([member('b'), member('x'), member('a', 'x')]).toEqual(['partial', 'missing', 'unknown']);
  });

  test('of what is not a known set are unknown', () => {
    const call = parse('f { a = 1; }');
    expect(valuesOf(call).member(call.expression, ['a'])).toEqual({ kind: 'unknown' });
  });
});

describe('the origin of an expression', () => {
  test.each([
    ['let a = (b); b = f 1; f = x: x; in (a)', 'f 1'],
    ['x: x.y', 'x: x.y'],
    ['with pkgs; pkgs.zlib', 'pkgs.zlib'],
    ['let s = { a = x: x; }; in s.a', 'x: x'],
  ])('%s', (text, expected) => {
    const root = parse(text);
    const origin = valuesOf(root).origin(root.expression);
    expect(text.slice(origin.from, origin.to)).toBe(expected);
  });
});

describe('provenance', () => {
  const text = `let
  prefix = "~/\${folder}";
  folder = ".conda";
in { flags = "-L\${prefix}lib \${prefix + "/x"}"; }`;
  const root = parse(text);
  const values = valuesOf(root);
  const found = values.member(root.expression, ['flags']);
  const flags = found.kind === 'expression' ? bare(found.expression) : root.expression;
  const pieces = values.string(flags)?.pieces ?? [];
  const source = (place: { readonly from: number; readonly to: number } | null) =>
    place === null ? null : text.slice(place.from, place.to);

  test('each piece knows where it is written', () => {
    expect(values.string(flags)?.value).toBe('-L~/.condalib ~/.conda/x');
    expect(pieces.map(source)).toEqual(['-L', '~/', '.conda', 'lib ', '~/', '.conda', '/x']);
  });

  test('each piece knows what stands for it in the string at hand', () => {
    const first = '${prefix}';
    expect(pieces.map((piece) => source(piece.via))).toEqual([null, first, first, null, 'prefix', 'prefix', null]);
  });

  test('pieces laid out lead back to the string at hand', () => {
    const { value, offsetAt, range } = layOut(pieces, () => '', flags.to);
    const { from, to } = range(value.indexOf('~'), value.indexOf('lib') + 3);
    expect(text.slice(from, to)).toBe('${prefix}lib');
    expect(text.slice(offsetAt(value.indexOf('/x'))).startsWith('/x"')).toBe(true);
  });

  test('of any program: known pieces are in the text, word for word or as an escape', () => {
    fc.assert(
      fc.property(stringProgram, (program) => {
        const tree = parse(program);
        for (const piece of valuesOf(tree).string(tree.expression)?.pieces ?? []) {
          expect(piece.kind).toBe('text');
          if (piece.kind === 'text' && piece.verbatim) expect(program.slice(piece.from, piece.to)).toBe(piece.value);
        }
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});

test('a shell file: what its URL and flags come to', () => {
  const files = snippetsOf('accepted.txt').filter(({ title }) => title === 'files: a shell');
  const text = files[0]?.text ?? '';
  const root = parse(text);
  const values = valuesOf(root);
  const strings: (string | null)[] = [];
  walk(root, (node) => {
    if (node.kind === 'binding' && /^(url|profile)$/.test(text.slice(node.path.from, node.path.to))) {
      strings.push(values.string(node.value)?.value ?? null);
    }
  });
  expect(strings).toEqual(['https://example.org/installer-1.2.sh', 'export PATH=~/env/bin:$PATH\nexport FLAGS="-L~/envlib"\n']);
  expect(sketch('"a${b}"')).toBe('a<b>');
});
