/** The shell texts of a file, read: what a rule about shell text starts from. */
import type { ShellRole, ShellText } from '../facts/index.ts';
import type { RuleContext } from '../rule.ts';
import { readShell } from './commands.ts';
import { shellPieces } from './pieces.ts';
import { joinPieces } from './source.ts';
import type { ShellScript } from './syntax.ts';

/** A shell text of the file with what it was read to. */
export interface Script extends ShellScript {
  readonly text: ShellText;
}

const read = new WeakMap<ShellText, Script>();

/** The shell texts that have one of `roles`, in the order of the file. Each is read once, however many rules ask. */
export function scriptsOf(context: RuleContext, roles: readonly ShellRole[]): readonly Script[] {
  return context.facts
    .shellTexts()
    .filter((text) => roles.includes(text.role))
    .map((text) => scriptOf(text, context));
}

function scriptOf(text: ShellText, context: RuleContext): Script {
  const known = read.get(text);
  if (known !== undefined) return known;
  const script = { text, ...readShell(joinPieces(shellPieces(text.expression, context.values))) };
  read.set(text, script);
  return script;
}
