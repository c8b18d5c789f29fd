/** Reading compound commands: conditions, loops, groups, functions, `[[ … ]]` and `((…))`. */
import { literalText } from './meaning.ts';
import { charAt, isAtEnd, lookingAt, type Reader, readPart, readWithin } from './reader.ts';
import { readBlanks, readLineEnds, readRedirection } from './redirections.ts';
import type { Command, Word } from './syntax.ts';
import { closingParentheses, readParts, readWord } from './words.ts';

const keyword =
  /(?:if|then|elif|else|fi|for|select|while|until|do|done|case|esac|function|\[\[|\{|\})(?=[ \t\r\n;&|()<>]|$)|;;&|;;|;&|\)|\(\(?/y;

/** The reserved word or operator at the present place that opens, divides or closes a compound command, or null. */
export function keywordAhead(reader: Reader): string | null {
  return lookingAt(reader, keyword)?.[0] ?? null;
}

/** Read the reserved word or operator, if it is there. */
function take(reader: Reader, word: string): boolean {
  if (keywordAhead(reader) !== word) return false;
  reader.position += word.length;
  return true;
}

const readers: ReadonlyMap<string, (reader: Reader) => void> = new Map([
  ['if', readIf],
  ['while', readWhile],
  ['until', readWhile],
  ['for', readFor],
  ['select', readFor],
  ['case', readCase],
  ['function', readFunction],
  ['{', readGroup],
  ['(', readSubshell],
  ['((', readArithmeticCommand],
  ['[[', readTest],
]);

/** Whether this reserved word or operator cannot begin a command. */
export function isStray(word: string | null): boolean {
  return word !== null && !readers.has(word);
}

/** Read a compound command with its redirections; false where none begins here. A stray reserved word is left for the list. */
export function readCompound(reader: Reader): boolean {
  const opening = keywordAhead(reader);
  if (opening === null) return false;
  const read = readers.get(opening);
  if (read === undefined) return true;
  reader.position += opening.length;
  read(reader);
  do readBlanks(reader);
  while (readRedirection(reader) !== null);
  return true;
}

function readIf(reader: Reader): void {
  const branch = (closers: readonly string[]) => {
    readWithin(reader, { kind: 'branch' }, () => reader.grammar.readList(reader, closers));
  };
  do {
    readWithin(reader, { kind: 'condition' }, () => reader.grammar.readList(reader, ['then', 'fi']));
    if (take(reader, 'then')) branch(['elif', 'else', 'fi']);
  } while (take(reader, 'elif'));
  if (take(reader, 'else')) branch(['fi']);
  take(reader, 'fi');
}

function readWhile(reader: Reader): void {
  readWithin(reader, { kind: 'condition' }, () => reader.grammar.readList(reader, ['do', 'done']));
  readLoopBody(reader);
}

function readLoopBody(reader: Reader): void {
  take(reader, 'do');
  readWithin(reader, { kind: 'loop' }, () => reader.grammar.readList(reader, ['done']));
  take(reader, 'done');
}

function readFor(reader: Reader): void {
  const from = reader.position;
  readBlanks(reader);
  const words: Word[] = [];
  if (keywordAhead(reader) === '((') {
    reader.position += 2;
    words.push(readUpToDoubleParenthesis(reader));
  } else {
    for (let word = readWord(reader); word.to > word.from; word = readWord(reader)) {
      words.push(word);
      readBlanks(reader);
    }
  }
  addHead(reader, 'for', words, from);
  readBlanks(reader);
  if (charAt(reader) === ';') reader.position += 1;
  readLineEnds(reader);
  if (keywordAhead(reader) === '{') readWithin(reader, { kind: 'loop' }, () => reader.grammar.readCommand(reader));
  else readLoopBody(reader);
}

function readCase(reader: Reader): void {
  const from = reader.position;
  readBlanks(reader);
  addHead(reader, 'case', [readWord(reader)], from);
  readLineEnds(reader);
  if (lookingAt(reader, /in(?=[ \t\r\n])/y) !== null) reader.position += 2;
  for (;;) {
    readLineEnds(reader);
    if (isAtEnd(reader) || take(reader, 'esac')) return;
    readPatterns(reader);
    readWithin(reader, { kind: 'branch' }, () => reader.grammar.readList(reader, [';;', ';&', ';;&', 'esac']));
    if (keywordAhead(reader)?.startsWith(';')) reader.position += keywordAhead(reader)?.length ?? 0;
  }
}

/** `(pattern | pattern)`: whatever stands before the closing parenthesis. */
function readPatterns(reader: Reader): void {
  while (!isAtEnd(reader)) {
    readBlanks(reader);
    const word = readWord(reader);
    if (word.to > word.from) continue;
    reader.position += 1;
    if (charAt(reader, -1) === ')') return;
  }
}

function readFunction(reader: Reader): void {
  readBlanks(reader);
  const name = readWord(reader);
  readBlanks(reader);
  readFunctionBody(reader, name);
}

/** Read `()`, which may be absent after `function`, and the command that is the body. */
export function readFunctionBody(reader: Reader, name: Word): void {
  const parentheses = lookingAt(reader, /\([ \t]*\)?/y);
  reader.position += parentheses?.[0].length ?? 0;
  readLineEnds(reader);
  readWithin(reader, { kind: 'function', name: literalText(name) ?? '' }, () => reader.grammar.readCommand(reader));
}

function readGroup(reader: Reader): void {
  readWithin(reader, { kind: 'group' }, () => reader.grammar.readList(reader, ['}']));
  take(reader, '}');
}

function readSubshell(reader: Reader): void {
  readWithin(reader, { kind: 'subshell' }, () => reader.grammar.readList(reader, [')']));
  take(reader, ')');
}

function readArithmeticCommand(reader: Reader): void {
  const from = reader.position;
  if (closingParentheses(reader.text, from) !== null) {
    addHead(reader, 'arithmetic', [readUpToDoubleParenthesis(reader)], from);
  } else {
    // Two subshells, one in the other.
    reader.position -= 1;
    readSubshell(reader);
  }
}

function readUpToDoubleParenthesis(reader: Reader): Word {
  const from = reader.position;
  const to = closingParentheses(reader.text, from) ?? reader.text.length;
  const parts = readPart(reader, { from, to }, (part) => readParts(part, 'double', ''));
  reader.position = Math.min(to + 2, reader.text.length);
  return { from, to, parts };
}

/** The words between `[[` and `]]`, without the operators among them that are no words outside. */
function readTest(reader: Reader): void {
  const from = reader.position;
  const words: Word[] = [];
  while (!isAtEnd(reader)) {
    readLineEnds(reader);
    const word = readWord(reader);
    if (word.to === word.from) reader.position = Math.min(reader.position + 1, reader.text.length);
    else if (literalText(word) === ']]') break;
    else words.push(word);
  }
  addHead(reader, 'test', words, from);
}

function addHead(reader: Reader, kind: Command['kind'], words: readonly Word[], from: number): void {
  const { enclosures, position: to } = reader;
  reader.commands.push({ kind, assignments: [], words, redirections: [], enclosures, piped: false, from, to });
}
