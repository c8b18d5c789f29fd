/** The state of reading one shell text: where it is, what it has found, and how deep it is. */
import type { MappedText } from '../../syntax/index.ts';
import type { Span } from './source.ts';
import type { Command, Comment, Enclosure, Redirection, Word } from './syntax.ts';

/** Deeper nesting than this is no shell text of a person; it is passed over instead of exhausting the stack. */
const deepest = 200;

/** A here-document announced by `<<`, whose body begins after the next newline. */
interface AwaitedDocument {
  readonly redirection: { operator: string; target: Word | null; body: Word | null } & Redirection;
  readonly delimiter: string;
  /** Whether a part of the delimiter is quoted: then nothing expands in the body. */
  readonly verbatim: boolean;
}

/** How commands are read, for the readers of what contains commands: words, with substitutions, and compound commands. */
export interface Grammar {
  /** Read lists of commands up to one of the reserved words or operators `closers`, or the end. The closer is not read. */
  readonly readList: (reader: Reader, closers: readonly string[]) => void;
  readonly readCommand: (reader: Reader) => void;
}

export interface Reader {
  readonly source: MappedText;
  /** The text up to where this reader may read: the whole, or a part of it inside backquotes and here-documents. */
  readonly text: string;
  readonly commands: Command[];
  readonly comments: Comment[];
  readonly awaited: AwaitedDocument[];
  readonly grammar: Grammar;
  enclosures: readonly Enclosure[];
  position: number;
  depth: number;
}

export function startReader(source: MappedText, grammar: Grammar): Reader {
  return { source, text: source.value, commands: [], comments: [], awaited: [], grammar, enclosures: [], position: 0, depth: 0 };
}

/** Read a part of the same text with `read`, into the same lists, without moving `reader`. */
export function readPart<T>(reader: Reader, span: Span, read: (part: Reader) => T): T {
  return read({ ...reader, text: reader.text.slice(0, span.to), position: span.from, awaited: [] });
}

/** Read one level deeper, or pass over the rest of the text where that would be too deep. */
export function readDeeper(reader: Reader, read: () => void): void {
  if (reader.depth >= deepest) {
    reader.position = reader.text.length;
    return;
  }
  reader.depth += 1;
  read();
  reader.depth -= 1;
}

/** Read what stands in `enclosure`; the commands found there. */
export function readWithin(reader: Reader, enclosure: Enclosure | null, read: () => void): readonly Command[] {
  const outside = reader.enclosures;
  if (enclosure !== null) reader.enclosures = [...outside, enclosure];
  const before = reader.commands.length;
  readDeeper(reader, read);
  reader.enclosures = outside;
  return reader.commands.slice(before);
}

export function isAtEnd(reader: Reader): boolean {
  return reader.position >= reader.text.length;
}

/** The character `ahead` places further on; the empty string at the end. */
export function charAt(reader: Reader, ahead = 0): string {
  return reader.text[reader.position + ahead] ?? '';
}

/** What the sticky `pattern` finds at the present place, or null. */
export function lookingAt(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.position;
  return pattern.exec(reader.text);
}
