/** Where a file uses an attribute of nixpkgs by a name that nixpkgs has given up, with the edits that rename it. */
import { attributeNameText, type Definition, type Expression, type Node, type Select } from '../syntax/index.ts';
import { nixpkgsPaths } from './facts/index.ts';
import type { RuleContext, TextEdit } from './rule.ts';

/** The names that a rule looks for. */
export interface OldNames {
  /** Whether nixpkgs once had a top-level attribute of this name. */
  readonly has: (name: string) => boolean;
  /** Its name today, or null where there is none. */
  readonly successor: (name: string) => string | null;
  /** Whether the name alone tells that nixpkgs' attribute is meant, so that the set it is taken from need not be known. */
  readonly unmistakable: boolean;
}

export interface OldNameUse {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Null where there is no new name, or where renaming would change what others see of the file or catch another name. */
  readonly edits: readonly TextEdit[] | null;
}

/** Every use in the file. A name that the file binds is given where it is bound, with edits for all of its uses. */
export function* usesOfOldNames(context: RuleContext, names: OldNames): Iterable<OldNameUse> {
  for (const variable of context.nodes('variable')) {
    if (!names.has(variable.name) || isFallback(context, variable, variable.name, names)) continue;
    const { kind } = context.scopes.resolve(variable);
    const isNixpkgs = kind === 'with' && (names.unmistakable || nixpkgsPaths(context, variable).includes(variable.name));
    if (isNixpkgs || (kind === 'unbound' && names.unmistakable)) yield use(names, variable, variable.name);
  }
  for (const select of context.nodes('select')) yield* selected(context, select, names);
  for (const definition of context.scopes.definitions) {
    if (names.has(definition.name)) yield* bound(context, definition, names);
  }
  for (const set of context.nodes('set')) {
    for (const binding of set.recursive ? [] : set.bindings) {
      if (binding.kind !== 'inherit' || binding.source === null || !isPackageSet(context, binding.source, names)) continue;
      for (const node of binding.names) {
        const name = attributeNameText(node);
        if (name !== null && names.has(name)) yield { name, from: node.from, to: node.to, edits: null };
      }
    }
  }
}

function use(names: OldNames, { from, to }: Node, name: string): OldNameUse {
  const successor = names.successor(name);
  return { name, from, to, edits: successor === null ? null : [{ from, to, text: successor }] };
}

function isPackageSet(context: RuleContext, expression: Expression, names: OldNames): boolean {
  const made = context.values.origin(expression).kind;
  return made !== 'set' && (names.unmistakable || nixpkgsPaths(context, expression).includes(''));
}

/** `pkgs.NAME`, also at the beginning of a longer path. */
function* selected(context: RuleContext, select: Select, names: OldNames): Iterable<OldNameUse> {
  const index = select.path.names.findIndex((node) => names.has(attributeNameText(node) ?? ''));
  const node = select.path.names[index];
  const name = node === undefined ? null : attributeNameText(node);
  if (node === undefined || name === null || isFallback(context, select, name, names)) return;
  const isDirect =
    index === 0 || names.unmistakable || attributeNameText(select.path.names[index - 2] ?? node) === 'legacyPackages';
  if (!isDirect || !(index === 0 ? isPackageSet(context, select.target, names) : true)) return;
  yield node.kind === 'name' ? use(names, node, name) : { ...use(names, node, name), edits: null };
}

/** A formal that callPackage fills in, or a name inherited from nixpkgs: renamed together with its uses. */
function* bound(context: RuleContext, definition: Definition, names: OldNames): Iterable<OldNameUse> {
  const { name, scope } = definition;
  const node =
    definition.kind === 'formal' ? definition.formal.name : definition.kind === 'inherited' ? definition.nameNode : null;
  if (node === null) return;
  if (definition.kind === 'inherited') {
    const { source } = definition.inherit;
    if (source === null || !isPackageSet(context, source, names)) return;
  }
  const successor = names.successor(name);
  const uses = context.scopes.usesOf(definition);
  const isFree = successor === null || context.scopes.definitionIn(scope, successor) === null;
  // `inherit name;` hands the name on, and a set shows it to others: renaming it there would change more than this file.
  const isPrivate = scope.kind !== 'set' && uses.every(({ kind }) => kind === 'variable') && node.kind === 'name';
  const edits =
    successor !== null && isFree && isPrivate ? [node, ...uses].map(({ from, to }) => ({ from, to, text: successor })) : null;
  yield { name, from: node.from, to: node.to, edits };
}

/** `pkgs.new or X`, and X in a choice that asks `pkgs ? new`: only read where the new name is missing. */
function isFallback(context: RuleContext, expression: Expression, name: string, names: OldNames): boolean {
  const successor = names.successor(name) ?? name;
  let node: Node = expression;
  for (let parent = context.parent(node); parent !== null; parent = context.parent(node)) {
    if (parent.kind === 'select' && parent.fallback === node)
      return parent.path.names.some((one) => attributeNameText(one) === successor);
    if (parent.kind === 'if' && parent.condition !== node) {
      const condition = context.text.slice(parent.condition.from, parent.condition.to);
      return condition.includes(successor) || /versionAtLeast|versionOlder/.test(condition);
    }
    const isStillTheFunction = parent.kind === 'apply' && parent.function === node;
    if (parent.kind !== 'parenthesised' && parent.kind !== 'select' && !isStillTheFunction) return false;
    node = parent;
  }
  return false;
}
