/** Small pieces of Nix text: strings that mean exactly what is put into them, indentation, and lines broken where nixfmt breaks them. */

/** How much nixfmt puts on a line, indentation not counted (https://github.com/NixOS/nixfmt); strings and comments it never breaks. */
const width = 100;

/** The first of some layouts whose lines are all short enough; the last where none is. */
export function firstThatFits(...layouts: readonly [readonly string[], ...(readonly string[])[]]): readonly string[] {
  const fits = (lines: readonly string[]) => lines.every((line) => line.trimStart().length <= width);
  return layouts.find(fits) ?? layouts.at(-1) ?? [];
}

/** A `"…"` string whose value is `text`. */
export function quoted(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('${', '\\${')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  return `"${escaped}"`;
}

/**
 * A line for the inside of a `''…''` string, with the value `text`; tabs and carriage returns cannot stand in it.
 * A single `'` before an escaped `${` would be read together with it, as an escaped `''`, and what follows as Nix.
 * https://nix.dev/manual/nix/latest/language/string-literals
 */
export function indentedLine(text: string): string {
  return text.replace(/''|'(?=\$\{)|\$\{/g, (found) => (found === "'" ? "''\\'" : found === "''" ? "'''" : "''${"));
}

/** Lines moved right; empty ones stay empty. */
export function indented(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(columns)}${line}`));
}
