/** The engine: levels, syntax errors, suppressions, and fixes. */
import { describe, expect, test } from '@jest/globals';
import { defaultSettings, type LintSettings, makeLinter } from '../../src/lint/index.ts';

const lint = async (text: string, settings: Partial<LintSettings> = {}, otherRules: readonly string[] = []) => {
  const linter = await makeLinter({ ...defaultSettings, ...settings }, new Set(otherRules));
  return linter.lint('shell.nix', text);
};
const ids = (result: Awaited<ReturnType<typeof lint>>) => result.diagnostics.map(({ rule }) => rule);

const url = '{ x }: { inherit x; url = https://example.org; }';

describe('findings', () => {
  test('come sorted by place, with lines and columns of editors', async () => {
    const { diagnostics } = await lint('{ x }:\r\n{ inherit x; a = "😀"; b = https://b.org; c = https://c.org; }\r\n');
    expect(diagnostics.map(({ range }) => range)).toEqual([
      { start: { line: 2, column: 28, offset: 35 }, end: { line: 2, column: 41, offset: 48 } },
      { start: { line: 2, column: 47, offset: 54 }, end: { line: 2, column: 60, offset: 67 } },
    ]);
  });

  test('name their file and say that the linter found them', async () => {
    expect((await lint(url)).diagnostics).toMatchObject([
      { rule: 'url-literal', file: 'shell.nix', source: 'lint', severity: 'warning' },
    ]);
  });

  test('are made once, however many ways lead to them', async () => {
    const text =
      '{ pkgs }: let url = "http://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh"; in\n[ (pkgs.fetchurl { inherit url; hash = pkgs.h; }) (pkgs.fetchurl { inherit url; hash = pkgs.h; }) ]';
    expect(ids(await lint(text))).toEqual(['insecure-installer-url']);
  });
});

describe('levels', () => {
  test('turn a rule off', async () => {
    expect(ids(await lint(url, { levels: { 'url-literal': 'off' } }))).toEqual([]);
  });

  test('make a rule as severe as the project wants it', async () => {
    const { diagnostics } = await lint(url, { levels: { 'url-literal': 'error' } });
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('a syntax error', () => {
  test('in the only value of a file is the only finding, at the place where Nix stops', async () => {
    const { diagnostics, root } = await lint('{ pkgs }:\n[ https://example.org ;\n');
    expect(root).toBeNull();
    expect(diagnostics).toMatchObject([{ rule: 'syntax', severity: 'error', range: { start: { line: 2, column: 23 } } }]);
  });

  test('leaves what is certain in the rest of the file to be found, but not to be fixed', async () => {
    const text = '{\n  a = https://a.org;\n  b = [ c ;\n  d = rec { e = https://e.org; };\n}\n';
    const { diagnostics, root, installers } = await lint(text);
    expect(diagnostics.map(({ rule, range, fix }) => [rule, range.start.line, fix])).toEqual([
      ['url-literal', 2, undefined],
      ['syntax', 3, undefined],
      ['url-literal', 4, undefined],
    ]);
    expect({ root, installers }).toEqual({ root: null, installers: [] });
  });

  test('leaves comments that silence as they are', async () => {
    const text = '{\n  # nixconda-disable-next-line url-literal: why\n  a = https://a.org;\n  b = [ c ;\n}\n';
    expect(ids(await lint(text))).toEqual(['syntax']);
    expect(ids(await lint(text.replace('https://a.org', '1')))).toEqual(['syntax']);
  });

  test('in the middle of a text that ends too soon is at its end', async () => {
    const { diagnostics } = await lint('{ a = 1;\n');
    expect(diagnostics.map(({ rule, range }) => [rule, range.start.offset, range.end.offset])).toEqual([['syntax', 8, 8]]);
  });

  test('in an empty file is at its beginning', async () => {
    expect((await lint('')).diagnostics).toMatchObject([{ rule: 'syntax', range: { start: { line: 1, column: 1 } } }]);
  });
});

describe('a comment silences', () => {
  test.each([
    ['the next line', `# nixconda-disable-next-line url-literal: why\n${url}`],
    ['the next line, with no reason', `# nixconda-disable-next-line url-literal\n${url}`],
    ['the next line, in a block comment', `/* nixconda-disable-next-line url-literal: why */\n${url}`],
    ['the whole file', `${url.replace('; }', ';\n # nixconda-disable url-literal: why\n }')}`],
    [
      'the line after several such comments',
      `# nixconda-disable-next-line useless-rec: x\n# nixconda-disable-next-line url-literal\nrec ${url.slice(7)}`.replace(
        'inherit x; ',
        '',
      ),
    ],
    ['several rules at once', `# nixconda-disable-next-line useless-rec, url-literal: why\nrec { url = https://example.org; }`],
  ])('%s', async (_what, text) => {
    expect(ids(await lint(text))).toEqual([]);
  });

  test('a line of shell text, from the line before it in the same string', async () => {
    const profile = (comment: string) =>
      `{ pkgs }: (pkgs.buildFHSEnv {\n  name = "a";\n  profile = ''\n    ${comment}\n    cd /home/alice\n  '';\n}).env`;
    expect(ids(await lint(profile('# to work')))).toEqual(['absolute-home-path']);
    expect(ids(await lint(profile('# nixconda-disable-next-line absolute-home-path: mine alone')))).toEqual([]);
  });

  test('not the line after the next', async () => {
    expect(ids(await lint(`# nixconda-disable-next-line url-literal: why\n\n${url}`))).toEqual([
      'unused-suppression',
      'url-literal',
    ]);
  });

  test('nothing where it is only text in a string', async () => {
    expect(ids(await lint(`{ a = "# nixconda-disable url-literal"; url = https://example.org; }`))).toEqual(['url-literal']);
  });

  test('what other steps find, and is then not called idle', async () => {
    const result = await lint('# nixconda-disable evaluation-failed: known\n{ a = 1; }', {}, ['evaluation-failed']);
    expect(ids(result)).toEqual([]);
    const range = { start: { line: 2, column: 1, offset: 45 }, end: { line: 2, column: 1, offset: 45 } };
    const finding = { severity: 'error', message: '', file: 'shell.nix', range, source: 'evaluate' } as const;
    expect(result.isSuppressed({ ...finding, rule: 'evaluation-failed' })).toBe(true);
    expect(result.isSuppressed({ ...finding, rule: 'other' })).toBe(false);
  });

  test('a rule that is off without being called idle', async () => {
    expect(ids(await lint('# nixconda-disable useless-rec\n{ a = 1; }', { levels: { 'useless-rec': 'off' } }))).toEqual([]);
  });
});

describe('fixes', () => {
  const fix = async (text: string, kinds: 'safe' | 'suggested' = 'safe') => (await makeLinter()).fix('x.nix', text, kinds);

  test('are applied round after round: one may uncover the next', async () => {
    const { text, applied } = await fix('let a = 1; b = a; c = b; in rec { x = ((2)); }');
    expect(text).toBe('{ x = 2; }');
    expect(applied.length).toBeGreaterThan(4);
  });

  test('keep comments, layout and line ends', async () => {
    const { text } = await fix('{ pkgs }:\r\n# why\r\nrec {\r\n\turl = https://example.org; # there\r\n\tx = pkgs.x;\r\n}\r\n');
    expect(text).toBe('{ pkgs }:\r\n# why\r\n{\r\n\turl = "https://example.org"; # there\r\n\tx = pkgs.x;\r\n}\r\n');
  });

  test('that need an eye wait to be asked for', async () => {
    const text = '{ pkgs }: [ pkgs.xorg.libX11 ]';
    expect((await fix(text)).text).toBe(text);
    expect((await fix(text, 'suggested')).text).toBe('{ pkgs }: [ pkgs.libx11 ]');
  });

  test('that are right by themselves and wrong together are not applied together', async () => {
    // One fix would remove the formal lib, the other makes use of it.
    const text = '{ stdenv, lib, ... }: stdenv.lib.optional true stdenv';
    expect((await fix(text)).text).toBe('{ stdenv, lib, ... }: lib.optional true stdenv');
  });

  test('leave a text with a syntax error alone', async () => {
    const { text, applied, result } = await fix('{ url = https://example.org }');
    expect({ text, applied, rules: result.diagnostics.map(({ rule }) => rule) }).toEqual({
      text: '{ url = https://example.org }',
      applied: [],
      rules: ['url-literal', 'syntax'],
    });
  });

  test('are not applied where a comment silences the finding', async () => {
    const text = `# nixconda-disable-next-line url-literal: on purpose\n${url}`;
    expect((await fix(text)).text).toBe(text);
  });
});
