/** Text for files that a shell reads: words that stay one word. */

/** One word for a POSIX shell, whatever it holds. */
export function quoteWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
