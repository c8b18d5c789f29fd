/** Words as bash itself splits, unquotes and tilde-expands them, against words as they are read here. */
import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { expandedTildes, type Word } from '../../../src/lint/shell/index.ts';
import { readPlain } from './reading.ts';

const home = '/home/of/one';

const scrap = fc.constantFrom(
  ...[
    'a',
    'B',
    '1',
    '-I',
    '--p=',
    'A=',
    'PATH=',
    ':',
    '/',
    '/b',
    '~',
    '~/c',
    ' ',
    '  ',
    '\t',
    '\\\n',
    '\\~',
    '\\ ',
    '\\"',
    "\\'",
    '\\\\',
    '\\$',
  ],
  ...[
    '""',
    "''",
    '"~/d"',
    "'~/e'",
    '"f g"',
    "'h\\i'",
    '"\\""',
    '"\\j\\$k"',
    '"l\\\nm"',
    "$'n'",
    "$'o\\'p'",
    '$"q"',
    'a#r',
    '=',
    '{',
    '}',
    '!',
    '%',
  ],
);
const comment = fc.constantFrom('', '', ' # it"s');
const line = fc.tuple(fc.array(scrap, { maxLength: 12 }), comment).map(([scraps, comment]) => scraps.join('') + comment);

test('simple commands have the words that bash gives them', () => {
  const lines = fc.sample(line, { numRuns: 1500, seed: 20170527 }).map((line) => `printf '<%s>\\0' ${line}\n`);
  const script = lines.map((line) => `${line}printf '\\1'\n`).join('');
  const output = execFileSync('bash', ['--noprofile', '--norc'], { input: script, env: { HOME: home }, encoding: 'utf8' });
  const split = output.split('\u0001').slice(0, -1);
  expect(split).toHaveLength(lines.length);
  const read = lines.map(
    (line) =>
      wordsAfterFormat(line)
        .map((word) => `<${word}>\0`)
        .join('') || '<>\0',
  );
  expect(read).toEqual(split);
});

/** The arguments behind `printf '<%s>\0'`, tildes replaced as `expandedTildes` says. */
function wordsAfterFormat(line: string): readonly string[] {
  const [command] = readPlain(line).commands;
  return (command?.words.slice(2) ?? []).map(expanded);
}

function expanded(word: Word): string {
  return word.parts
    .flatMap((part) => {
      if (part.kind !== 'literal') throw new Error('only literal words are compared');
      return part.text.split('').map((char, offset) => (expandedTildes(word).has(part.from + offset) ? home : char));
    })
    .join('');
}
