/** What the variables of a script are known to be. */
import { assignmentsOf } from './meaning.ts';
import { unknownMark } from './source.ts';
import type { Part, ShellScript, Word } from './syntax.ts';

/**
 * The word's text with the variables in it replaced by what the script gave them last before it; an `unknownMark` stands
 * for every other expansion.
 */
export function resolvedText(word: Word, script: ShellScript, depth = 0): string {
  return word.parts.map((part) => resolvedPart(part, script, depth)).join('');
}

function resolvedPart(part: Part, script: ShellScript, depth: number): string {
  if (part.kind === 'literal') return part.text;
  if (part.kind !== 'parameter' || part.operator !== '' || depth > 10) return unknownMark;
  const before = script.commands.filter((command) => command.to <= part.from).flatMap(assignmentsOf);
  const last = before.findLast(({ name }) => name === part.name);
  if (last === undefined || last.appends) return unknownMark;
  return last.value.map((inner) => resolvedPart(inner, script, depth + 1)).join('');
}
