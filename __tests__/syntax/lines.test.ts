/** Lines and columns of offsets. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lineIndex } from '../../src/syntax/index.ts';

const text = fc
  .array(fc.constantFrom('a', 'é', '𝄞', '\n', '\r\n', '\r', ' ', 'bc'), { maxLength: 30 })
  .map((characters) => characters.join(''));

/** The same answer, counted through the whole text. */
function countedPosition(source: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = source.slice(0, offset).split(/\r\n|\n|\r/);
  const split = source[offset - 1] === '\r' && source[offset] === '\n';
  if (!split) return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  return { line: lines.length - 1, column: (lines.at(-2) ?? '').length + 2 };
}

describe('a line index', () => {
  test('counts lines and columns from 1 and ends lines at LF, CR LF and CR', () => {
    const index = lineIndex('ab\ncd\r\nef\rg');
    expect(index.lines).toBe(4);
    expect([0, 2, 3, 7, 10, 11].map((offset) => index.position(offset))).toEqual([
      { line: 1, column: 1, offset: 0 },
      { line: 1, column: 3, offset: 2 },
      { line: 2, column: 1, offset: 3 },
      { line: 3, column: 1, offset: 7 },
      { line: 4, column: 1, offset: 10 },
      { line: 4, column: 2, offset: 11 },
    ]);
  });

  test('knows where lines start and end', () => {
    const index = lineIndex('ab\ncd\r\n');
    expect([1, 2, 3].map((line) => [index.startOfLine(line), index.endOfLine(line)])).toEqual([
      [0, 2],
      [3, 5],
      [7, 7],
    ]);
  });

  test('brings what lies outside into the text', () => {
    const index = lineIndex('ab\nc');
    expect(index.range(-1, 9)).toEqual({ start: { line: 1, column: 1, offset: 0 }, end: { line: 2, column: 2, offset: 4 } });
    expect(index.offset(1, 99)).toBe(2);
    expect(index.offset(9, 1)).toBe(3);
  });

  test('agrees with counting, for every offset of any text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const index = lineIndex(source);
        for (let offset = 0; offset <= source.length; offset++) {
          expect(index.position(offset)).toEqual({ ...countedPosition(source, offset), offset });
        }
      }),
    );
  });

  test('finds the way back from a line and column, in units and in bytes', () => {
    fc.assert(
      fc.property(text, (source) => {
        const index = lineIndex(source);
        for (let offset = 0; offset <= source.length; offset++) {
          const { line, column } = index.position(offset);
          if (offset > index.endOfLine(line)) continue;
          expect(index.offset(line, column)).toBe(offset);
          const before = source.slice(index.startOfLine(line), offset);
          if (before.isWellFormed()) expect(index.offsetOfByte(line, Buffer.byteLength(before) + 1)).toBe(offset);
        }
      }),
    );
  });
});
