/** Patterns tried at one place of a text. With a lookbehind they read backwards from there, not the text from its beginning. */

/** Whether `pattern`, which is sticky, matches at `at`. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
