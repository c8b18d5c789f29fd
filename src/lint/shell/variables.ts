/** What the variables of a script are known to be. */
import { bisect } from '../../bisect.ts';
import { oncePer } from '../once-per.ts';
import { assignmentsOf } from './meaning.ts';
import { unknownMark } from './source.ts';
import type { Part, ShellScript, Word } from './syntax.ts';

/**
 * The word's text with the variables in it replaced by what the script gave them last before it; an `unknownMark` stands
 * for every other expansion.
 */
export function resolvedText(word: Word, script: ShellScript): string {
  const values = valuesIn(script);
  return word.parts.map((part) => resolvedPart(part, values)).join('');
}

/** A value is nothing to reason about when it is longer than this: each variable can double the one before. */
const longestValue = 1000;

/** What a variable is from an index of the text on. */
interface KnownValue {
  readonly since: number;
  readonly text: string;
}

/** By name, in the order of the text. */
type KnownValues = Map<string, KnownValue[]>;

const valuesIn = oncePer(({ commands }: ShellScript): KnownValues => {
  const values: KnownValues = new Map();
  for (const command of [...commands].sort((a, b) => a.to - b.to)) {
    for (const { name, appends, value } of assignmentsOf(command)) {
      const whole = appends ? unknownMark : value.map((part) => resolvedPart(part, values)).join('');
      const known = { since: command.to, text: whole.length > longestValue ? unknownMark : whole };
      const list = values.get(name);
      if (list === undefined) values.set(name, [known]);
      else list.push(known);
    }
  }
  return values;
});

function resolvedPart(part: Part, values: KnownValues): string {
  if (part.kind === 'literal') return part.text;
  if (part.kind !== 'parameter' || part.operator !== '') return unknownMark;
  const list = values.get(part.name) ?? [];
  const next = bisect(list.length, (index) => (list[index]?.since ?? 0) > part.from);
  return list[next - 1]?.text ?? unknownMark;
}
