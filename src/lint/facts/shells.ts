/** The expressions that a user enters as a shell: what a shell.nix evaluates to, and the devShells of a flake. */
import { attributeNameText, bare, type Expression, type SetMember } from '../../syntax/index.ts';
import type { FileView } from './file-view.ts';
import { membersOf } from './members.ts';

/** A `shell.nix`, `conda-shell.nix`, `.conda-shell.nix`: a file that one enters with nix-shell. */
export function isShellFile(view: FileView): boolean {
  return /(?:^|[/-])shell\.nix$/.test(view.file);
}

export function isFlake(view: FileView): boolean {
  return /(?:^|\/)flake\.nix$/.test(view.file);
}

/** As written, without following names; in the order of the text. */
export function shellsIn(view: FileView): readonly Expression[] {
  if (isFlake(view))
    return view.nodes('binding').flatMap((binding) => {
      const names = binding.path.names.map(attributeNameText);
      const at = names.findIndex((name) => name === 'devShell' || name === 'devShells');
      return at === -1 ? [] : leaves(view, binding.value, 0);
    });
  return isShellFile(view) ? results(view.root.expression) : [];
}

/** What the whole file evaluates to, through functions, `let` and both branches of `if`. */
export function results(expression: Expression): readonly Expression[] {
  const node = expression.kind === 'parenthesised' ? bare(expression) : expression;
  switch (node.kind) {
    case 'lambda':
    case 'let':
    case 'with':
    case 'assert':
      return results(node.body);
    case 'if':
      return [...results(node.consequent), ...results(node.alternative)];
    default:
      // With its parentheses, so that an edit can go behind them.
      return [expression];
  }
}

/** The derivations in `devShells`: through sets by system and name, and functions of the system. */
function leaves(view: FileView, expression: Expression, depth: number): readonly Expression[] {
  return results(expression).flatMap((result): readonly Expression[] => {
    const node = bare(result);
    if (depth > 4) return [];
    if (node.kind === 'set') return node.bindings.flatMap((member) => memberLeaves(view, member, depth));
    if (node.kind === 'binary' && node.operator === '//')
      return [...leaves(view, node.left, depth + 1), ...leaves(view, node.right, depth + 1)];
    // `genAttrs systems (system: …)` and its many kin.
    const last = node.kind === 'apply' ? bare(node.arguments.at(-1) ?? node) : node;
    return node.kind === 'apply' && last.kind === 'lambda' ? leaves(view, last, depth + 1) : [result];
  });
}

function memberLeaves(view: FileView, member: SetMember, depth: number): readonly Expression[] {
  if (member.kind === 'binding') return leaves(view, member.value, depth + 1);
  if (member.source === null) return [];
  const source = membersOf(view, member.source);
  return member.names.flatMap((name) => source?.get(attributeNameText(name) ?? '')?.value ?? []);
}
