/** The parts of a page that a program writes, between two comments that a reader of the page does not see. */

/**
 * Put lines between `<!-- name -->` and `<!-- /name -->`.
 * @param page its path, for the error.
 * @throws Error where the page has no such pair.
 */
export function between(page: string, text: string, name: string, lines: readonly string[]): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start === -1 || end < start) throw new Error(`${page} lacks ${open} … ${close}`);
  return `${text.slice(0, start + open.length)}\n\n${lines.join('\n')}\n\n${text.slice(end)}`;
}
