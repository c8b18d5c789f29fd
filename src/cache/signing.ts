/** Nix's own ed25519 keys, so that only archives made by whoever has the secret are accepted. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { Failure } from '../failure.ts';

/** What signs and what checks; both may be absent. Where there is a public key, nothing unsigned is accepted. */
export interface Signing {
  readonly secret: string | null;
  /** `name:base64`, as in Nix's `trusted-public-keys`. */
  readonly trusted: string | null;
}

export const noSigning: Signing = { secret: null, trusted: null };

/**
 * Read the keys in the form of `nix key generate-secret` and `nix key convert-secret-to-public`. The secret holds the public key,
 * so a run that has the secret needs nothing else; one that may only restore is given the public key.
 * @throws Failure where one is malformed, without showing it.
 */
export function readSigning(secret: string | null, trusted: string | null): Signing {
  const read = secret === null || secret === '' ? null : readKey(secret, 64, 'cache-signing-key');
  const given = trusted === null || trusted === '' ? null : readKey(trusted, 32, 'cache-public-key');
  const derived = read === null ? null : `${read.name}:${read.bytes.subarray(32).toString('base64')}`;
  return {
    secret: read === null ? null : `${read.name}:${read.bytes.toString('base64')}`,
    trusted: given === null ? derived : written(given),
  };
}

/** The signature of a text, `name:base64`. */
export function signText(secret: string, text: string): string {
  const { name, bytes } = readKey(secret, 64, 'cache-signing-key');
  return `${name}:${sign(null, Buffer.from(text), privateKey(bytes.subarray(0, 32))).toString('base64')}`;
}

/** Whether `signature` is what the owner of the secret to `trusted` makes of `text`. */
export function isSigned(trusted: string, text: string, signature: string): boolean {
  const { name, bytes } = readKey(trusted, 32, 'cache-public-key');
  const [signer, base64 = ''] = signature.trim().split(':', 2);
  if (signer !== name) return false;
  return verify(null, Buffer.from(text), publicKey(bytes), Buffer.from(base64, 'base64'));
}

interface Key {
  readonly name: string;
  readonly bytes: Buffer;
}

const written = ({ name, bytes }: Key) => `${name}:${bytes.toString('base64')}`;

function readKey(text: string, length: number, setting: string): Key {
  const [, name, base64] = /^([^\s:]+):([A-Za-z0-9+/]+={0,2})$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(base64 ?? '', 'base64');
  if (name !== undefined && bytes.length === length) return { name, bytes };
  throw new Failure(`${setting} is no key as Nix writes it, NAME:BASE64 with ${length} bytes.`, {
    remedy: 'Make a pair with: nix key generate-secret --key-name NAME, and: nix key convert-secret-to-public',
  });
}

/** What precedes the 32 bytes of a key in its DER form (RFC 8410). */
const privateLead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicLead = Buffer.from('302a300506032b6570032100', 'hex');

const privateKey = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privateLead, seed]), format: 'der', type: 'pkcs8' });
const publicKey = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicLead, bytes]), format: 'der', type: 'spki' });
