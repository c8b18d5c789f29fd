/** The snippets under fixtures/: in each file, a line `===== what it shows` and then the snippet, without its last line feed. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Snippet {
  readonly title: string;
  readonly text: string;
}

export function snippetsOf(file: string): readonly Snippet[] {
  const parts = read(file).split(/^===== (.*)\n/m);
  return parts
    .slice(1)
    .flatMap((title, index, all) => (index % 2 === 0 ? [{ title, text: (all[index + 1] ?? '').slice(0, -1) }] : []));
}

/** Snippets that a text file does not keep as they are: line ends, byte order marks, nothing at all. */
export function byteSnippets(): readonly Snippet[] {
  const all: Readonly<Record<string, string>> = JSON.parse(read('bytes.json'));
  return Object.entries(all).map(([title, text]) => ({ title, text }));
}

function read(file: string): string {
  return readFileSync(fileURLToPath(new URL(`fixtures/${file}`, import.meta.url)), 'utf8');
}
