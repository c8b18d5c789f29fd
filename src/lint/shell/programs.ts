/** Which program a command runs, and what it is told to do. */
import { leadingText, literalText } from './meaning.ts';
import type { Command, Word } from './syntax.ts';

/** A program or builtin with its arguments. */
export interface Program {
  /** Without directories: `conda` also of `${prefix}/bin/conda`. */
  readonly name: string;
  readonly word: Word;
  readonly arguments: readonly Word[];
}

/** Commands that run the command given to them as arguments. */
const carriers = new Set(['command', 'builtin', 'exec', 'env', 'sudo', 'nice', 'nohup', 'time']);

/** Options of these that are followed by a value: `exec -a`, `env -u`, `sudo -u`, `nice -n`. */
const carrierOption = /^-[aun]$/;

/** The program that a command runs in the end: of `command -p env A=1 conda …`, it is conda. Null where it is not known. */
export function programOf(command: Command): Program | null {
  if (command.kind !== 'simple') return null;
  let words = command.words;
  for (;;) {
    const [word, ...rest] = words;
    const name = word === undefined ? null : baseName(word);
    if (word === undefined || name === null) return null;
    if (!carriers.has(name)) return { name, word, arguments: rest };
    const carried = rest.findIndex((argument, index) => {
      const before = rest[index - 1];
      return !/^-|^\w+=/.test(leadingText(argument)) && !(before !== undefined && carrierOption.test(leadingText(before)));
    });
    if (carried === -1) return { name, word, arguments: rest };
    words = rest.slice(carried);
  }
}

/** What follows the last slash of a word; null where that is not known. */
export function baseName(word: Word): string | null {
  const whole = literalText(word);
  if (whole !== null) return whole.slice(whole.lastIndexOf('/') + 1);
  const last = word.parts.at(-1);
  if (last?.kind !== 'literal' || !last.text.includes('/')) return null;
  return last.text.slice(last.text.lastIndexOf('/') + 1);
}

type CondaTool = 'conda' | 'mamba' | 'micromamba';

/** A call of conda, mamba or micromamba. */
export interface CondaCall {
  readonly tool: CondaTool;
  readonly program: Program;
  /** As `create`, `env create`, `shell hook`; null where there is none. */
  readonly verb: string | null;
  /** The last word of the verb; the program's where there is none. */
  readonly verbWord: Word;
  /** The words after the verb, and the options before it. */
  readonly arguments: readonly Word[];
}

/** Verbs that are followed by another one. */
const groups = new Set(['env', 'shell', 'config']);

/** Options of a value of their own, which stand before the verb. */
const optionsWithValue = new Set(['-r', '--root-prefix', '-p', '--prefix', '-n', '--name', '--rc-file', '--log-level']);

/** The call of conda, mamba or micromamba that a command is; null where it is another command. */
export function condaCallOf(command: Command): CondaCall | null {
  const program = programOf(command);
  const tool = (['conda', 'mamba', 'micromamba'] as const).find((name) => name === program?.name);
  if (program === null || tool === undefined) return null;
  const { arguments: given } = program;
  const first = plainArgument(given, 0);
  const name = first === null ? null : literalText(given[first] ?? program.word);
  if (first === null || name === null) return { tool, program, verb: null, verbWord: program.word, arguments: given };
  const second = groups.has(name) ? plainArgument(given, first + 1) : null;
  const secondName = second === null ? null : literalText(given[second] ?? program.word);
  const last = secondName === null || second === null ? first : second;
  return {
    tool,
    program,
    verb: secondName === null ? name : `${name} ${secondName}`,
    verbWord: given[last] ?? program.word,
    arguments: given.filter((_, index) => index !== first && index !== last),
  };
}

/** The index of the first argument from `start` on that is neither an option nor an option's value; null where there is none. */
function plainArgument(words: readonly Word[], start: number): number | null {
  for (let index = start; index < words.length; index += 1) {
    const word = words[index];
    const text = word === undefined ? '' : leadingText(word);
    if (optionsWithValue.has(text)) index += 1;
    else if (!text.startsWith('-')) return index;
  }
  return null;
}

/** Whether one of the words is one of these options: `--long`, also with `=`, or `-s`, also among other letters. */
export function hasOption(words: readonly Word[], ...options: readonly string[]): boolean {
  const letters = options.filter((option) => !option.startsWith('--')).map((option) => option.slice(1));
  return words.map(leadingText).some((text) => {
    const short = /^-([a-zA-Z]+)/.exec(text)?.[1] ?? '';
    return options.includes(text.replace(/=.*/s, '')) || letters.some((letter) => short.includes(letter));
  });
}

const installerFile = /^(?:mini|ana|mamba|micro)(?:conda|forge|mamba).*\.sh$/i;
const installerProgram = /^(?:install-(?:mini|ana)?conda|(?:mini|ana)?conda-install|(?:miniforge|mamba|micromamba)-install)$/;

/** Whether the command downloads and installs: a conda installer, or packages by conda, mamba, micromamba or pip. */
export function installs(command: Command): boolean {
  const program = programOf(command);
  if (program === null) return false;
  const call = condaCallOf(command);
  if (call !== null) return ['create', 'install', 'env create'].includes(call.verb ?? '');
  if (installerProgram.test(program.name) || installerFile.test(program.name)) return true;
  const texts = program.arguments.map((word) => literalText(word) ?? '');
  if (/^(?:ba|da|z)?sh$/.test(program.name)) return program.arguments.some((word) => installerFile.test(baseName(word) ?? ''));
  if (/^pip\d?(?:\.\d+)?$/.test(program.name)) return texts.find((text) => !text.startsWith('-')) === 'install';
  return /(?:^| )(?:-m )?pip install(?: |$)/.test(texts.join(' ')) && /^(?:python[\d.]*|uv)$/.test(program.name);
}
