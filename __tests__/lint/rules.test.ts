/** Every rule against its fixtures, and the examples on its page. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loadPublished } from '../../src/conda/index.ts';
import { mayFind } from '../../src/lint/engine.ts';
import { defaultSettings, rules } from '../../src/lint/index.ts';
import { contextOf } from '../../src/lint/view.ts';
import { parseWithRecovery } from '../../src/syntax/index.ts';
import { fixed, fixtures, found, linterFor, wholeFiles } from './fixtures.ts';

const all = fixtures();

/** Their fixtures have what Nix refuses to parse. */
const notNix = new Set(['syntax', 'undefined-variable']);

describe.each(all.map((fixture) => [fixture.name, fixture] as const))('%s', (_name, fixture) => {
  test('has exactly the findings in its .expected file', async () => {
    expect(await found(fixture)).toBe(fixture.expected);
  });

  test('is mended to exactly its .fixed.nix file', async () => {
    expect(await fixed(fixture)).toBe(fixture.fixed);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has fixtures in which it finds something, and others in which it finds nothing', () => {
    if (id === 'shellcheck') return;
    const own = all.filter((fixture) => fixture.rule === id);
    expect(own.filter(({ expected }) => expected !== '')).not.toEqual([]);
    expect(own.filter(({ expected }) => expected === '')).not.toEqual([]);
  });

  test('the bad example on its page has the finding, the good one has not', async () => {
    if (id === 'shellcheck') return;
    const linter = await linterFor({ rule: id, settings: { nixpkgs: null, minInstaller: '23.1' } });
    const file = rule.docs.file ?? 'conda-shell.nix';
    expect(linter.lint(file, rule.docs.bad).diagnostics).not.toEqual([]);
    expect(linter.lint(file, rule.docs.good).diagnostics).toEqual([]);
  });

  test('fixes as its metadata says', async () => {
    const fixtureTexts = all.filter((fixture) => fixture.rule === id);
    const kinds = new Set<string>();
    for (const fixture of fixtureTexts) {
      const { diagnostics } = (await linterFor(fixture)).lint(fixture.file, fixture.text);
      for (const { fix } of diagnostics) if (fix !== undefined) kinds.add(fix.kind);
    }
    if (rule.fixable === 'none') expect([...kinds]).toEqual([]);
    else if (fixtureTexts.length > 0) expect([...kinds]).toContain(rule.fixable);
  });
});

test('no rule would find anything in a text that has none of its words', async () => {
  const published = await loadPublished();
  const missed = [...all, ...wholeFiles()].flatMap(({ name, file, text, settings }) => {
    const { root } = parseWithRecovery(text);
    const context = root && contextOf(file, root, { ...defaultSettings, ...settings }, published);
    const unasked = rules.filter((rule) => !mayFind(rule, text));
    return unasked.filter((rule) => context !== null && [...rule.check(context)].length > 0).map(({ id }) => `${id} in ${name}`);
  });
  expect(missed).toEqual([]);
});

test('every rule is in the list, and its file is named after its id', () => {
  const files = readdirSync(new URL('../../src/lint/rules/', import.meta.url)).filter((name) => name !== 'index.ts');
  expect(files.map((name) => name.replace(/\.ts$/, '')).sort()).toEqual(rules.map(({ id }) => id).sort());
});

test('every fixture, mended or not, is Nix', () => {
  const texts = all.flatMap(({ text, fixed: after, rule }) => (notNix.has(rule) ? [] : [text, after]));
  const program = texts.map((text) => `(${text}\n)`).join('\n');
  const { status, stderr } = spawnSync('nix-instantiate', ['--parse', '-'], { input: `[\n${program}\n]`, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
