/** The rules about profiles and hooks, by the cases in fixtures/. */
import { describe, expect, test } from '@jest/globals';
import { publishedInstallers } from '../../../src/conda/index.ts';
import { lintText } from '../../../src/lint/engine.ts';
import { fixText } from '../../../src/lint/fix.ts';
import { defaultSettings, rules } from '../../../src/lint/index.ts';
import { type Case, casesOf } from './cases.ts';

const ids = [
  'activation-lost',
  'env-create-prompts',
  'global-config-on-entry',
  'hook-shell-mismatch',
  'ld-library-path-in-profile',
  'literal-tilde',
  'missing-slash',
  'nix-cflags-clobbered',
  'no-activation',
  'profile-errexit',
  'profile-replaces-shell',
  'shell-hook-typo',
  'source-activate',
  'unassigned-variable',
  'unguarded-conda-sh',
  'unguarded-install-on-entry',
];

describe.each(ids)('%s', (id) => {
  const levels = Object.fromEntries(rules.map((rule) => [rule.id, rule.id === id ? rule.severity : 'off'] as const));
  const tables = { settings: { ...defaultSettings, levels }, published: publishedInstallers([]), otherRules: new Set<string>() };
  const findings = (nix: string) => lintText('conda-shell.nix', nix, tables).diagnostics;

  test.each(casesOf(id).map((each) => [each.name, each] as const))('%s', (_name, { nix, marked, fixed }: Case) => {
    const found = findings(nix);
    const excerpt = ({ from, to }: { from: number; to: number }) => `${from}: ${nix.slice(from, to)}`;
    const places = found.map(({ range }) => excerpt({ from: range.start.offset, to: range.end.offset }));
    expect(places).toEqual(marked.map(excerpt));
    expect(fixText('conda-shell.nix', nix, tables, 'suggested').text).toBe(fixed ?? nix);
    expect(findings(fixed ?? nix).filter(({ fix }) => fix !== undefined)).toEqual([]);
  });
});
