/** Reading redirections, and here-documents, whose bodies come after the line that announces them. */
import { literalText } from './meaning.ts';
import { charAt, isAtEnd, lookingAt, type Reader, readPart } from './reader.ts';
import type { Redirection, Word } from './syntax.ts';
import { readParts, readWord } from './words.ts';

const operator = /(?:\d+|\{\w+\})?(?:<<<|<<-?|<>|<&|>>|>&|>\||<(?!\()|>(?!\())|&>>?/y;

/** Read a redirection with its target, or null where none begins here. */
export function readRedirection(reader: Reader): Redirection | null {
  const found = lookingAt(reader, operator);
  if (found === null) return null;
  const from = reader.position;
  reader.position += found[0].length;
  readBlanks(reader);
  const word = readWord(reader);
  const target = word.to > word.from ? word : null;
  const redirection = { operator: found[0], target, body: null as Word | null, from, to: reader.position };
  const delimiter = target === null ? null : literalText(target);
  if (/<<-?$/.test(found[0]) && delimiter !== null) {
    const verbatim = target?.parts.some((part) => part.quote !== 'none') ?? false;
    reader.awaited.push({ redirection, delimiter, verbatim });
  }
  return redirection;
}

/** Read a newline and, after it, the here-documents announced on its line. */
export function readNewline(reader: Reader): void {
  const documents = reader.awaited.splice(0);
  if (documents.length === 0) reader.position += 1;
  for (const { redirection, delimiter, verbatim } of documents) {
    const from = Math.min(reader.position + 1, reader.text.length);
    reader.position = from;
    const to = endOfBody(reader, delimiter, redirection.operator.endsWith('-'));
    const parts = readPart(reader, { from, to }, (part) => readParts(part, verbatim ? 'single' : 'double', ''));
    redirection.body = { from, to, parts };
  }
}

/** Move past the line that is the delimiter; the index at which that line, or else the text, begins. */
function endOfBody(reader: Reader, delimiter: string, stripTabs: boolean): number {
  while (!isAtEnd(reader)) {
    const start = reader.position;
    const newline = reader.text.indexOf('\n', start);
    const end = newline === -1 ? reader.text.length : newline;
    const line = reader.text.slice(start, end).replace(/\r$/, '');
    if ((stripTabs ? line.replace(/^\t+/, '') : line) === delimiter) {
      // The newline after the delimiter is left: it separates what follows, be it a command or the next body.
      reader.position = end;
      return start;
    }
    reader.position = Math.min(end + 1, reader.text.length);
  }
  return reader.text.length;
}

/** Read blanks, line continuations and a comment. */
export function readBlanks(reader: Reader): void {
  for (;;) {
    const char = charAt(reader);
    if (char === ' ' || char === '\t' || char === '\r') reader.position += 1;
    else if (char === '\\' && charAt(reader, 1) === '\n') reader.position += 2;
    else if (char === '#') {
      const from = reader.position;
      const newline = reader.text.indexOf('\n', from);
      reader.position = newline === -1 ? reader.text.length : newline;
      reader.comments.push({ from, to: reader.position, text: reader.text.slice(from, reader.position) });
    } else return;
  }
}

/** Read blanks, comments and line ends. */
export function readLineEnds(reader: Reader): void {
  readBlanks(reader);
  while (charAt(reader) === '\n') {
    readNewline(reader);
    readBlanks(reader);
  }
}
