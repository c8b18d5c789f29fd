/** What @actions/cache prints, read line by line: the only place where it says why something failed. */

/** A complaint it makes an annotation of; a failed try; the key of what it has found and is going to fetch; how many bytes have moved; what is only for debugging; anything else. */
export type ClientLine =
  | { readonly kind: 'complaint'; readonly text: string }
  | { readonly kind: 'attempt'; readonly count: number; readonly text: string }
  | { readonly kind: 'found'; readonly key: string; readonly text: string }
  | { readonly kind: 'progress'; readonly bytes: number; readonly text: string }
  | { readonly kind: 'debug'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** @param line without its line end. */
export function readClientLine(line: string): ClientLine {
  const [, command, data] = /^::([a-z-]+)(?: [^:]*)?::(.*)$/s.exec(line) ?? [];
  if (command !== undefined && data !== undefined) {
    const text = data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
    return command === 'warning' || command === 'error' ? { kind: 'complaint', text } : { kind: 'debug', text };
  }
  const attempt = /^Attempt (\d+) of \d+ failed with error: (.*?)\. Retrying/.exec(line);
  if (attempt) return { kind: 'attempt', count: Number(attempt[1]), text: attempt[2] ?? '' };
  const found = /^Cache hit for(?: restore-key)?: (.+)$/.exec(line);
  if (found) return { kind: 'found', key: found[1] ?? '', text: line };
  const progress = /^(?:Received|Sent|Uploaded) (\d+) of \d+ /.exec(line);
  if (progress) return { kind: 'progress', bytes: Number(progress[1]), text: line };
  return { kind: 'text', text: line };
}

/** One line that can be shown to anybody: without the wrapping words, and without the signature of an address. */
export function shortReason(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  const bare = line
    .replace(/^Failed to (?:restore|save): /, '')
    .replace(/^Failed to \w+: (?:Received non-retryable error: )?/, '')
    .replace(/(https?:\/\/[^\s?'"]+)\?[^\s'"]*/g, '$1')
    .replace(/\.$/, '');
  return bare.length > 200 ? `${bare.slice(0, 199)}…` : bare;
}
