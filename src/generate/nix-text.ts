/** Small pieces of Nix text: strings that mean exactly what is put into them, and indentation. */

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

/** A line for the inside of a `''…''` string, with the value `text`; tabs and carriage returns cannot stand in it. */
export function indentedLine(text: string): string {
  return text.replaceAll("''", "'''").replaceAll('${', "''${");
}

/** Lines moved right; empty ones stay empty. */
export function indented(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(columns)}${line}`));
}
