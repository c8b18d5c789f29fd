/** The files through which a step speaks to the runner: GITHUB_OUTPUT, GITHUB_ENV, GITHUB_STATE and GITHUB_PATH. */

/**
 * `NAME=VALUE` lines, and values of several lines as `NAME<<MARK`, lines, `MARK`. Throws what the runner fails a step with.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#multiline-strings
 */
export function readPairs(text: string): Readonly<Record<string, string>> {
  const pairs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (heredoc > 0 && heredoc + 2 < line.length) {
      const mark = line.slice(heredoc + 2);
      const end = lines.indexOf(mark, at + 1);
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${mark}'`);
      pairs[line.slice(0, heredoc)] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return pairs;
}

/** The folders of GITHUB_PATH, the last one first, as they stand on PATH afterwards. */
export function readPaths(text: string): readonly string[] {
  return text.split(/\r?\n/).filter(Boolean).reverse();
}
