/** Tildes that look like a home directory but that bash leaves as they are. */
import { matchesAt } from '../sticky.ts';
import { assignmentOf, expandedTildes, literalText } from './meaning.ts';
import { allParts, wordsOf } from './parts.ts';
import { programOf } from './programs.ts';
import { unknownMark } from './source.ts';
import type { Command, Literal, Part, ShellScript, Word } from './syntax.ts';

export interface LiteralTilde {
  readonly word: Word;
  /** The literal that the tilde is in. */
  readonly part: Literal;
  /** The index into the shell text. */
  readonly index: number;
}

/** Commands that print their arguments, read them as another language, or run them later, when a tilde may expand. */
const takeText = new Set(['echo', 'printf', 'alias', 'eval', 'trap', 'grep', 'egrep', 'fgrep', 'sed', 'awk', 'gawk', 'ssh']);

/** Every tilde that stands for a home directory in the head of a value, where bash does not take it for one. */
export function* literalTildes(script: ShellScript): Generator<LiteralTilde> {
  for (const command of script.commands) {
    for (const [index, word] of wordsOf(command).entries()) {
      if (!takesValue(command, index - command.assignments.length)) continue;
      yield* tildesInText(word);
      yield* tildesInDefaults(word);
    }
  }
}

/** Whether the command takes the word at `index` (of its name and arguments) for a value rather than for text of its own. */
function takesValue(command: Command, index: number): boolean {
  if (command.kind === 'case' || command.kind === 'arithmetic') return false;
  const before = command.words[index - 1];
  const option = before === undefined ? '' : (literalText(before) ?? '');
  const program = programOf(command);
  const isTest = command.kind === 'test' || program?.name === '[' || program?.name === 'test';
  if (isTest) return /^-[a-zA-Z]$/.test(option) && option !== '-z' && option !== '-n';
  if (program === null || index < 0 || index >= command.words.length) return true;
  const [verb] = program.arguments;
  // A program that is told to remember a setting expands the tilde when it reads it.
  if (verb !== undefined && literalText(verb) === 'config') return false;
  if (/^(?:ba|da|z|fi)?sh$/.test(program.name) && /^-\w*c$/.test(option)) return false;
  return !takeText.has(program.name);
}

function* tildesInText(word: Word): Generator<LiteralTilde> {
  const whole = word.parts.map((part) => (part.kind === 'literal' ? part.text : unknownMark)).join('');
  if (!whole.includes('~')) return;
  const isAssignment = assignmentOf(word) !== null;
  const start = isAssignment ? whole.indexOf('=') + 1 : 0;
  const text = whole.slice(start);
  const leads = isAssignment ? leadsValue : leadsArgument;
  const expanded = expandedTildes(word);
  let passed = -start;
  for (const [number, part] of word.parts.entries()) {
    for (const at of part.kind === 'literal' ? homesIn(part, word.parts[number + 1]) : []) {
      const index = part.from + at;
      if (part.kind === 'literal' && leads(text, passed + at) && !expanded.has(index)) yield { word, part, index };
    }
    passed += part.kind === 'literal' ? part.text.length : unknownMark.length;
  }
}

/** Where in the part a tilde stands that is not escaped, before a slash. One that is alone may be a separator or a pattern. */
function* homesIn({ text, from, to }: Literal, next: Part | undefined): Generator<number> {
  if (text.length !== to - from) return;
  for (let at = text.indexOf('~'); at !== -1; at = text.indexOf('~', at + 1)) {
    const after = text[at + 1] ?? (next?.kind === 'literal' ? next.text[0] : unknownMark);
    if (after === '/') yield at;
  }
}

// What may stand before a tilde is looked for backwards from it, so that a long word is not read again for each of its tildes.
const beginsArgument = /(?<=^(?:-{1,2}[A-Za-z][\w,.-]*[=,:]?|[A-Za-z_]\w*=)?)~/y;
const beginsValue = /(?<=^|(?:^|[^:/]):|(?:^|\s)-{1,2}[A-Za-z][\w,.-]*[=,:]?)~/y;
const followsOption = /(?<=(?:^|\s)-\w+\s+)~/y;

/** Whether the tilde at `at` begins an argument: as a whole, after an option's letters (`-I`, `--x=`), or after `NAME=`. */
function leadsArgument(text: string, at: number): boolean {
  return matchesAt(beginsArgument, text, at);
}

/** The same within the value of a variable, which may be a list of paths or of options. */
function leadsValue(text: string, at: number): boolean {
  return matchesAt(beginsValue, text, at) || (/^[-\uFFFC]/.test(text) && matchesAt(followsOption, text, at));
}

const defaultOperator = /^:?[-=+]$/;

/** `"${X:-~/a}"`: within quotes, or quoted itself, the tilde of a default does not expand. */
function* tildesInDefaults(word: Word): Generator<LiteralTilde> {
  for (const part of allParts(word.parts)) {
    if (part.kind !== 'parameter' || !defaultOperator.test(part.operator)) continue;
    const [first, second] = part.parts;
    if (first?.kind !== 'literal' || first.quote === 'none') continue;
    for (const at of homesIn(first, second)) if (at === 0) yield { word, part: first, index: first.from };
  }
}
