/** What Nix accepts, and how it groups it. */

import { beforeAll, describe, expect, test } from '@jest/globals';
import { NixSyntaxError, parse } from '../../src/syntax/index.ts';
import { home, judge, printAll } from './nix-judge.ts';
import { printAsNix } from './nix-printer.ts';
import { snippetsOf } from './snippets.ts';

const accepted = snippetsOf('accepted.txt');

describe('a text that Nix accepts is parsed to the same structure', () => {
  let nix: Awaited<ReturnType<typeof printAll>>;
  beforeAll(async () => {
    nix = await printAll(accepted.map(({ text }) => text));
  });

  test.each(accepted.map(({ title, text }, index) => ({ title, text, index })))('$title', ({ text, index }) => {
    const printed = nix.prints[index] ?? '';
    expect(printAsNix(parse(text).expression, text, nix.folder, home, printed)).toBe(printed);
  });
});

/** What the Nix of the tests (2.8) does not know yet. */
const newer = [
  { since: '2.24', what: 'a pipe into a function', text: 'f: 1 |> f |> f', grouped: '(f: ((1 |> f) |> f))' },
  { since: '2.24', what: 'a pipe from a value', text: 'f: f <| f <| 1', grouped: '(f: (f <| (f <| 1)))' },
  { since: '2.24', what: 'pipes bind loosest', text: 'f: a: a -> a |> f', grouped: '(f: (a: ((a -> a) |> f)))' },
];

describe('a text that only newer Nix accepts', () => {
  test.each(newer)('$since: $what', async ({ text, grouped }) => {
    expect(printAsNix(parse(text).expression, text, '/', '/', grouped)).toBe(grouped);
    expect(await judge(text)).toMatchObject({ kind: 'rejected' });
  });

  test('the two pipes do not mix', () => {
    expect(() => parse('f: f <| 1 |> f')).toThrow(new NixSyntaxError("syntax error, unexpected '|>'", 10));
    expect(() => parse('f: 1 |> f <| f')).toThrow(new NixSyntaxError("syntax error, unexpected '<|'", 10));
  });
});
