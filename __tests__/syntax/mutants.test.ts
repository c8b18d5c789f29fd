/** Texts with small changes are judged as Nix judges them, and nothing makes the parser fail in another way than its own. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NixSyntaxError, parse, type Root, scopesOf, walk } from '../../src/syntax/index.ts';
import { mutantOf } from './mutants.ts';
import { folder, home, judge } from './nix-judge.ts';
import { printAsNix } from './nix-printer.ts';
import { byteSnippets, snippetsOf } from './snippets.ts';

const valid = snippetsOf('accepted.txt').map(({ text }) => text);
const texts = [...valid, ...snippetsOf('broken.txt').map(({ text }) => text), ...byteSnippets().map(({ text }) => text)];

/** Where the parser stops, or null where it does not. */
function errorOffset(text: string): number | null {
  try {
    parse(text);
    return null;
  } catch (error) {
    if (error instanceof NixSyntaxError) return error.offset;
    throw error;
  }
}

/** Whether Nix 2.8 only stopped because it does not know pipes. */
function isPipe(text: string, offset: number): boolean {
  return text.startsWith('|>', offset) || text.startsWith('<|', offset - 1);
}

/** Whether any name in the text is bound by nothing. */
function hasUnbound(root: Root): boolean {
  const { resolve } = scopesOf(root);
  let found = false;
  walk(root, (node) => {
    const uses = node.kind === 'variable' ? [node] : node.kind === 'inherit' && node.source === null ? node.names : [];
    found ||= uses.some((use) => resolve(use).kind === 'unbound');
  });
  return found;
}

async function agree(text: string): Promise<void> {
  const verdict = await judge(text);
  const offset = errorOffset(text);
  if (verdict.kind === 'accepted' || verdict.kind === 'undefined-variable') {
    expect(offset).toBeNull();
    const root = parse(text);
    expect(hasUnbound(root)).toBe(verdict.kind === 'undefined-variable');
    if (verdict.kind === 'accepted')
      expect(printAsNix(root.expression, text, folder, home, verdict.printed)).toBe(verdict.printed);
  } else if (verdict.kind === 'rejected' && !isPipe(text, verdict.offset)) expect(offset).toBe(verdict.offset);
  else if (verdict.kind === 'defined-twice' && offset !== null) expect(offset).toBeGreaterThanOrEqual(verdict.offset);
}

describe('a changed text', () => {
  test('is accepted or rejected as by Nix, at the same place, with the same structure and undefined names', async () => {
    await fc.assert(fc.asyncProperty(mutantOf(texts), agree), { seed: 20240, numRuns: 200 });
  });

  test('that was valid is accepted or rejected as by Nix after one change', async () => {
    await fc.assert(fc.asyncProperty(mutantOf(valid), agree), { seed: 5, numRuns: 100 });
  });

  test('is parsed or refused with a syntax error inside the text, never anything else', () => {
    fc.assert(
      fc.property(mutantOf(texts), (text) => {
        const offset = errorOffset(text) ?? 0;
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(text.length);
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  test('may be any string at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        errorOffset(text);
      }),
      { seed: 2, numRuns: 3000 },
    );
  });
});
