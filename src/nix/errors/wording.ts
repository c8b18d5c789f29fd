/** Words for people: what Nix and authors wrote, without the parts that only a machine can use. */

/** Without store paths' hashes and the working directory's name before paths in it. */
export function withoutMachinePaths(text: string, cwd: string): string {
  const local = cwd === '/' ? text : text.replaceAll(`${cwd}/`, '');
  return local.replace(/\/nix\/store\/[0-9a-z]{32}-/g, '');
}

/** An author's words as a message: their first line, at most 400 characters of it. */
export function firstLine(text: string): string {
  const line = text.trim().split(/\s*\n\s*/, 1)[0] ?? '';
  if (line === '') return 'No reason was given.';
  return line.length > 400 ? `${line.slice(0, 399)}…` : line;
}

/** Nix's words as a message: their first line, with a capital first and a full stop last. */
export function sentence(text: string): string {
  const line = capital(firstLine(text));
  return /[.!?…:]$/.test(line) ? line : `${line}.`;
}

/** The lines after the first, as far as they help: at most `count`, without blank ones. */
export function furtherLines(text: string, count: number): string | null {
  const lines = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0 ? null : lines.slice(0, count).join('\n');
}

export const code = (text: string): string => `\`${text}\``;

/** Nix's "x, y or z" as the names in it. */
export function namesIn(suggestion: string): readonly string[] {
  return suggestion.replace(/^one of /, '').split(/, or | or |, /);
}

/** "`a`", "`a` or `b`", "`a`, `b` or `c`". */
export function alternatives(names: readonly string[]): string {
  const coded = names.map(code);
  return coded.length < 2 ? coded.join('') : `${coded.slice(0, -1).join(', ')} or ${coded.at(-1)}`;
}

/** As at the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
