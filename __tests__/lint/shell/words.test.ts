/** Words: their parts with quoting, the text they stand for, assignments, and tildes. */
import { describe, expect, test } from '@jest/globals';
import { assignmentsOf, expandedTildes, literalText, wordsOf } from '../../../src/lint/shell/index.ts';
import { partsInShort, readText, written } from './reading.ts';

function partsOf(text: string): readonly string[] {
  const script = readText(text);
  const word = script.commands.at(-1)?.words.at(-1);
  return word === undefined ? [] : partsInShort(script, word);
}

describe('the parts of a word', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'quotes change how characters are taken',
      `a"b"'c'd`,
      ['literal none a', 'literal double b', 'literal single c', 'literal none d'],
    ],
    ['a backslash quotes one character', 'a\\~b', ['literal none a', 'literal single ~', 'literal none b']],
    [
      'in double quotes a backslash is one before most characters',
      '"a\\b\\"c"',
      ['literal double a\\b', 'literal double "', 'literal double c'],
    ],
    ['a line continuation is nothing', 'a\\\nb', ['literal none a', 'literal none b']],
    [
      'variables are parts',
      '$a"${b}$1$"',
      ['parameter none $a', 'parameter double ${b}', 'parameter double $1', 'literal double $'],
    ],
    ['braces end at their own brace', '${a:-"}"b}c', ['parameter none ${a:-"}"b}', 'literal none c']],
    ['substitutions are parts', 'a$(b)`c`', ['literal none a', 'substitution none $(b)', 'substitution none `c`']],
    ['arithmetic is a part', '$((1 + (2)))', ['arithmetic none $((1 + (2)))']],
    [
      'a known interpolation is literal',
      '"-I{{~/.conda}}/include"',
      ['literal double -I', 'literal double ~/.conda', 'literal double /include'],
    ],
    ['an unknown interpolation is a part of its own', '{{?}}/lib', ['unknown none \uFFFC', 'literal none /lib']],
    [
      'an interpolation may be known in part',
      '"{{?}}{{a?b}}"',
      ['unknown double \uFFFC', 'literal double a', 'unknown double \uFFFC', 'literal double b'],
    ],
    ['an interpolation may bring quotes', '{{"a b}} c"', ['literal double a b', 'literal double  c']],
    ['$ with quotes is quoting', `$'it\\'s'$"b"`, ['literal single it', "literal single 's", 'literal double b']],
    ['an empty string has no parts', '""', []],
  ])('%s', (_name, text, parts) => {
    expect(partsOf(`x ${text}`)).toEqual(parts);
  });

  test('a literal says which interpolation it comes from', () => {
    const word = readText('x -I{{~/.conda}}/include').commands[0]?.words[1];
    const places = word?.parts.map((part) => (part.kind === 'literal' ? (part.standIn?.from ?? null) : null));
    expect(places).toEqual([null, 4, null]);
  });

  test.each<[string, string, string]>([
    ['${a}', 'a', ''],
    ['${a:-b}', 'a', ':-'],
    ['${a-b}', 'a', '-'],
    ['${a:+b}', 'a', ':+'],
    ['${a##*/}', 'a', '##'],
    ['${#a}', 'a', 'length'],
    ['${!a}', 'a', 'indirect'],
    ['${#}', '#', ''],
    ['${a[0]}', 'a', '['],
    ['$?', '?', ''],
  ])('%s asks for %s with the operator "%s"', (text, name, operator) => {
    const part = readText(`x ${text}`).commands[0]?.words[1]?.parts[0];
    expect(part).toMatchObject({ kind: 'parameter', name, operator });
  });
});

test('the literal text of a word is known only where nothing expands', () => {
  const words = readText(`a"b c"'d'\\e f$g $(h) {{i}} {{?}}`).commands.at(-1)?.words ?? [];
  expect(words.map(literalText)).toEqual(['ab cde', null, null, 'i', null]);
});

test('assignments stand before a command or are arguments of a declaration', () => {
  const script = readText('A=1 B+="x y" echo C=2; export D=$e F; local -x G=\nH=(a b)');
  const found = script.commands.flatMap(assignmentsOf).map(({ name, appends, exported, value }) => {
    const [first] = value;
    return [name, appends, exported, first === undefined ? '' : written(script, { from: first.from, to: value.at(-1)?.to ?? 0 })];
  });
  expect(found).toEqual([
    ['A', false, false, '1'],
    ['B', true, false, 'x y'],
    ['D', false, true, '$e'],
    ['G', false, true, ''],
    ['H', false, false, '(a b)'],
  ]);
});

describe('a tilde becomes a home directory', () => {
  test.each([
    'x ~',
    'x ~/a',
    'x ~/"a b"',
    'export PATH=~/a:$PATH',
    'PATH=$PATH:~/a',
    'PATH=/b:~:/c',
    'x A=~/a',
    '[ -f ~/a ]',
    '[[ -f ~/a ]]',
    'x > ~/a',
    'x {{~}}/a',
    'export PATH={{~/.conda}}/bin:$PATH',
  ])('in %s', (text) => {
    expect(tildeExpands(text)).toBe(true);
  });

  test.each([
    'x "~/a"',
    "x '~/a'",
    'x \\~/a',
    'x ~"/a"',
    'x ~user/a',
    'x ~$USER',
    'x ~{{?}}',
    'x -I~/a',
    'x --prefix=~/a',
    'x ""~/a',
    'A="~/a"',
    'A="$PATH":"~/a"',
    'A=-I~/a',
    '"A"=~/a',
    'x a:~/b',
    'x "{{~/.conda}}/include"',
    'x a~',
  ])('not in %s', (text) => {
    expect(tildeExpands(text)).toBe(false);
  });
});

function tildeExpands(text: string): boolean {
  const script = readText(text);
  const tilde = script.source.value.indexOf('~');
  const word = script.commands.flatMap(wordsOf).find(({ from, to }) => from <= tilde && tilde < to);
  if (word === undefined) throw new Error('there is no word with a tilde');
  return expandedTildes(word).has(tilde);
}
