/** The names in a file that nothing binds: Nix refuses a file that has one. */
import { attributeNameText, type Root, scopesOf, type Use, walk } from '../syntax/index.ts';

export interface UnboundUse {
  readonly name: string;
  readonly use: Use;
}

/** In the order of the text. */
export function unboundUses(root: Root): readonly UnboundUse[] {
  const scopes = scopesOf(root);
  const found: UnboundUse[] = [];
  const look = (use: Use, name: string | null) => {
    if (name !== null && scopes.resolve(use).kind === 'unbound') found.push({ name, use });
  };
  walk(root, (node) => {
    if (node.kind === 'variable') look(node, node.name);
    if (node.kind === 'inherit' && node.source === null) for (const name of node.names) look(name, attributeNameText(name));
  });
  return found;
}
