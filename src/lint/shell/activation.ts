/** How a script brings in conda's shell functions, and how it activates an environment. */
import { commandName, literalText } from './meaning.ts';
import { condaCallOf } from './programs.ts';
import type { Span } from './source.ts';
import type { Command, ShellScript, Word } from './syntax.ts';
import { resolvedText } from './variables.ts';

/** The file that the command reads into the shell, as a word; null where it is another command. */
export function sourcedFile(command: Command): Word | null {
  const name = commandName(command);
  return name === 'source' || name === '.' ? (command.words[1] ?? null) : null;
}

/** Whether the file that `word` names is one that defines the shell function `conda`, `mamba` or `micromamba`. */
export function isFunctionFile(word: Word, script: ShellScript): boolean {
  return /(?:^|\/)(?:conda|mamba|micromamba)\.sh$/.test(resolvedText(word, script));
}

/** The output of `conda shell.bash hook`, `micromamba shell hook -s bash` and the like, to be evaluated. */
export interface Hook {
  /** The shell that the hook is for; null where it is not said, or not known. */
  readonly shell: string | null;
  /** Where the shell's name stands in the script's text; null with it. */
  readonly place: Span | null;
}

export function hookOf(command: Command): Hook | null {
  const texts = command.words.map((word) => literalText(word));
  const hook = texts.indexOf('hook');
  const before = texts[hook - 1] ?? null;
  if (hook < 1 || before === null) return null;
  if (before.startsWith('shell.')) return hookFor(command.words[hook - 1], before.slice('shell.'.length));
  if (before !== 'shell') return null;
  for (let index = hook + 1; index < texts.length; index += 1) {
    const option = /^(?:-s|--shell)(?:=(?<shell>.*))?$/.exec(texts[index] ?? '');
    if (option !== null && option.groups?.shell !== undefined) return hookFor(command.words[index], option.groups.shell);
    if (option !== null) return hookFor(command.words[index + 1], texts[index + 1] ?? '');
  }
  return hookFor(undefined, '');
}

/** `shell` is what the last literal of `word` ends with. */
function hookFor(word: Word | undefined, shell: string): Hook {
  const last = word?.parts.at(-1);
  if (last?.kind !== 'literal' || shell === '' || !last.text.endsWith(shell)) return { shell: null, place: null };
  return { shell, place: { from: last.to - shell.length, to: last.to } };
}

/** Whether the command defines conda's shell functions, where `conda activate` needs them. */
export function definesFunctions(command: Command, script: ShellScript): boolean {
  const file = sourcedFile(command);
  return (file !== null && isFunctionFile(file, script)) || hookOf(command) !== null;
}

/** Whether the command activates an environment: `conda activate`, or `source …/bin/activate`. */
export function activates(command: Command, script: ShellScript): boolean {
  const file = sourcedFile(command);
  if (file !== null) return /\/activate$/.test(resolvedText(file, script));
  return condaCallOf(command)?.verb === 'activate';
}
