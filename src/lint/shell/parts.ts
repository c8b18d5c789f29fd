/** The words of a command and the parts of words, however deep. */
import type { Command, Parameter, Part, Word } from './syntax.ts';

/** Every word of a command: assignments, name, arguments and the targets of redirections. */
export function wordsOf(command: Command): readonly Word[] {
  const targets = command.redirections.flatMap((redirection) => redirection.target ?? []);
  return [...command.assignments, ...command.words, ...targets];
}

/**
 * Every part, also those inside other parts, an outer one before what is in it. The words of the commands in substitutions
 * are not among them: these commands are in the script's list.
 */
export function* allParts(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    if (part.kind === 'parameter' || part.kind === 'arithmetic') yield* allParts(part.parts);
    if (part.kind === 'array') for (const element of part.elements) yield* allParts(element.parts);
  }
}

/** Every part of a command, also of its here-documents. */
export function* partsOf(command: Command): Generator<Part> {
  for (const word of wordsOf(command)) yield* allParts(word.parts);
  for (const { body } of command.redirections) if (body !== null) yield* allParts(body.parts);
}

/** The variables that these parts ask for. */
export function parametersIn(parts: readonly Part[]): readonly Parameter[] {
  return [...allParts(parts)].filter((part) => part.kind === 'parameter');
}
