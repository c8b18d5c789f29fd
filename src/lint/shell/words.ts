/** Reading words: quoting, expansions and substitutions, up to where the word ends. */
import { charAt, isAtEnd, lookingAt, type Reader, readDeeper, readPart, readWithin } from './reader.ts';
import { standInAt, unknownAt } from './source.ts';
import type { Part, Quote, Word } from './syntax.ts';

/** What ends an unquoted word. A carriage return counts as a blank: it is one half of a line end. */
const blanksAndOperators = ' \t\r\n;&|()<>';

/** What is not simply itself where a word is quoted so. All between two of them is read at once. */
const special: Readonly<Record<Quote, string>> = { none: '\\$`\'"<>', double: '\\$`', single: '' };

/** Read a word; it is empty only where none begins at the present place. */
export function readWord(reader: Reader): Word {
  const from = reader.position;
  const parts = readParts(reader, 'none', blanksAndOperators);
  return { from, to: reader.position, parts };
}

/** Read up to one of the characters `ends` outside nested quotes and expansions; in `single` quotes all there is. */
export function readParts(reader: Reader, quote: Quote, ends: string): Part[] {
  const parts: Part[] = [];
  const stops = `${special[quote]}${ends}`;
  readDeeper(reader, () => {
    while (!isAtEnd(reader)) {
      const char = charAt(reader);
      if (quote === 'single') addRun(reader, parts, quote, '');
      else if (quote === 'none' && isProcessSubstitution(reader)) parts.push(readSubstitution(reader, 2, quote));
      else if (ends.includes(char)) break;
      else if (char === '\\') readEscape(reader, quote, parts);
      else if (char === '$') readDollar(reader, quote, parts);
      else if (char === '`') parts.push(readBackquotes(reader, quote));
      else if (quote === 'none' && char === "'") readSingleQuotes(reader, parts);
      else if (quote === 'none' && char === '"') readDoubleQuotes(reader, parts);
      else addRun(reader, parts, quote, stops);
    }
  });
  return parts;
}

function isProcessSubstitution(reader: Reader): boolean {
  return (charAt(reader) === '<' || charAt(reader) === '>') && charAt(reader, 1) === '(';
}

/** Add the character at the present place, as it is, and those behind it up to one of `stops` or a piece from elsewhere. */
function addRun(reader: Reader, parts: Part[], quote: Quote, stops: string): void {
  const { source, text, position } = reader;
  const chunk = source.chunkAt(position);
  const end = chunk === null ? position + 1 : Math.min(chunk.at + chunk.length, text.length);
  let to = position + 1;
  while (to < end && !stops.includes(text.charAt(to))) to += 1;
  addUpTo(reader, parts, quote, to);
}

function addCharacter(reader: Reader, parts: Part[], quote: Quote): void {
  addUpTo(reader, parts, quote, reader.position + 1);
}

/** Add what stands from the present place up to `to`, all of one piece, as it is. */
function addUpTo(reader: Reader, parts: Part[], quote: Quote, to: number): void {
  const from = reader.position;
  const standIn = unknownAt(reader.source, from);
  reader.position = to;
  if (standIn === null) addText(reader, parts, quote, reader.text.slice(from, to), from);
  else parts.push({ kind: 'unknown', quote, standIn, from, to });
}

/** Add `text`, which stands from `from` to the present place, lengthening the last part where it is of the same kind. */
function addText(reader: Reader, parts: Part[], quote: Quote, text: string, from: number): void {
  const standIn = standInAt(reader.source, from);
  const last = parts.at(-1);
  // An escape stays a part of its own, so that a literal's characters and its span correspond one to one.
  const oneForOne = text.length === reader.position - from;
  const joins =
    last?.kind === 'literal' &&
    last.quote === quote &&
    last.standIn === standIn &&
    last.to === from &&
    oneForOne &&
    last.text.length === last.to - last.from;
  const start = joins ? last.from : from;
  if (joins) parts.pop();
  parts.push({ kind: 'literal', quote, standIn, text: joins ? last.text + text : text, from: start, to: reader.position });
}

function readEscape(reader: Reader, quote: Quote, parts: Part[]): void {
  const from = reader.position;
  const next = charAt(reader, 1);
  // Inside double quotes a backslash is one, save before these (POSIX, 2.2.3).
  if (next === '' || (quote === 'double' && !'$`"\\\n'.includes(next))) {
    addCharacter(reader, parts, quote);
  } else if (unknownAt(reader.source, from + 1) !== null) {
    reader.position += 1;
    addCharacter(reader, parts, quote);
  } else {
    reader.position += 2;
    if (next !== '\n') addText(reader, parts, quote === 'double' ? 'double' : 'single', next, from);
  }
}

function readSingleQuotes(reader: Reader, parts: Part[]): void {
  reader.position += 1;
  while (!isAtEnd(reader) && charAt(reader) !== "'") addRun(reader, parts, 'single', "'");
  reader.position = Math.min(reader.position + 1, reader.text.length);
}

/** `$'…'`, in which a backslash makes the next character literal. Escapes as `\n` keep their letter: no rule needs more. */
function readAnsiQuotes(reader: Reader, parts: Part[]): void {
  reader.position += 2;
  while (!isAtEnd(reader) && charAt(reader) !== "'") {
    if (charAt(reader) === '\\' && charAt(reader, 1) !== '') reader.position += 1;
    addRun(reader, parts, 'single', "'\\");
  }
  reader.position = Math.min(reader.position + 1, reader.text.length);
}

function readDoubleQuotes(reader: Reader, parts: Part[]): void {
  reader.position += 1;
  for (const part of readParts(reader, 'double', '"')) parts.push(part);
  reader.position = Math.min(reader.position + 1, reader.text.length);
}

const variable = /\$(?:[A-Za-z_]\w*|[0-9@*#?$!-])/y;

function readDollar(reader: Reader, quote: Quote, parts: Part[]): void {
  const next = charAt(reader, 1);
  if (next === '(') {
    parts.push(readArithmetic(reader, quote) ?? readSubstitution(reader, 2, quote));
  } else if (next === '{') parts.push(readBraces(reader, quote));
  else if (quote === 'none' && next === "'") readAnsiQuotes(reader, parts);
  else if (quote === 'none' && next === '"') {
    reader.position += 1;
    readDoubleQuotes(reader, parts);
  } else readVariable(reader, quote, parts);
}

function readVariable(reader: Reader, quote: Quote, parts: Part[]): void {
  const from = reader.position;
  const found = lookingAt(reader, variable)?.[0];
  if (found === undefined) {
    addCharacter(reader, parts, quote);
  } else {
    reader.position += found.length;
    parts.push({ kind: 'parameter', quote, name: found.slice(1), operator: '', parts: [], from, to: reader.position });
  }
}

const braces = /\$\{(?<sign>[#!](?!\}))?(?<name>[A-Za-z_]\w*|[0-9]+|[@*#?$!-])?(?<operator>:?[-=?+]|[#%/^,@:[]+)?/y;

/** `${…}`, up to its own closing brace. */
function readBraces(reader: Reader, quote: Quote): Part {
  const from = reader.position;
  const found = lookingAt(reader, braces);
  const groups = found?.groups ?? {};
  reader.position += found?.[0].length ?? 2;
  const parts = readParts(reader, quote, '}');
  reader.position = Math.min(reader.position + 1, reader.text.length);
  const operator = groups.sign === '#' ? 'length' : groups.sign === '!' ? 'indirect' : (groups.operator ?? '');
  return { kind: 'parameter', quote, name: groups.name ?? '', operator, parts, from, to: reader.position };
}

/** `$((…))`, or null where the parentheses do not close together: then it is a subshell in a substitution. */
function readArithmetic(reader: Reader, quote: Quote): Part | null {
  if (charAt(reader, 2) !== '(') return null;
  const from = reader.position;
  const close = closingParentheses(reader.text, from + 3);
  if (close === null) return null;
  const parts = readPart(reader, { from: from + 3, to: close }, (part) => readParts(part, 'double', ''));
  reader.position = close + 2;
  return { kind: 'arithmetic', quote, parts, from, to: reader.position };
}

/** The index of the `))` that closes an arithmetic expression whose inside begins at `start`, or null. */
export function closingParentheses(text: string, start: number): number | null {
  let open = 0;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '(') open += 1;
    if (text[index] !== ')') continue;
    if (open === 0) return text[index + 1] === ')' ? index : null;
    open -= 1;
  }
  return null;
}

/** `$(…)` or `<(…)`; `opening` is the length of what opens it. */
function readSubstitution(reader: Reader, opening: number, quote: Quote): Part {
  const from = reader.position;
  reader.position += opening;
  const commands = readWithin(reader, { kind: 'substitution' }, () => reader.grammar.readList(reader, [')']));
  reader.position = Math.min(reader.position + 1, reader.text.length);
  return { kind: 'substitution', quote, commands, from, to: reader.position };
}

function readBackquotes(reader: Reader, quote: Quote): Part {
  const from = reader.position;
  let close = from + 1;
  while (close < reader.text.length && reader.text[close] !== '`') close += reader.text[close] === '\\' ? 2 : 1;
  close = Math.min(close, reader.text.length);
  const commands = readPart(reader, { from: from + 1, to: close }, (part) =>
    readWithin(part, { kind: 'substitution' }, () => part.grammar.readList(part, [])),
  );
  reader.position = Math.min(close + 1, reader.text.length);
  return { kind: 'substitution', quote, commands, from, to: reader.position };
}
