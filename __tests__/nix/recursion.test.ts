/** Which definitions need each other, told from the text. */
import { expect, test } from '@jest/globals';
import { findCircle } from '../../src/nix/errors/recursion.ts';
import { sourceOf } from '../../src/nix/errors/sources.ts';

const circle = (text: string, offset: number | null) => {
  const found = findCircle(sourceOf('/repo/a.nix', text), offset);
  return found && `${text.slice(found.spot.from, found.spot.to)}@${found.spot.from}: ${found.way}`;
};

test.each<[string, string, number | null, string | null]>([
  [
    'any link of a circle means the same one',
    'let a = b; b = c; c = a; in a',
    22,
    'a@4: `a` needs `b`, which needs `c`, which needs `a`',
  ],
  ['a definition can need itself', 'let a = { } // a; in a.b', 15, 'a@4: `a` needs itself'],
  ['a set that is recursive', 'rec { x = "${y}"; y = x; }', 22, 'x@6: `x` needs `y`, which needs `x`'],
  ['defaults of arguments', '{ x ? y, y ? x }: x', 13, 'x@2: `x` needs `y`, which needs `x`'],
  ['the inner of two circles', 'let a = let b = c; c = b; in b + a; in a', 23, 'b@12: `b` needs `c`, which needs `b`'],
  ['without a place: the only circle', 'let n = 1; f = x: f (x + n); in f 0', null, 'f@11: `f` needs itself'],
  ['without a place: nothing where there are two', 'let f = x: f x; g = x: g x; in f', null, null],
  ['no circle around the place', 'let a = a; in b', 14, null],
  ['a text that is not Nix', 'let a = a; in', 8, null],
])('%s', (_, text, offset, told) => {
  expect(circle(text, offset)).toBe(told);
});
