/** Reading commands: lists, pipelines and simple commands, each of which knows what it stands in. */
import type { MappedText } from '../../syntax/index.ts';
import { isStray, keywordAhead, readCompound, readFunctionBody } from './compounds.ts';
import { assignmentOf, commandName, declares } from './meaning.ts';
import { charAt, isAtEnd, lookingAt, type Reader, readWithin, startReader } from './reader.ts';
import { readBlanks, readLineEnds, readNewline, readRedirection } from './redirections.ts';
import type { Enclosure, Redirection, ShellScript, Word } from './syntax.ts';
import { readWord } from './words.ts';

/** Read a whole shell text. Never throws: what is no shell syntax is passed over. */
export function readShell(source: MappedText): ShellScript {
  const reader = startReader(source, { readList, readCommand: (inner) => readCommand(inner, false) });
  readList(reader, []);
  return { source, commands: reader.commands, comments: reader.comments };
}

const separator = /&&|\|\||;|&(?!>)|\|&?/y;

function readList(reader: Reader, closers: readonly string[]): void {
  let chainStart = reader.commands.length;
  let joint: 'and' | 'or' | null = null;
  for (;;) {
    readBlanks(reader);
    if (isAtEnd(reader)) return;
    if (charAt(reader) === '\n') {
      readNewline(reader);
      if (joint === null) chainStart = reader.commands.length;
      continue;
    }
    const ahead = keywordAhead(reader);
    if (ahead !== null && closers.includes(ahead)) return;
    const operator = isStray(ahead) ? ahead : (lookingAt(reader, separator)?.[0] ?? null);
    if (operator === null) {
      const enclosure: Enclosure | null =
        joint === null ? null : { kind: joint, after: { from: chainStart, to: reader.commands.length } };
      joint = null;
      readWithin(reader, enclosure, () => readPipeline(reader));
      continue;
    }
    reader.position += operator.length;
    joint = operator === '&&' ? 'and' : operator === '||' ? 'or' : null;
    if (joint === null) chainStart = reader.commands.length;
  }
}

/** What may stand before the first command of a pipeline. */
const prefix = /(?:!|time(?: +-p)?|coproc)(?=[ \t\r\n])/y;

function readPipeline(reader: Reader): void {
  for (let found = lookingAt(reader, prefix); found !== null; found = lookingAt(reader, prefix)) {
    reader.position += found[0].length;
    readBlanks(reader);
  }
  let piped = false;
  for (;;) {
    readCommand(reader, piped);
    readBlanks(reader);
    const pipe = lookingAt(reader, /\|(?!\|)&?/y);
    if (pipe === null) return;
    piped = true;
    reader.position += pipe[0].length;
    readLineEnds(reader);
  }
}

function readCommand(reader: Reader, piped: boolean): void {
  if (!readCompound(reader)) readSimple(reader, piped);
}

function readSimple(reader: Reader, piped: boolean): void {
  const from = reader.position;
  let to = from;
  const assignments: Word[] = [];
  const words: Word[] = [];
  const redirections: Redirection[] = [];
  const command = { kind: 'simple' as const, assignments, words, redirections, enclosures: reader.enclosures, piped, from };
  for (;;) {
    readBlanks(reader);
    const redirection = readRedirection(reader);
    if (redirection !== null) redirections.push(redirection);
    else if (words[0] !== undefined && isFunctionHead(reader, command)) {
      readFunctionBody(reader, words[0]);
      return;
    } else {
      const word = readArgument(reader, words.length === 0 || declares(commandName({ ...command, to })));
      if (word.to === word.from) break;
      const assigns = words.length === 0 && assignmentOf(word) !== null;
      (assigns ? assignments : words).push(word);
    }
    to = reader.position;
  }
  if (to > from) reader.commands.push({ ...command, to });
}

function isFunctionHead(reader: Reader, read: { words: readonly Word[]; assignments: readonly Word[] }): boolean {
  return charAt(reader) === '(' && read.words.length === 1 && read.assignments.length === 0;
}

/** A word, or, where `assigns`, also an assignment of an array. */
function readArgument(reader: Reader, assigns: boolean): Word {
  const word = readWord(reader);
  if (!assigns || charAt(reader) !== '(' || charAt(reader, -1) !== '=' || assignmentOf(word) === null) return word;
  const from = reader.position;
  const elements: Word[] = [];
  reader.position += 1;
  readLineEnds(reader);
  while (!isAtEnd(reader) && charAt(reader) !== ')') {
    const element = readWord(reader);
    if (element.to > element.from) elements.push(element);
    else reader.position += 1;
    readLineEnds(reader);
  }
  reader.position = Math.min(reader.position + 1, reader.text.length);
  const to = reader.position;
  return { from: word.from, to, parts: [...word.parts, { kind: 'array', quote: 'none', elements, from, to }] };
}
