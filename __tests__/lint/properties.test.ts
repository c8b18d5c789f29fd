/** What must hold of any text at all: the engine never fails, and fixes settle and keep a file Nix. */
import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeLinter } from '../../src/lint/index.ts';
import { fixtures, wholeFiles } from './fixtures.ts';

const texts = [...fixtures(), ...wholeFiles()].map(({ text }) => text);
const linter = await makeLinter();

/** A place in a text, as a share of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const scrap = fc.constantFrom(
  ...["'", '"', "''", '${', '}', '{', '(', ')', '[', ']', ';', ':', '=', '@', '.', ',', '~', '#', '/*', '\\', '$'],
  ...['\r', '\n', '\t', '\uFFFC', '😀', '\uD83D', '\uFEFF', 'rec ', 'with pkgs; ', 'inherit ', 'let in ', '<nixpkgs>', 'a://b'],
);
const change = fc.oneof(
  fc.record({ kind: fc.constant('delete'), at: place, length: fc.nat(40), text: fc.constant('') }),
  fc.record({ kind: fc.constant('insert'), at: place, length: fc.constant(0), text: scrap }),
  fc.record({
    kind: fc.constant('replace'),
    at: place,
    length: fc.nat(40),
    text: fc.constantFrom(...texts).map((text) => text.slice(0, 60)),
  }),
);

/** Fixtures with up to four changes. */
const mutants = fc.tuple(fc.constantFrom(...texts), fc.array(change, { maxLength: 4 })).map(([text, changes]) =>
  changes.reduce((current, { at, length, text: put }) => {
    const from = Math.floor(at * current.length);
    return current.slice(0, from) + put + current.slice(from + length);
  }, text),
);
const names = fc.constantFrom('shell.nix', 'flake.nix', 'package.nix');
const kinds = fc.constantFrom('safe' as const, 'suggested' as const);

test('any text is linted, every finding lies in it, and none comes twice', () => {
  fc.assert(
    fc.property(names, mutants, (name, text) => {
      const { diagnostics } = linter.lint(name, text);
      for (const { range, fix } of diagnostics) {
        for (const { start, end } of [range, ...(fix?.edits ?? []).map((edit) => edit.range)]) {
          expect(start.offset).toBeLessThanOrEqual(end.offset);
          expect(end.offset).toBeLessThanOrEqual(text.length);
        }
      }
      const keys = diagnostics.map(({ rule, range, message }) => `${rule} ${range.start.offset} ${range.end.offset} ${message}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 1000 },
  );
});

/** A fixture from which one character that holds the file together is taken. */
const broken = fc.constantFrom(...texts).chain((text) => {
  const places = [...text.matchAll(/[;={}()[\]"']|\b(?:in|then|else)\b/g)].map(({ index }) => index);
  return fc.constantFrom(...(places.length === 0 ? [0] : places)).map((at) => ({ text, at }));
});

test('in a file that is broken in one place is found nothing that is not in the whole file', () => {
  fc.assert(
    fc.property(names, broken, (name, { text, at }) => {
      const { diagnostics } = linter.lint(name, text.slice(0, at) + text.slice(at + 1));
      fc.pre(diagnostics.some(({ rule }) => rule === 'syntax'));
      const inWhole = linter.lint(name, text).diagnostics.map(({ rule, range }) => `${rule} ${range.start.offset}`);
      const others = diagnostics.filter(({ rule }) => rule !== 'syntax');
      const inBroken = others.map(
        ({ rule, range: { start } }) => `${rule} ${start.offset < at ? start.offset : start.offset + 1}`,
      );
      expect(inWhole).toEqual(expect.arrayContaining(inBroken));
      expect(others.filter(({ fix }) => fix !== undefined)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('fixing settles: a second time changes nothing, and the file still parses', async () => {
  await fc.assert(
    fc.asyncProperty(names, mutants, kinds, async (name, text, which) => {
      const once = await linter.fix(name, text, which);
      expect((await linter.fix(name, once.text, which)).text).toBe(once.text);
      expect(once.result.root === null).toBe(linter.lint(name, text).root === null);
    }),
    { numRuns: 250 },
  );
});

test.each(texts.map((text, index) => [index, text] as const))(
  'after safe fixes of fixture %d no safe fix is left',
  async (_index, text) => {
    const { result } = await linter.fix('package.nix', text, 'safe');
    expect(result.diagnostics.filter(({ fix }) => fix?.kind === 'safe')).toEqual([]);
  },
);

test('what Nix accepts, it accepts after fixing', () => {
  const accepts = (text: string) => spawnSync('nix-instantiate', ['--parse', '-'], { input: text }).status === 0;
  return fc.assert(
    fc.asyncProperty(mutants, kinds, async (text, which) => {
      const { text: after } = await linter.fix('package.nix', text, which);
      fc.pre(after !== text && accepts(text));
      expect(accepts(after)).toBe(true);
    }),
    { numRuns: 25, maxSkipsPerRun: 1000 },
  );
});
