/** Add packages to the lists of a conda shell file: text in, the change out. */
import type { Edit, Fix } from '../../diagnostic.ts';
import {
  type AttributeSet,
  attributeNameText,
  bare,
  type Expression,
  type Let,
  type List,
  lineIndex,
  type Node,
  parse,
  type Root,
  type SetMember,
  type Values,
  valuesOf,
  walk,
} from '../../syntax/index.ts';

/** A package by its attribute paths in nixpkgs: today's name first, then those of older releases. */
type Package = readonly string[];

export interface WantedPackages {
  /** For targetPkgs. */
  readonly target: readonly Package[];
  /** For multiPkgs, which brings them in both word sizes where the env has both. */
  readonly multi: readonly Package[];
  /** Whether the env is to be given both, by `multiArch`. */
  readonly multiArch: boolean;
}

/** A list of packages, and what nixpkgs is called there. */
interface PackageList {
  readonly list: List;
  readonly nixpkgs: string;
}

/** One part of the change; `says` is what it does, for the title. */
type Step = { readonly says: string } & (
  | { readonly kind: 'append'; readonly place: PackageList; readonly packages: readonly Package[] }
  | { readonly kind: 'replace'; readonly node: Expression; readonly text: string }
  /** A new binding after the one of targetPkgs. */
  | { readonly kind: 'bind'; readonly text: string }
);

/** @returns as much of it as the file's shape allows; null where that is nothing. */
export function addPackages(text: string, { target, multi, multiArch }: WantedPackages): Fix | null {
  const file = readShape(text);
  const steps: readonly (Step | null)[] = [
    target.length > 0 ? targetPackages(file, target) : null,
    multi.length > 0 ? multiPackages(file, multi) : null,
    multiArch ? bothWordSizes(file) : null,
  ];
  const possible = steps.filter((step) => step !== null);
  if (possible.length === 0) return null;
  const title = possible.map(({ says }) => says).join(', ');
  return { kind: 'suggested', title: title.charAt(0).toUpperCase() + title.slice(1), edits: editsOf(text, file, possible) };
}

/** What is handed to the builder of FHS envs, as far as it is written in the file. */
interface Shape {
  readonly root: Root;
  readonly values: Values;
  /** The set that names targetPkgs, and where it does; null where none does. */
  readonly home: { readonly set: AttributeSet; readonly member: SetMember } | null;
  /** The list of targetPkgs. */
  readonly target: PackageList | null;
}

function readShape(text: string): Shape {
  const root = parse(text);
  const values = valuesOf(root);
  const members = membersNaming(root, 'targetPkgs');
  const [home = null] = members.flatMap(({ member, within }) => (within.kind === 'set' ? [{ set: within, member }] : []));
  return { root, values, home, target: listOf(values, members) };
}

function targetPackages({ target: place }: Shape, packages: readonly Package[]): Step | null {
  return place && { kind: 'append', place, packages, says: `add ${namesOf(packages)} to targetPkgs` };
}

function multiPackages(file: Shape, packages: readonly Package[]): Step | null {
  const says = `add ${namesOf(packages)} to multiPkgs`;
  const members = membersBeside(file, 'multiPkgs');
  if (members === null) return null;
  const place = listOf(file.values, members);
  if (place !== null) return { kind: 'append', place, packages, says };
  const nixpkgs = file.target?.nixpkgs ?? 'pkgs';
  const list = `${nixpkgs}: [ ${packages.map((names) => itemOf(names, nixpkgs)).join(' ')} ]`;
  return give(members, 'multiPkgs', 'null', list, says);
}

function bothWordSizes(file: Shape): Step | null {
  const members = membersBeside(file, 'multiArch');
  return members && give(members, 'multiArch', 'false', 'true', 'set multiArch');
}

/** Bind `name` to the text `value`: anew, or in the place of the variable `nothing`; null where something else is there. */
function give(members: readonly Naming[], name: string, nothing: string, value: string, says: string): Step | null {
  const [there] = members;
  if (there === undefined) return { kind: 'bind', text: `${name} = ${value};`, says };
  const written = there.member.kind === 'binding' ? bare(there.member.value) : null;
  return written?.kind === 'variable' && written.name === nothing ? { kind: 'replace', node: written, text: value, says } : null;
}

/** Where a name is bound or inherited. */
interface Naming {
  readonly member: SetMember;
  readonly within: AttributeSet | Let;
}

/** In the order of the text. */
function membersNaming(root: Root, name: string): readonly Naming[] {
  const found: Naming[] = [];
  walk(root, (node: Node) => {
    if (node.kind !== 'set' && node.kind !== 'let') return;
    for (const member of node.bindings) {
      const names = member.kind === 'inherit' ? member.names : member.path.names.length === 1 ? member.path.names : [];
      if (names.some((one) => attributeNameText(one) === name)) found.push({ member, within: node });
    }
  });
  return found;
}

/** Those that say what the builder gets beside targetPkgs; null where that cannot be told, because another set has the name. */
function membersBeside({ root, home }: Shape, name: string): readonly Naming[] | null {
  if (home === null) return null;
  const all = membersNaming(root, name);
  const here = all.filter(({ within }) => within === home.set);
  if (here.length === 0) return all.length === 0 ? [] : null;
  return [...here, ...all.filter(({ within }) => within.kind === 'let')];
}

/** The first list of packages that is written there. */
function listOf(values: Values, members: readonly Naming[]): PackageList | null {
  for (const { member } of members) {
    const list = member.kind === 'binding' ? packageList(values, member.value, null) : null;
    if (list !== null) return list;
  }
  return null;
}

function packageList(values: Values, expression: Expression, nixpkgs: string | null): PackageList | null {
  const node = values.origin(expression);
  switch (node.kind) {
    case 'lambda':
      return node.parameter.kind === 'name' ? packageList(values, node.body, node.parameter.text) : null;
    case 'with':
    case 'let':
      return packageList(values, node.body, nixpkgs);
    case 'binary':
      return node.operator === '++'
        ? (packageList(values, node.left, nixpkgs) ?? packageList(values, node.right, nixpkgs))
        : null;
    case 'list':
      return nixpkgs === null ? null : { list: node, nixpkgs };
    default:
      return null;
  }
}

function editsOf(text: string, { home }: Shape, steps: readonly Step[]): readonly Edit[] {
  const lines = lineIndex(text);
  const replace = (from: number, to: number, replacement: string): Edit => ({ range: lines.range(from, to), text: replacement });
  const edits: Edit[] = [];
  const additions = new Map<List, string[]>();
  const bindings: string[] = [];
  for (const step of steps) {
    if (step.kind === 'bind') bindings.push(step.text);
    else if (step.kind === 'replace') edits.push(replace(step.node.from, step.node.to, step.text));
    else {
      const { list, nixpkgs } = step.place;
      additions.set(list, [...(additions.get(list) ?? []), ...step.packages.map((names) => itemOf(names, nixpkgs))]);
    }
  }
  for (const [list, items] of additions) {
    const last = list.items.at(-1);
    // Where the items stand below each other, so do the new ones.
    const separator = last === undefined ? ' ' : separatorBefore(text, last.from);
    const at = last?.to ?? list.from + 1;
    edits.push(replace(at, at, items.map((item) => separator + item).join('')));
  }
  if (home !== null && bindings.length > 0) {
    const separator = separatorBefore(text, home.member.from);
    // A comment at the end of the line is about what stands before it.
    const [comment = ''] = /^[ \t]*#[^\n]*/.exec(text.slice(home.member.to)) ?? [];
    const at = home.member.to + (separator === ' ' ? 0 : comment.length);
    edits.push(replace(at, at, bindings.map((binding) => separator + binding).join('')));
  }
  return edits;
}

/** What parts a thing at `at` from the one before: a line end and the indentation where it begins its line, else a space. */
function separatorBefore(text: string, at: number): string {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const indent = text.slice(lineStart, at);
  return lineStart > 0 && /^[ \t]*$/.test(indent) ? `\n${indent}` : ' ';
}

function itemOf(names: Package, nixpkgs: string): string {
  const paths = names.map((name) => `${nixpkgs}.${name}`);
  return paths.length === 1 ? paths.join('') : `(${paths.join(' or ')})`;
}

function namesOf(packages: readonly Package[]): string {
  return packages.map(([name]) => name).join(', ');
}
