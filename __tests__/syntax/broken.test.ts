/** What Nix rejects, where, and with which words. */

import { describe, expect, test } from '@jest/globals';
import { NixSyntaxError, parse } from '../../src/syntax/index.ts';
import { judge } from './nix-judge.ts';
import { byteSnippets, snippetsOf } from './snippets.ts';

/** Nix 2.8 still calls tokens by their names in its grammar; ours are those of today's Nix. */
const namesOf28: readonly (readonly [string, string])[] = [
  ['end of an indented string', 'IND_STRING_CLOSE'],
  ['start of an indented string', 'IND_STRING_OPEN'],
  ['indented string', 'IND_STR'],
  ['end of path', 'PATH_END'],
  ["'~/…' path", 'HPATH'],
  ["'<…>' path", 'SPATH'],
  ['path has', 'path has'],
  ['path', 'PATH'],
  ['identifier', 'ID'],
  ['floating-point literal', 'FLOAT'],
  ["'${'", 'DOLLAR_CURLY'],
  ["'...'", 'ELLIPSIS'],
  ["'=='", 'EQ'],
  ["'!='", 'NEQ'],
  ["'<='", 'LEQ'],
  ["'>='", 'GEQ'],
  ["'&&'", 'AND'],
  ["'||'", 'OR'],
  ["'->'", 'IMPL'],
  ["'//'", 'UPDATE'],
  ["'++'", 'CONCAT'],
  ["'or'", 'OR_KW'],
];

function as28(message: string): string {
  if (!message.startsWith('syntax error')) return message;
  let result = message.replace(/'(if|then|else|assert|with|let|in|rec|inherit)'/g, (_, word: string) => word.toUpperCase());
  for (const [ours, theirs] of namesOf28) result = result.replaceAll(ours, theirs);
  return result.replace(/unexpected string/, 'unexpected STR').replace(/unexpected integer/, 'unexpected INT');
}

function errorOf(text: string): NixSyntaxError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof NixSyntaxError) return error;
    throw error;
  }
  throw new Error('this was parsed');
}

/** Where 2.8 has words that today's Nix has not. */
const reworded = new Set([
  'the end of the file: after a backslash',
  'the end of the file: after a dollar',
  'the end of the file: after a dollar and a backslash',
  'the end of the file: after two dollars and a backslash',
  'brackets: a brace too many',
  'other characters: a semicolon behind the file',
]);

describe('a text that Nix rejects is rejected at the same place in the same words', () => {
  test.each(snippetsOf('broken.txt'))('$title', async ({ title, text }) => {
    const { offset, message } = errorOf(text);
    const verdict = await judge(text);
    expect(verdict).toMatchObject({ kind: 'rejected', offset });
    if (verdict.kind === 'rejected' && !reworded.has(title)) expect(as28(message)).toBe(verdict.message);
  });
});

describe('bytes that a text file does not keep', () => {
  test.each(byteSnippets())('$title', async ({ text }) => {
    const verdict = await judge(text);
    if (verdict.kind === 'rejected')
      expect({ ...errorOf(text), offset: errorOf(text).offset }).toMatchObject({ offset: verdict.offset });
    else expect(parse(text).kind).toBe('root');
  });
});
