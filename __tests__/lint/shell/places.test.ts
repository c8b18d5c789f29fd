/** From the words of a shell text back to the Nix file that it is written in. */
import { expect, test } from '@jest/globals';
import { joinPieces, readShell, shellPieces } from '../../../src/lint/shell/index.ts';
import { parse, valuesOf } from '../../../src/syntax/index.ts';

/** The words of the shell text that a Nix expression stands for, each with the part of the expression that it is written as. */
function wordsIn(nix: string): readonly (readonly [string, string])[] {
  const root = parse(nix);
  const expression = root.expression.kind === 'lambda' ? root.expression.body : root.expression;
  const { commands, source } = readShell(joinPieces(shellPieces(expression, valuesOf(root))));
  return commands.flatMap(({ assignments, words }) =>
    [...assignments, ...words].map((word) => {
      const { from, to } = source.range(word.from, word.to);
      return [source.value.slice(word.from, word.to), nix.slice(from, to)] as const;
    }),
  );
}

test.each<[string, string, readonly (readonly [string, string])[]]>([
  [
    'plain text is where it is written',
    `''\n  a b\n    c\n''`,
    [
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
    ],
  ],
  [
    'an escape is one thing',
    `''a ''\${b}'' + "\\"c\\" \\\${d}"`,
    [
      ['a', 'a'],
      ['${b}"c"', `''\${b}'' + "\\"c\\"`],
      ['${d}', '\\${d}'],
    ],
  ],
  [
    'an interpolation stands for its value',
    `let p = "~/c"; in ''a -I\${p}/x''`,
    [
      ['a', 'a'],
      ['-I~/c/x', '-I${p}/x'],
    ],
  ],
  [
    'one that is not known is a word',
    'a: "${a.b}/c d"',
    [
      ['\uFFFC/c', '${a.b}/c'],
      ['d', 'd'],
    ],
  ],
  [
    'one that is known in part is so',
    'a: let p = "${a}/b"; in "x ${p}/c"',
    [
      ['x', 'x'],
      ['\uFFFC/b/c', '${p}/c'],
    ],
  ],
  [
    'whole lines are read where they are written',
    `let p = ''\n  a b\n  c\n''; in ''\n  \${p}\n  d\n''`,
    [
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
      ['d', 'd'],
    ],
  ],
  [
    'so is an interpolation that is a line',
    `let p = "a b"; in ''\n  \${p}\n  c\n''`,
    [
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
    ],
  ],
  [
    'names and sums are followed',
    `let p = "a b"; q = p + "c d"; in q`,
    [
      ['a', 'a'],
      ['bc', 'b"; q = p + "c'],
      ['d', 'd'],
    ],
  ],
  [
    'the texts of a condition come one after the other',
    `x: (if x then "a" else "b") + "c"`,
    [
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
    ],
  ],
  [
    'optional text is read',
    `lib: lib.optionalString true "a" + "b"`,
    [
      ['a', 'a'],
      ['b', 'b'],
    ],
  ],
  [
    'listed texts are read',
    `lib: lib.concatStringsSep "\\n" [ "a" "b" ]`,
    [
      ['a', 'a'],
      ['b', 'b'],
    ],
  ],
  [
    'a definition that leads to itself is not known',
    `let p = "\${p}"; in "a \${p}"`,
    [
      ['a', 'a'],
      ['\uFFFC', '${p}'],
    ],
  ],
])('%s', (_name, nix, words) => {
  expect(wordsIn(nix)).toEqual(words);
});
