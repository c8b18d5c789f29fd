/** Hashes as Nix writes them: read any form, say what is wrong with a malformed one, write any form. */
import type { DigestAlgorithm } from '../world.ts';
import { decodeBase32, decodeBase64, encodeBase32, encodeBase64, fromHex, toHex } from './digest-text.ts';

export type HashAlgorithm = DigestAlgorithm;

/** `base16`, `base32` (Nix's own) and `base64` are bare digests; `sri` is `<algorithm>-<base64>`. */
export type HashEncoding = 'base16' | 'base32' | 'base64' | 'sri';

/** A digest, apart from how it is written. Two hashes are the same if both fields are. */
export interface Hash {
  readonly algorithm: HashAlgorithm;
  /** Lower-case hexadecimal. */
  readonly hex: string;
}

/** How a hash is written; `prefixed` is Nix's older `<algorithm>:<digest>`, as in `sha256:1f2g…`. */
export interface HashForm {
  readonly encoding: HashEncoding;
  readonly prefixed: boolean;
}

/**
 * What is wrong with the text: a number of characters that no encoding has, a character that the encoding lacks, spare
 * bits that are not zero, another algorithm than the attribute's, or no algorithm where none is known.
 */
export type HashFault = 'length' | 'alphabet' | 'overflow' | 'algorithm' | 'untyped';

export type ParsedHash =
  | { readonly kind: 'hash'; readonly hash: Hash; readonly form: HashForm }
  /** A stand-in for a hash not known yet: the empty string (`form` is null), or all zeros as `lib.fakeHash` has. */
  | { readonly kind: 'fake'; readonly form: HashForm | null }
  | {
      readonly kind: 'malformed';
      readonly fault: HashFault;
      /** Why, to follow the text in a sentence: `is 51 characters long; …`. */
      readonly why: string;
    };

const digestBytes: Readonly<Record<HashAlgorithm, number>> = { md5: 16, sha1: 20, sha256: 32, sha512: 64 };
const bareEncodings = ['base16', 'base32', 'base64'] as const;
type BareEncoding = (typeof bareEncodings)[number];

export const hashAlgorithms = ['md5', 'sha1', 'sha256', 'sha512'] as const satisfies readonly HashAlgorithm[];

const isAlgorithm = (text: string): text is HashAlgorithm => Object.hasOwn(digestBytes, text);

/** Too weak to prove what a file is: collisions can be made. */
export const isWeak = (algorithm: HashAlgorithm): boolean => algorithm === 'md5' || algorithm === 'sha1';

export const sameHash = (a: Hash, b: Hash): boolean => a.algorithm === b.algorithm && a.hex === b.hex;

/** Whether every bit is zero: nixpkgs' `lib.fakeHash`, `lib.fakeSha256` and `lib.fakeSha512`. */
export const isZero = (hash: Hash): boolean => /^0+$/.test(hash.hex);

/** The algorithm that a fetcher's attribute implies: `sha256 = …` does, `hash = …` and `outputHash = …` do not. */
export function algorithmOfAttribute(attribute: string): HashAlgorithm | null {
  return isAlgorithm(attribute) ? attribute : null;
}

/**
 * Read a hash as Nix does (libutil/hash.cc, https://github.com/NixOS/nix/blob/2.8.0/src/libutil/hash.cc).
 *
 * @param known the algorithm that the place implies (see `algorithmOfAttribute`); null where the text must name it.
 */
export function parseHash(text: string, known: HashAlgorithm | null): ParsedHash {
  if (text === '') return { kind: 'fake', form: null };
  const [, prefix, separator, digest = text] = /^([^:-]*)([:-])(.*)$/s.exec(text) ?? [];
  if (prefix !== undefined && !isAlgorithm(prefix)) {
    return malformed('algorithm', `names the algorithm "${prefix}"; Nix knows ${hashAlgorithms.join(', ')}`);
  }
  const algorithm = prefix ?? known;
  if (algorithm === null) {
    return malformed('untyped', 'does not name its algorithm; the SRI form, sha256-…, does');
  }
  if (known !== null && known !== algorithm) return malformed('algorithm', `is a ${algorithm} where ${known} is due`);
  return separator === '-'
    ? parseDigest(digest, algorithm, 'base64', { encoding: 'sri', prefixed: false })
    : parseBare(digest, algorithm, separator === ':');
}

function parseBare(digest: string, algorithm: HashAlgorithm, prefixed: boolean): ParsedHash {
  const encoding = bareEncodings.find((one) => digestLength(algorithm, one) === digest.length);
  if (encoding) return parseDigest(digest, algorithm, encoding, { encoding, prefixed });
  const due = bareEncodings.map((one) => `${digestLength(algorithm, one)} (${one})`).join(', ');
  return malformed('length', `is ${digest.length} characters long; a ${algorithm} has ${due}${resemblance(digest)}`);
}

function parseDigest(digest: string, algorithm: HashAlgorithm, encoding: BareEncoding, form: HashForm): ParsedHash {
  const size = digestBytes[algorithm];
  const alphabet = alphabets[encoding];
  const body = encoding === 'base64' ? digest.replace(/={0,2}$/, '') : digest;
  const stray = [...body].find((character) => !alphabet.includes(character));
  if (stray !== undefined) {
    return malformed(
      'alphabet',
      `has the character ${JSON.stringify(stray)}, which ${encoding} does not use${advice(encoding, stray)}`,
    );
  }
  const bytes = encoding === 'base16' ? fromHex(body) : encoding === 'base32' ? decodeBase32(body, size) : decodeBase64(body);
  if (bytes === null) return malformed('overflow', `is no ${encoding} of ${size * 8} bits: its first character is too large`);
  if (bytes.length !== size) {
    return malformed(
      'length',
      `has ${digest.length} characters of base64; a ${algorithm} has ${digestLength(algorithm, 'base64')}`,
    );
  }
  const hash = { algorithm, hex: toHex(bytes) };
  return isZero(hash) ? { kind: 'fake', form } : { kind: 'hash', hash, form };
}

const alphabets: Readonly<Record<BareEncoding, string>> = {
  base16: '0123456789abcdefABCDEF',
  base32: '0123456789abcdfghijklmnpqrsvwxyz',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
};

function advice(encoding: BareEncoding, stray: string): string {
  if (encoding === 'base32' && /^[A-Z]$/.test(stray)) return ' (it is all lower case)';
  if (encoding === 'base32' && 'eotu'.includes(stray)) return ' (Nix leaves out e, o, t and u)';
  return '';
}

/** A hint for a digest of a length that another algorithm has. */
function resemblance(digest: string): string {
  for (const algorithm of hashAlgorithms) {
    for (const encoding of bareEncodings) {
      const fits = digestLength(algorithm, encoding) === digest.length;
      if (fits && [...digest].every((character) => `${alphabets[encoding]}=`.includes(character))) {
        return `. It looks like a ${algorithm} in ${encoding}`;
      }
    }
  }
  return '';
}

/** How many characters a bare digest has. */
function digestLength(algorithm: HashAlgorithm, encoding: BareEncoding): number {
  const bytes = digestBytes[algorithm];
  if (encoding === 'base16') return bytes * 2;
  return encoding === 'base32' ? Math.ceil((bytes * 8) / 5) : Math.ceil(bytes / 3) * 4;
}

function malformed(fault: HashFault, why: string): ParsedHash {
  return { kind: 'malformed', fault, why };
}

/** Write a hash; `prefixed` puts `<algorithm>:` before a bare digest. */
export function formatHash(hash: Hash, encoding: HashEncoding, prefixed = false): string {
  if (encoding === 'sri') return `${hash.algorithm}-${encodeBase64(fromHex(hash.hex))}`;
  const bytes = fromHex(hash.hex);
  const digest = encoding === 'base16' ? hash.hex : encoding === 'base32' ? encodeBase32(bytes) : encodeBase64(bytes);
  return prefixed ? `${hash.algorithm}:${digest}` : digest;
}

/** The SRI form, which every fetcher of nixpkgs takes as `hash`. */
export const toSri = (hash: Hash): string => formatHash(hash, 'sri');

/** Every form in which a file may hold this hash, the most telling first: for finding where it is written. */
export function formsOf(hash: Hash): readonly { readonly text: string; readonly form: HashForm }[] {
  const forms: HashForm[] = [{ encoding: 'sri', prefixed: false }];
  for (const prefixed of [true, false]) for (const encoding of bareEncodings) forms.push({ encoding, prefixed });
  return forms.map((form) => ({ text: formatHash(hash, form.encoding, form.prefixed), form }));
}
