/** Whole files as people write them, with every rule on. */
import { describe, expect, test } from '@jest/globals';
import { makeLinter } from '../../src/lint/index.ts';
import { fixed, found, linterFor, wholeFiles } from './fixtures.ts';

const all = wholeFiles();
const file = (name: string) => all.find((fixture) => fixture.name === name) ?? all[0];

describe.each(all.map((fixture) => [fixture.name, fixture] as const))('%s', (_name, fixture) => {
  test('has exactly the findings in its .expected file', async () => {
    expect(await found(fixture)).toBe(fixture.expected);
  });

  test('is safely mended to exactly its .fixed.nix file', async () => {
    expect(await fixed(fixture)).toBe(fixture.fixed);
  });
});

const style = ['dont-unpack', 'native-build-inputs', 'pname-version'];

test('the first conda shell of all has its eleven faults, and nothing else but style', async () => {
  const fixture = file('first-conda-shell.nix');
  const { diagnostics } = (await makeLinter()).lint(fixture?.file ?? '', fixture?.text ?? '');
  const ids = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  expect(ids.filter((id) => !style.includes(id))).toEqual([
    'deprecated-xorg-set',
    'install-not-idempotent',
    'installer-dead-host',
    'installer-hash-style',
    'installer-outdated',
    'literal-tilde',
    'missing-slash',
    'nix-cflags-clobbered',
    'nixpkgs-unpinned',
    'no-activation',
    'removed-fhs-builder',
  ]);
});

test.each(['modern-conda-shell.nix', 'modern-flake.nix', 'home-manager-module.nix'])('%s has nothing to report', async (name) => {
  const fixture = file(name);
  const { diagnostics } = (await makeLinter()).lint(fixture?.file ?? '', fixture?.text ?? '');
  expect(diagnostics).toEqual([]);
});

test('mending the first conda shell leaves no safe fix, and no error', async () => {
  const fixture = file('first-conda-shell.nix');
  if (fixture === undefined) throw new Error('The fixture is missing.');
  const { diagnostics } = (await linterFor(fixture)).lint(fixture.file, fixture.fixed);
  expect(diagnostics.filter(({ severity, fix }) => severity === 'error' || fix?.kind === 'safe')).toEqual([]);
});
