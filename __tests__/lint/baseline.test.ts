/** Baselines: what was there before does not count. */
import { expect, test } from '@jest/globals';
import { compareWithBaseline, makeBaseline, makeLinter, readBaseline, writeBaseline } from '../../src/lint/index.ts';

const before = '{\n  a = https://a.org;\n  b = https://b.org;\n}\n';
const lint = async (text: string) => (await makeLinter()).lint('x.nix', text).diagnostics;
const baseline = async () =>
  readBaseline('b.json', writeBaseline(makeBaseline([{ path: 'x.nix', text: before, diagnostics: await lint(before) }])));

test('a baseline names the lines of each rule of each file', async () => {
  expect(await baseline()).toEqual({
    version: 1,
    files: { 'x.nix': { 'url-literal': ['a = https://a.org;', 'b = https://b.org;'] } },
  });
});

test('what it knows is no news, wherever it has moved', async () => {
  const now = '# moved\n{\n    b = https://b.org;\n  a = https://a.org;\n}\n';
  expect(compareWithBaseline(await baseline(), 'x.nix', now, await lint(now))).toEqual({ fresh: [], known: 2, gone: 0 });
});

test('a new finding is news, and so is a second of the same kind on an equal line', async () => {
  const now = before.replace('}', '  c = https://c.org;\n  d = {\n    a = https://a.org;\n  };\n}');
  const { fresh, known } = compareWithBaseline(await baseline(), 'x.nix', now, await lint(now));
  expect({ lines: fresh.map(({ range }) => range.start.line), known }).toEqual({ lines: [4, 6], known: 2 });
});

test('what was mended is counted, so that the baseline can be written anew', async () => {
  const now = '{\n  a = https://a.org;\n}\n';
  expect(compareWithBaseline(await baseline(), 'x.nix', now, await lint(now))).toEqual({ fresh: [], known: 1, gone: 1 });
});

test('a file that it does not name has only news', async () => {
  const diagnostics = await lint(before);
  expect(compareWithBaseline(await baseline(), 'y.nix', before, diagnostics)).toEqual({ fresh: diagnostics, known: 0, gone: 0 });
});

test.each(['', '[]', '{"version":2,"files":{}}', '{"version":1}', '{"version":1,"files":{"x.nix":{"url-literal":[1]}}}'])(
  '%j is no baseline',
  (text) => {
    expect(() => readBaseline('b.json', text)).toThrow('b.json is not a baseline file.');
  },
);
