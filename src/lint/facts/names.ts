/** The plain names by which functions are called, however the way to them is written. */
import { type Apply, attributeNameText, bare, type Expression } from '../../syntax/index.ts';
import type { FileView } from './file-view.ts';

/** `fetchurl` of `pkgs.fetchurl { }`, `lib.x.fetchurl { }` and `fetchurl { }`; null of a call of anything without a name. */
export function calledName(call: Apply): string | null {
  return lastName(call.function);
}

/** The last name of `a.b.c`, of `a.b.c or d` and of `c`; null of other expressions and of computed names. */
export function lastName(expression: Expression): string | null {
  const node = bare(expression);
  if (node.kind === 'variable') return node.name;
  const last = node.kind === 'select' ? node.path.names.at(-1) : undefined;
  return last === undefined ? null : attributeNameText(last);
}

/** As `lastName`, with names that the file itself defines followed to what they stand for. */
export function originName(view: FileView, expression: Expression): string | null {
  return lastName(view.values.origin(expression));
}
