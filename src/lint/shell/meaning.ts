/** What words mean: their text without quoting, assignments, and which tildes become a home directory. */
import type { Command, Literal, Part, Word } from './syntax.ts';

/** The word's text once quoting is removed, or null where an expansion or an unknown interpolation takes part. */
export function literalText(word: Word): string | null {
  let text = '';
  for (const part of word.parts) {
    if (part.kind !== 'literal') return null;
    text += part.text;
  }
  return text;
}

/** The literal text with which a word begins. */
export function leadingText(word: Word): string {
  let text = '';
  for (const part of word.parts) {
    if (part.kind !== 'literal') break;
    text += part.text;
  }
  return text;
}

/** The name of the program, builtin or function that is called; null where there is none or it is not known. */
export function commandName(command: Command): string | null {
  const first = command.words[0];
  return command.kind === 'simple' && first !== undefined ? literalText(first) : null;
}

export interface Assignment {
  readonly word: Word;
  readonly name: string;
  /** Whether it is `NAME+=…`. */
  readonly appends: boolean;
  /** The parts of the word after `=`. */
  readonly value: readonly Part[];
  /** Whether the variable is handed to programs: an argument of `export` or `declare -x`. */
  readonly exported: boolean;
}

const assignmentStart = /^([A-Za-z_]\w*)(?:\[[^\]]*\])?(\+?)=/;

/** The word as an assignment, or null where it has not the form of one. */
export function assignmentOf(word: Word, exported = false): Assignment | null {
  const unquoted: Literal[] = [];
  for (const part of word.parts) {
    if (part.kind !== 'literal' || part.quote !== 'none') break;
    unquoted.push(part);
  }
  const found = assignmentStart.exec(unquoted.map((part) => part.text).join(''));
  if (found === null) return null;
  const value = withoutStart(word.parts, found[0].length);
  return { word, name: found[1] ?? '', appends: found[2] === '+', value, exported };
}

/** The parts after the first `length` characters, which belong to unquoted literals. */
function withoutStart(parts: readonly Part[], length: number): readonly Part[] {
  let left = length;
  return parts.flatMap((part): Part[] => {
    if (left === 0 || part.kind !== 'literal') return [part];
    const cut = Math.min(left, part.text.length);
    left -= cut;
    return cut === part.text.length ? [] : [{ ...part, from: part.from + cut, text: part.text.slice(cut) }];
  });
}

const declarations = new Set(['export', 'declare', 'typeset', 'local', 'readonly']);

/** Whether the command's arguments may be assignments. */
export function declares(name: string | null): boolean {
  return name !== null && declarations.has(name);
}

/** The assignments that outlive the command: not those that stand before a program's name. */
export function lastingAssignments(command: Command): readonly Assignment[] {
  return assignmentsOf(command).filter(({ word }) => command.words.length === 0 || !command.assignments.includes(word));
}

/** Every assignment of a command: those before its name, and the arguments of `export` and its like. */
export function assignmentsOf(command: Command): readonly Assignment[] {
  const leading = command.assignments.map((word) => assignmentOf(word));
  const name = commandName(command);
  if (!declares(name)) return leading.filter((assignment) => assignment !== null);
  const options = command.words.slice(1).map((word) => literalText(word) ?? '');
  const exported = name === 'export' || options.some((option) => /^-\w*x/.test(option));
  const declared = command.words.slice(1).map((word) => assignmentOf(word, exported));
  return [...leading, ...declared].filter((assignment) => assignment !== null);
}

/**
 * The indexes into the text of the tildes in whose place bash puts the user's home directory. It does so where the tilde is
 * not quoted, begins the word (or, in a word of the form `NAME=…`, the value or what follows a `:` in it), and is followed
 * by an unquoted `/` or nothing: https://www.gnu.org/software/bash/manual/html_node/Tilde-Expansion.html
 */
export function expandedTildes(word: Word): ReadonlySet<number> {
  const expanded = new Set<number>();
  const assignment = assignmentOf(word);
  const separators = assignment === null ? '' : ':';
  for (const [number, part] of word.parts.entries()) {
    if (!isPlain(part)) continue;
    for (let at = part.text.indexOf('~'); at !== -1; at = part.text.indexOf('~', at + 1)) {
      const index = part.from + at;
      const before = part.text[at - 1] ?? plainText(word.parts[number - 1]).at(-1);
      const begins = index === word.from || index === assignment?.value[0]?.from;
      if (!begins && (before === undefined || !separators.includes(before))) continue;
      const next = word.parts[number + 1];
      const after = part.text[at + 1] ?? (next?.from === index + 1 ? plainText(next)[0] : undefined);
      const ends = word.to === index + 1;
      if (ends || (after !== undefined && `/${separators}`.includes(after))) expanded.add(index);
    }
  }
  return expanded;
}

/** Whether a part is neither quoted nor the outcome of an expansion. */
function isPlain(part: Part): part is Literal {
  return part.kind === 'literal' && part.quote === 'none';
}

function plainText(part: Part | undefined): string {
  return part !== undefined && isPlain(part) ? part.text : '';
}
