/** Edits of text and their combination. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Edit, Fix } from '../../src/diagnostic.ts';
import { applyEdits, combineFixes, lineIndex } from '../../src/syntax/index.ts';

function edit(source: string, from: number, to: number, text: string): Edit {
  return { range: lineIndex(source).range(from, to), text };
}

function fix(...edits: readonly Edit[]): Fix {
  return { kind: 'safe', title: 'change it', edits };
}

/** A text with edits of it that do not overlap. */
const editedText = fc.string({ maxLength: 40 }).chain((source) => {
  const cut = fc.nat({ max: source.length });
  return fc.record({
    source: fc.constant(source),
    edits: fc.array(fc.tuple(cut, cut, fc.string({ maxLength: 4 })), { maxLength: 6 }).map((all) => {
      const kept: Edit[] = [];
      let end = 0;
      for (const [a, b, text] of all.toSorted(([a, b], [c, d]) => Math.min(a, b) - Math.min(c, d))) {
        if (Math.min(a, b) < end) continue;
        end = Math.max(a, b);
        kept.push(edit(source, Math.min(a, b), end, text));
      }
      return kept;
    }),
  });
});

describe('applying edits', () => {
  test('replaces, removes and inserts at once, whatever the order of the list', () => {
    const source = 'let a = 1; in a';
    const edits = [edit(source, 14, 15, 'b'), edit(source, 4, 5, 'b'), edit(source, 11, 11, '# c\n')];
    expect(applyEdits(source, edits)).toBe('let b = 1; # c\nin b');
  });

  test('keeps the order of two insertions at one place', () => {
    expect(applyEdits('ab', [edit('ab', 1, 1, '1'), edit('ab', 1, 1, '2')])).toBe('a12b');
  });

  test('refuses edits that overlap', () => {
    expect(() => applyEdits('abc', [edit('abc', 0, 2, ''), edit('abc', 1, 3, '')])).toThrow('two edits overlap');
  });

  test('refuses an edit outside of the text', () => {
    expect(() => applyEdits('a', [edit('abc', 0, 3, '')])).toThrow('an edit lies outside the text');
  });

  test('nothing changes without edits, nor by replacing text with itself', () => {
    fc.assert(
      fc.property(editedText, ({ source, edits }) => {
        expect(applyEdits(source, [])).toBe(source);
        const same = edits.map(({ range }) => ({ range, text: source.slice(range.start.offset, range.end.offset) }));
        expect(applyEdits(source, same)).toBe(source);
      }),
    );
  });

  test('is the same as one edit after another from the end', () => {
    fc.assert(
      fc.property(editedText, ({ source, edits }) => {
        const oneByOne = edits.reduceRight(
          (text, { range, text: replacement }) => text.slice(0, range.start.offset) + replacement + text.slice(range.end.offset),
          source,
        );
        expect(applyEdits(source, edits)).toBe(oneByOne);
      }),
    );
  });
});

describe('combining fixes', () => {
  const source = 'abcdef';

  test('takes each fix whole or not at all', () => {
    const first = fix(edit(source, 0, 1, 'A'), edit(source, 4, 5, 'E'));
    const colliding = fix(edit(source, 2, 3, 'C'), edit(source, 4, 6, ''));
    const free = fix(edit(source, 1, 3, 'X'));
    const combined = combineFixes([first, colliding, free]);
    expect(combined).toMatchObject({ applied: [first, free], skipped: [colliding] });
    expect(applyEdits(source, combined.edits)).toBe('AXdEf');
  });

  test('does not take an insertion at the edge of another change', () => {
    const removal = fix(edit(source, 2, 4, ''));
    const insertion = fix(edit(source, 4, 4, '!'));
    expect(combineFixes([removal, insertion]).skipped).toEqual([insertion]);
    expect(combineFixes([insertion, insertion]).skipped).toEqual([insertion]);
  });

  test('always leaves edits that can be applied', () => {
    const fixes = fc.array(
      editedText.map(({ edits }) => edits),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fixes, (all) => {
        const { applied, skipped, edits } = combineFixes(all.map((each) => fix(...each)));
        expect(applied.length + skipped.length).toBe(all.length);
        expect(applyEdits(' '.repeat(40), edits)).toEqual(expect.any(String));
      }),
    );
  });
});
