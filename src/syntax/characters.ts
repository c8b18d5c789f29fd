/** Classes of characters in Nix's lexer, as bits in a table: https://github.com/NixOS/nix/blob/master/src/libexpr/lexer.l */

export const ID_START = 1;
export const ID_PART = 2;
export const DIGIT = 4;
/** `PATH_CHAR`: letters, digits and `.` `_` `-` `+`. */
export const PATH_PART = 8;
/** What may follow the first letter of a URI's scheme. */
export const SCHEME_PART = 16;
export const URI_PART = 32;
export const SPACE = 64;
export const LETTER = 128;

const classes = new Uint8Array(128);

function put(characters: string, bits: number): void {
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    classes[code] = (classes[code] ?? 0) | bits;
  }
}

put('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', ID_START | ID_PART | PATH_PART | SCHEME_PART | URI_PART | LETTER);
put('0123456789', DIGIT | ID_PART | PATH_PART | SCHEME_PART | URI_PART);
put('_', ID_START | ID_PART | PATH_PART | URI_PART);
put('-', ID_PART | PATH_PART | SCHEME_PART | URI_PART);
put("'", ID_PART | URI_PART);
put('.+', PATH_PART | SCHEME_PART | URI_PART);
put('%/?:@&=$,!~*', URI_PART);
put(' \t\r\n', SPACE);

/** The end of the characters from `from` on that have any of the bits. */
export function endOf(text: string, from: number, bits: number): number {
  let at = from;
  while (isOf(text.charCodeAt(at), bits)) at++;
  return at;
}

/** Whether the character with this code (NaN beyond the end of a text) has any of the bits. */
export function isOf(code: number, bits: number): boolean {
  return code < 128 && ((classes[code] as number) & bits) !== 0;
}
