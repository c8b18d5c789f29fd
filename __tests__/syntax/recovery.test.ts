/** What is still read of a text with a syntax error. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NixSyntaxError, type Node, parse, parseWithRecovery, type Root, walk } from '../../src/syntax/index.ts';
import { mutantOf } from './mutants.ts';
import { byteSnippets, snippetsOf } from './snippets.ts';

/** The strings of a tree, which tell what of the text is still read. */
function stringsIn(root: Root | null): readonly string[] | null {
  if (root === null) return null;
  const found: string[] = [];
  walk(root, (node) => {
    if (node.kind === 'string') found.push(root.text.slice(node.from, node.to));
  });
  return found;
}

describe('of a file with an error is read', () => {
  test.each<[string, string, readonly string[]]>([
    ['what stands beside the value that is wrong', '{ a = "1"; b = "2" + ; c = "3"; }', ['"1"', '"3"']],
    ['as much as possible: the innermost value is left out', '{ a = { b = "1"; c = (; d = "2"; }; }', ['"1"', '"2"']],
    ['both, where the semicolon between two bindings is missing', '{\n  a = "1"\n  b.c = "2";\n}', ['"1"', '"2"']],
    ['the last one, where its semicolon is missing', '{ a = "1"; b = "2" }', ['"1"', '"2"']],
    ['the binding before an inherit, where its semicolon is missing', 'let a = "1" inherit (x) y; in a', ['"1"']],
    ['a let whose last semicolon is missing', 'let\n  a = "1"\nin\n{ b = "2"; }', ['"1"', '"2"']],
    ['everything beside several errors', '{ a = "1"; b = ); c = "3"; d = [; e = "5"; f = x y.; }', ['"1"', '"3"', '"5"']],
    ['what stands around a value with its own semicolons', '{ a = with x; let y = 1 in z; b = "2"; }', ['"2"']],
    ['what follows a broken string', '{ a = "x ${y + } z"; b = "2"; }', ['"2"']],
    ['what follows a broken indented string', "{ a = ''\n  ${y + }\n''; b = \"2\"; }", ['"2"']],
    ['what stands in a let around a broken set', 'let a = "1"; in { b = x y) ; c = "3"; }', ['"1"', '"3"']],
  ])('%s', (_what, text, strings) => {
    const { error, root } = parseWithRecovery(text);
    expect(error).not.toBeNull();
    expect(stringsIn(root)).toEqual(strings);
  });
});

describe('nothing is read', () => {
  test.each([
    ['where the error is in no binding', '[ "1" ; "2" ]'],
    ['where a bracket is never closed', '{ a = "1"; b = ( ; c = "3"'],
    ['where a string is never closed', '{ a = "1"; b = "2; c = "3"; }'],
    ['of a text with more errors than a person makes', `{ ${'a = ); '.repeat(30)} }`],
    ['of an empty file', ''],
  ])('%s', (_what, text) => {
    const { error, root } = parseWithRecovery(text);
    expect(error).not.toBeNull();
    expect(root).toBeNull();
  });
});

const texts = [...snippetsOf('accepted.txt'), ...snippetsOf('broken.txt'), ...byteSnippets()].map(({ text }) => text);

describe('whatever the text', () => {
  test('the error is the one without recovery, and no node lies outside of the text', () => {
    fc.assert(
      fc.property(mutantOf(texts), (text) => {
        const { error, root } = parseWithRecovery(text);
        const expected = errorOf(text);
        expect(error === null ? null : [error.offset, error.message]).toEqual(
          expected === null ? null : [expected.offset, expected.message],
        );
        expect(root?.text ?? text).toBe(text);
        if (root !== null) walk(root, (node: Node) => expect(node.from >= 0 && node.to <= text.length).toBe(true));
      }),
      { seed: 3, numRuns: 3000 },
    );
  });

  test('the tree of one without an error is that of parse', () => {
    for (const { text } of snippetsOf('accepted.txt')) expect(parseWithRecovery(text).root).toEqual(parse(text));
  });
});

function errorOf(text: string): NixSyntaxError | null {
  try {
    parse(text);
    return null;
  } catch (error) {
    if (error instanceof NixSyntaxError) return error;
    throw error;
  }
}
