/** Bytes as text and back, in the three encodings of digests; Nix's base32 is its own, with the last bits first. */

const base32Characters = '0123456789abcdfghijklmnpqrsvwxyz';

export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** @param hex an even number of hexadecimal digits. */
export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16));
}

/**
 * Nix's base32: five bits a character, the most significant last byte first, no padding
 * (https://nix.dev/manual/nix/latest/protocols/nix32).
 */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  for (let place = Math.ceil((bytes.length * 8) / 5) - 1; place >= 0; place--) {
    const bit = place * 5;
    const byte = bit >> 3;
    const pair = (bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8);
    text += base32Characters.charAt((pair >> (bit & 7)) & 31);
  }
  return text;
}

/** @returns null where the text holds more than `size` bytes. @param text characters of the alphabet only. */
export function decodeBase32(text: string, size: number): Uint8Array | null {
  const bytes = new Uint8Array(size + 1);
  for (let place = 0; place < text.length; place++) {
    const bit = place * 5;
    const byte = bit >> 3;
    const value = base32Characters.indexOf(text.charAt(text.length - 1 - place)) << (bit & 7);
    bytes[byte] = (bytes[byte] ?? 0) | (value & 0xff);
    if (value > 0xff) bytes[byte + 1] = (bytes[byte + 1] ?? 0) | (value >> 8);
  }
  return bytes[size] === 0 ? bytes.subarray(0, size) : null;
}

export function encodeBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** @param text characters of the alphabet only, without padding; spare bits at the end are dropped, as Nix does. */
export function decodeBase64(text: string): Uint8Array {
  // A single left-over character holds no whole byte, and atob would refuse it.
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}
