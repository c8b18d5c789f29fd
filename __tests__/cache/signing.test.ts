/** Keys as Nix writes them. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { isSigned, readSigning, signText } from '../../src/cache/signing.ts';

const nix = (input: string, ...args: string[]) =>
  execFileSync('nix', ['--extra-experimental-features', 'nix-command', 'key', ...args], { encoding: 'utf8', input });
const secret = nix('', 'generate-secret', '--key-name', 'ci-1');

test('the public key in a secret is the one that Nix finds in it', () => {
  expect(readSigning(`${secret}\n`, null)).toEqual({ secret, trusted: nix(secret, 'convert-secret-to-public') });
});

test('a text is signed by its own key and by no other', () => {
  const { trusted } = readSigning(secret, null);
  const signature = signText(secret, 'a text');
  expect(isSigned(trusted ?? '', 'a text', signature)).toBe(true);
  expect(isSigned(trusted ?? '', 'a text', `${signature}\n`)).toBe(true);
  expect(isSigned(trusted ?? '', 'another', signature)).toBe(false);
  expect(isSigned(readSigning(nix('', 'generate-secret', '--key-name', 'ci-1'), null).trusted ?? '', 'a text', signature)).toBe(
    false,
  );
  for (const bad of ['', 'ci-1', 'ci-1:', 'ci-1:AAAA', signature.replace('ci-1', 'ci-2')])
    expect(isSigned(trusted ?? '', 'a text', bad)).toBe(false);
});

describe('a key that is none is refused without being shown', () => {
  test.each(['secret', 'ci-1:', 'ci-1:c2hvcnQ=', `a b:${secret.split(':')[1]}`, `${secret}${secret}`])('%#', (text) => {
    expect(() => readSigning(text, null)).toThrow(/^cache-signing-key is no key as Nix writes it/);
    try {
      readSigning(text, null);
    } catch (error) {
      expect(String(error)).not.toContain(text);
    }
  });

  test('nor is a secret taken for a public key', () => {
    expect(() => readSigning(null, secret)).toThrow(/^cache-public-key is no key/);
  });
});

test('no keys, no signing', () => {
  expect(readSigning(null, '')).toEqual({ secret: null, trusted: null });
});
