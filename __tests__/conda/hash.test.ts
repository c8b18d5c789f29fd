import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  algorithmOfAttribute,
  formatHash,
  formsOf,
  type Hash,
  type HashAlgorithm,
  type HashEncoding,
  hashAlgorithms,
  parseHash,
  sameHash,
  toSri,
} from '../../src/conda/index.ts';

const sizes = { md5: 16, sha1: 20, sha256: 32, sha512: 64 } as const;
const bare = ['base16', 'base32', 'base64'] as const;

const seed: Hash = { algorithm: 'sha256', hex: 'b9fe70ce7b6fa8df05abfb56995959b897d0365299f5046063bc236843474fb8' };

/** What the real Nix makes of texts, all in one call. */
function nixHash(to: 'base16' | 'base32', algorithm: HashAlgorithm, texts: readonly string[]): readonly string[] {
  const args = ['--type', algorithm, `--to-${to}`, ...texts];
  return execFileSync('nix-hash', args, { encoding: 'utf8' }).trim().split('\n');
}

function nixNewHash(to: 'to-sri' | 'to-base64', algorithm: HashAlgorithm, texts: readonly string[]): readonly string[] {
  const args = ['--extra-experimental-features', 'nix-command', 'hash', to, '--type', algorithm, ...texts];
  return execFileSync('nix', args, { encoding: 'utf8' }).trim().split('\n');
}

describe('on 1,000 random values of each algorithm, the real Nix', () => {
  describe.each(hashAlgorithms)('for %s', (algorithm) => {
    const hashes = Array.from({ length: 1000 }, (): Hash => ({ algorithm, hex: randomBytes(sizes[algorithm]).toString('hex') }));
    const written = (encoding: HashEncoding) => hashes.map((hash) => formatHash(hash, encoding));

    test('writes the same base32', () => {
      expect(written('base32')).toEqual(nixHash('base32', algorithm, written('base16')));
    });

    test('writes the same SRI and base64', () => {
      expect(written('sri')).toEqual(nixNewHash('to-sri', algorithm, written('base16')));
      expect(written('base64')).toEqual(nixNewHash('to-base64', algorithm, written('base16')));
    });

    test.each(['base32', 'base64', 'sri'] as const)('reads the same from what we write in %s', (encoding) => {
      expect(nixHash('base16', algorithm, written(encoding))).toEqual(hashes.map(({ hex }) => hex));
    });

    test.each([...bare, 'sri'] as const)('is read back by us from %s', (encoding) => {
      const read = written(encoding).map((text) => parseHash(text, algorithm));
      expect(read).toEqual(hashes.map((hash) => ({ kind: 'hash', hash, form: { encoding, prefixed: false } })));
    });
  });
});

test('every published sha256 and md5 goes through every form and back', () => {
  const { installers } = JSON.parse(readFileSync('src/conda/published.json', 'utf8')) as { installers: string[] };
  const hashes = installers.map((line): Hash => {
    const hex = line.split(' ')[1] ?? '';
    return { algorithm: hex.length === 64 ? 'sha256' : 'md5', hex };
  });
  expect(hashes.filter(({ algorithm }) => algorithm === 'sha256').length).toBeGreaterThanOrEqual(980);
  for (const hash of hashes) {
    for (const { text, form } of formsOf(hash)) {
      expect(parseHash(text, hash.algorithm)).toEqual({ kind: 'hash', hash, form });
    }
  }
});

describe('a digest that stands in a file', () => {
  test.each([
    ['1f2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zmr', 'base32', false],
    ['b9fe70ce7b6fa8df05abfb56995959b897d0365299f5046063bc236843474fb8', 'base16', false],
    ['B9FE70CE7B6FA8DF05ABFB56995959B897D0365299F5046063BC236843474FB8', 'base16', false],
    ['uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g=', 'base64', false],
    ['sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g=', 'sri', false],
    ['sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g', 'sri', false],
    ['sha256:1f2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zmr', 'base32', true],
  ])('%s is read as %s', (text, encoding, prefixed) => {
    expect(parseHash(text, 'sha256')).toEqual({ kind: 'hash', hash: seed, form: { encoding, prefixed } });
  });

  test('names its own algorithm in the SRI form, where the attribute does not', () => {
    expect(algorithmOfAttribute('hash')).toBeNull();
    expect(parseHash(toSri(seed), algorithmOfAttribute('hash'))).toMatchObject({ kind: 'hash', hash: seed });
  });
});

describe('a stand-in for a hash not known yet', () => {
  test.each([
    ['', null],
    ['sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', { encoding: 'sri', prefixed: false }],
    ['0000000000000000000000000000000000000000000000000000', { encoding: 'base32', prefixed: false }],
    ['0'.repeat(64), { encoding: 'base16', prefixed: false }],
  ])('"%s" is fake', (text, form) => {
    expect(parseHash(text, 'sha256')).toEqual({ kind: 'fake', form });
  });
});

describe('a malformed hash', () => {
  test.each([
    ['1f2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zm', 'sha256', 'length', 'is 51 characters long'],
    ['b9fe70ce7b6fa8df05abfb56995959b897d03652', 'sha256', 'length', 'It looks like a sha1 in base16'],
    ['ef2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zmr', 'sha256', 'alphabet', 'leaves out e, o, t and u'],
    ['1F2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zmr', 'sha256', 'alphabet', 'all lower case'],
    ['g9fe70ce7b6fa8df05abfb56995959b897d0365299f5046063bc236843474fb8', 'sha256', 'alphabet', 'character "g"'],
    ['zf2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zmr', 'sha256', 'overflow', 'first character is too large'],
    ['sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHTw==', 'sha256', 'length', 'characters of base64'],
    ['sha256-uf5wzntvqN8Fq_tWmVlZuJfQNlKZ9QRgY7wjaENHT7g=', 'sha256', 'alphabet', 'character "_"'],
    ['md5-0bzQdEP2VtvG4JXtqU9EhQ==', 'sha256', 'algorithm', 'is a md5 where sha256 is due'],
    ['blake9-AAAA', 'sha256', 'algorithm', 'names the algorithm "blake9"'],
    ['1f2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zmr', null, 'untyped', 'does not name its algorithm'],
  ] as const)('%s (as %s) is told by its %s', (text, known, fault, why) => {
    const parsed = parseHash(text, known);
    expect(parsed).toMatchObject({ kind: 'malformed', fault });
    expect(parsed.kind === 'malformed' && parsed.why).toContain(why);
  });

  test('is accepted exactly where Nix accepts it, for 150 small changes to good ones', () => {
    const forms = formsOf(seed).map(({ text }) => text);
    const mutate = (text: string, at: number, character: string) => text.slice(0, at) + character + text.slice(at + 1);
    const texts = fc.sample(
      fc
        .tuple(fc.constantFrom(...forms), fc.nat(70), fc.constantFrom('', 'a', 'e', 'z', 'Z', '0', '+', '=', '-', ':', '%'))
        .map(([text, at, character]) => mutate(text, at, character))
        // Nix stops reading base64 at the first "=", whatever follows.
        .filter((text) => !/=[^=]/.test(text)),
      150,
    );
    const verdict = (text: string) => spawnSync('nix-hash', ['--type', 'sha256', '--to-base16', '--', text]).status === 0;
    for (const text of new Set(texts)) {
      expect([text, parseHash(text, 'sha256').kind !== 'malformed']).toEqual([text, verdict(text)]);
    }
  });

  test('is never a crash', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(null, ...hashAlgorithms), (text, known) => {
        expect(['hash', 'fake', 'malformed']).toContain(parseHash(text, known).kind);
      }),
    );
  });
});

test('the same digest of two algorithms is not the same hash', () => {
  expect(sameHash(seed, { ...seed })).toBe(true);
  expect(sameHash(seed, { algorithm: 'sha512', hex: seed.hex })).toBe(false);
});
