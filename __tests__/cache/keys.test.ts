/** Cache keys: what they are made of, what they never are. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CondaIdentity, closureKey, condaKey, entryKey, generationOf, keyPrefixes } from '../../src/cache/keys.ts';
import { Failure } from '../../src/failure.ts';

const hash = '1vjmrd3bncjqs7kvnyqardzb1w1phzg8';
const out = `/nix/store/${hash}-conda-shell-hook`;
const conda: CondaIdentity = {
  condaPrefix: '/home/runner/.conda',
  system: 'x86_64-linux',
  installerSha256: 'b9fe70ce7b6fa8df05abfb56995959b897d0365299f5046063bc236843474fb8',
  environment: 'dependencies: [python=3.12]\n',
  unlockedAt: new Date('2026-11-23T23:59:59Z'),
};

describe('the key of a closure', () => {
  test('is made of the store path that was evaluated to, the system and the store', () => {
    const key = closureKey({ prefix: 'docs', system: 'x86_64-linux', out });
    expect(key.stem).toBe(`docs-closure-v1-x86_64-linux-b3a5020e-conda-shell-hook-${hash}`);
    expect(key.parts).toEqual([
      { name: 'prefix', value: 'docs' },
      { name: 'format', value: 'closure v1' },
      { name: 'system', value: 'x86_64-linux' },
      { name: 'store', value: '/nix/store' },
      { name: 'path', value: `${hash}-conda-shell-hook` },
    ]);
  });

  test('finds entries of the same path first, then of the same name', () => {
    const key = closureKey({ prefix: null, system: 'aarch64-linux', out });
    expect(keyPrefixes(key)).toEqual([
      `closure-v1-aarch64-linux-b3a5020e-conda-shell-hook-${hash}-`,
      'closure-v1-aarch64-linux-b3a5020e-conda-shell-hook-',
    ]);
  });

  test('differs between stores at different places', () => {
    const elsewhere = closureKey({ prefix: null, system: 'x86_64-linux', out: `/home/me/store/${hash}-conda-shell-hook` });
    expect(elsewhere.stem).not.toBe(closureKey({ prefix: null, system: 'x86_64-linux', out }).stem);
  });

  test.each(['', 'conda-shell', '/nix/store/short-name', `/nix/store/${hash}`, `/nix/store/${hash}-a b`])(
    'is not made of %j',
    (path) => {
      expect(() => closureKey({ prefix: null, system: 'x86_64-linux', out: path })).toThrow(Failure);
    },
  );
});

describe('the key of a conda prefix', () => {
  const stem = condaKey(null, conda).stem;

  test('changes with each thing that the content depends on', () => {
    const others: readonly CondaIdentity[] = [
      { ...conda, condaPrefix: '/root/.conda' },
      { ...conda, system: 'aarch64-linux' },
      { ...conda, installerSha256: '0'.repeat(64) },
      { ...conda, environment: 'dependencies: [python=3.13]\n' },
      { ...conda, environment: null },
      { ...conda, unlockedAt: new Date('2026-12-01T00:00:00Z') },
      { ...conda, unlockedAt: null },
    ];
    expect(new Set([stem, ...others.map((other) => condaKey(null, other).stem)]).size).toBe(others.length + 1);
  });

  test('stays the same within a month', () => {
    expect(condaKey(null, { ...conda, unlockedAt: new Date('2026-11-01T00:00:00Z') }).stem).toBe(stem);
  });

  test('finds nothing that only resembles it', () => {
    expect(keyPrefixes(condaKey(null, conda))).toEqual([`${stem}-`]);
  });
});

test.each(['a,b', 'a b', 'x'.repeat(101), 'ü', 'a\n'])('the prefix %j is refused', (prefix) => {
  expect(() => closureKey({ prefix, system: 'x86_64-linux', out })).toThrow(/cannot be part of a key/);
});

test('every key is one that the service takes, and gives its generation back', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9+._?=-]{1,211}$/);
  const prefix = fc.option(fc.stringMatching(/^[A-Za-z0-9._/-]{1,100}$/));
  fc.assert(
    fc.property(name, prefix, fc.nat({ max: 99_999 }), (path, word, generation) => {
      const key = closureKey({ prefix: word, system: 'aarch64-linux', out: `/nix/store/${hash}-${path}` });
      const entry = entryKey(key, generation);
      expect(entry.length).toBeLessThanOrEqual(512);
      expect(entry).not.toContain(',');
      expect(generationOf(key, entry)).toBe(generation);
      expect(keyPrefixes(key).every((one) => entry.startsWith(one))).toBe(true);
    }),
  );
});

test('an entry with other content has no generation of this key', () => {
  const key = closureKey({ prefix: null, system: 'x86_64-linux', out });
  const other = closureKey({ prefix: null, system: 'x86_64-linux', out: out.replace('1v', '2v') });
  expect(generationOf(key, entryKey(other, 3))).toBeNull();
  expect(generationOf(key, `${key.stem}-new`)).toBeNull();
});
