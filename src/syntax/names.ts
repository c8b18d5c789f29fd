/** The constant text of attribute names. */

import type { AttributeName, Expression } from './nodes.ts';
import { bare } from './walk.ts';

/**
 * The text of an attribute's name where Nix knows it while parsing: `a`, `"a"`, `${"a"}`, `${''a''}`; else null.
 */
export function attributeNameText(name: AttributeName): string | null {
  if (name.kind === 'name') return name.text;
  return constantText(name.kind === 'dynamic-name' ? name.expression : name);
}

function constantText(expression: Expression): string | null {
  const inner = bare(expression);
  if (inner.kind !== 'string') return null;
  let text = '';
  for (const part of inner.parts) {
    if (part.kind !== 'text') return null;
    text += part.value;
  }
  return text;
}
