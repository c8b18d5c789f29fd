/** What strings stand for, and the way back to their source. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cook, type Path, parse, type StringLiteral } from '../../src/syntax/index.ts';
import { indentedTokens } from './indented-tokens.ts';
import { evaluateAll } from './nix-judge.ts';

function literal(text: string): StringLiteral | Path {
  const { expression } = parse(text);
  if (expression.kind !== 'string' && expression.kind !== 'path') throw new Error(`a ${expression.kind}`);
  return expression;
}

const inside = ['a', 'bc', ' ', '  ', '\n', '\n\n', '\n    ', '\t', '$', '$$', '{', '}', '"', "'", 'é', '𝄞', '#', '/* '];
const inIndented = [...inside, "''$", "'''", "''\\n", "''\\ ", "''\\x", '${"x"}', "\n  ''\\t"];
const inQuoted = ['a', ' ', '\n', '\r\n', '\r', '$', '$$', '\\n', '\\"', '\\$', '\\\\', '\\é', "''", '{', '${"x"}', 'é', '𝄞'];

function content(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''));
}

/** Texts between quotes that are one string. */
const strings = fc
  .oneof(
    content(inIndented).map((inner) => `''${inner}''`),
    content(inQuoted).map((inner) => `"${inner}"`),
  )
  .filter((text) => {
    try {
      return parse(text).expression.kind === 'string';
    } catch {
      return false;
    }
  });

describe('a string', () => {
  test('is cooked as Nix evaluates it', async () => {
    const texts = fc.sample(strings, { seed: 7, numRuns: 400 });
    const cooked = texts.map((text) => cook(literal(text), () => 'x').value);
    expect(cooked).toEqual(await evaluateAll(texts));
  });

  test('has parts that are its source, but for escapes', () => {
    fc.assert(
      fc.property(strings, (text) => {
        let end = 0;
        for (const part of literal(text).parts) {
          expect(part.from).toBeGreaterThanOrEqual(end);
          end = part.to;
          if (part.kind === 'text' && part.verbatim) expect(text.slice(part.from, part.to)).toBe(part.value);
          if (part.kind === 'text') expect(part.value).not.toBe('');
        }
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  test('maps every unit of its value back to where it is written', () => {
    fc.assert(
      fc.property(strings, (text) => {
        const { value, chunks, chunkAt, offsetAt, range } = cook(literal(text), () => '<x>');
        for (let index = 0; index < value.length; index++) {
          const piece = chunkAt(index)?.piece;
          const at = offsetAt(index);
          if (piece?.kind === 'text' && piece.verbatim) expect(text[at]).toBe(value[index]);
          else expect(at).toBe(piece?.from);
          expect(range(index, index + 1).from).toBe(at);
          expect(range(0, index + 1).to).toBeLessThanOrEqual(text.length);
        }
        expect(chunks.map(({ at, length }) => value.slice(at, at + length)).join('')).toBe(value);
      }),
      { seed: 4, numRuns: 1000 },
    );
  });

  test('that is indented is read as a second, simple reading reads it', () => {
    fc.assert(
      fc.property(
        strings.filter((text) => text.startsWith("''")),
        (text) => {
          const node = literal(text) as StringLiteral;
          const simple = indentedTokens(node, text).map((token) => (typeof token === 'string' ? token : 'x'));
          expect(cook(node, () => 'x').value).toBe(simple.join(''));
        },
      ),
      { seed: 6, numRuns: 1000 },
    );
  });

  test('has one part for each line whose indentation is stripped', () => {
    const text = "''\n    one\n      two ${three}\n    four\n  ''";
    const { parts } = literal(text);
    expect(parts.map((part) => (part.kind === 'text' ? part.value : part.kind))).toEqual([
      'one\n',
      '  two ',
      'interpolation',
      '\n',
      'four\n',
    ]);
  });

  test('keeps a character of two units together behind a backslash', () => {
    expect(literal('"\\𝄞"').parts).toEqual([{ kind: 'text', from: 1, to: 4, value: '𝄞', verbatim: false }]);
    expect(literal("''''\\𝄞''").parts).toEqual([{ kind: 'text', from: 2, to: 7, value: '𝄞', verbatim: false }]);
  });
});

describe('the stretch of the file for a stretch of the value', () => {
  const text = "''\n  ab\n  c''${d\n''";
  const cooked = cook(literal(text));

  test('ends behind the last unit, not where the next line begins', () => {
    const { from, to } = cooked.range(0, 3);
    expect(cooked.value.slice(0, 3)).toBe('ab\n');
    expect(text.slice(from, to)).toBe('ab\n');
  });

  test('covers the stripped indentation between two lines', () => {
    const { from, to } = cooked.range(1, 4);
    expect(cooked.value.slice(1, 4)).toBe('b\nc');
    expect(text.slice(from, to)).toBe('b\n  c');
  });

  test('takes in a whole escape', () => {
    const index = cooked.value.indexOf('$');
    const { from, to } = cooked.range(index, index + 1);
    expect(text.slice(from, to)).toBe("''$");
  });

  test('is empty for an empty stretch, also at the end', () => {
    expect(cooked.range(2, 2)).toEqual({ from: cooked.offsetAt(2), to: cooked.offsetAt(2) });
    expect(cooked.offsetAt(cooked.value.length)).toBe(text.length - 2);
    expect(cook(literal('""')).offsetAt(0)).toBe(1);
  });
});

describe('placeholders', () => {
  test('stand for interpolations, each where it is in the value', () => {
    const { value, chunks } = cook(literal('"a${b}c${d}"'), ({ node }) =>
      node.kind === 'variable' ? node.name.toUpperCase() : '?',
    );
    expect(value).toBe('aBcD');
    expect(chunks.filter(({ piece }) => piece.kind === 'hole').map(({ at, piece }) => [at, piece.from, piece.to])).toEqual([
      [1, 2, 6],
      [3, 7, 11],
    ]);
  });

  test('work for paths', () => {
    expect(cook(literal('./a/${b}.nix'), () => '*').value).toBe('./a/*.nix');
  });
});
