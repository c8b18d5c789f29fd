/** Tildes that look like a home directory but that bash leaves as they are. */
import { assignmentOf, expandsTilde, literalText } from './meaning.ts';
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
  const assignment = assignmentOf(word);
  let before = '';
  for (const part of word.parts) {
    if (part.kind !== 'literal') {
      before += unknownMark;
      continue;
    }
    for (let at = 0; at < part.text.length; at += 1) {
      const index = part.from + at;
      const leads = assignment === null ? leadsArgument(before) : leadsValue(before.slice(before.indexOf('=') + 1));
      if (isHome(word, part, at) && leads && !expandsTilde(word, index)) yield { word, part, index };
      before += part.text[at];
    }
  }
}

/** Whether the character is a tilde that is not escaped, before a slash. One that is alone may be a separator or a pattern. */
function isHome(word: Word, part: Literal, at: number): boolean {
  if (part.text[at] !== '~' || part.text.length !== part.to - part.from) return false;
  const next = part.text[at + 1] ?? firstCharacter(word.parts[word.parts.indexOf(part) + 1]);
  return next === '/';
}

function firstCharacter(part: Part | undefined): string {
  return part?.kind === 'literal' ? part.text.charAt(0) : unknownMark;
}

const optionBefore = /(?:^|\s)-{1,2}[A-Za-z][\w,.-]*[=,:]?$/;

/** Whether what follows `before` begins an argument: as a whole, after an option's letters (`-I`, `--x=`), or after `NAME=`. */
function leadsArgument(before: string): boolean {
  return before === '' || (!/\s/.test(before) && optionBefore.test(before)) || /^[A-Za-z_]\w*=$/.test(before);
}

/** The same within the value of a variable, which may be a list of paths or of options. */
function leadsValue(before: string): boolean {
  if (before === '' || /(?:^|[^:/]):$/.test(before) || optionBefore.test(before)) return true;
  return /^[-\uFFFC]/.test(before) && /\s-\w+\s+$/.test(` ${before}`);
}

const defaultOperator = /^:?[-=+]$/;

/** `"${X:-~/a}"`: within quotes, or quoted itself, the tilde of a default does not expand. */
function* tildesInDefaults(word: Word): Generator<LiteralTilde> {
  for (const part of allParts(word.parts)) {
    if (part.kind !== 'parameter' || !defaultOperator.test(part.operator)) continue;
    const [first] = part.parts;
    if (first?.kind === 'literal' && first.quote !== 'none' && isHome(part, first, 0))
      yield { word, part: first, index: first.from };
  }
}
