/** Add packages to the targetPkgs of a conda shell file: text in, the change out. */
import type { Fix } from '../../diagnostic.ts';
import {
  attributeNameText,
  type Expression,
  type List,
  lineIndex,
  parse,
  type Values,
  valuesOf,
  walk,
} from '../../syntax/index.ts';

/** A list of packages, and what nixpkgs is called there. */
interface PackageList {
  readonly list: List;
  readonly nixpkgs: string;
}

/**
 * @param packages each with its attribute paths in nixpkgs: today's name first, then those of older releases.
 * @returns null where the file writes no list of packages that could be added to.
 */
export function addPackages(text: string, packages: readonly (readonly string[])[]): Fix | null {
  const root = parse(text);
  const values = valuesOf(root);
  const found: PackageList[] = [];
  walk(root, (node) => {
    if (node.kind !== 'binding' || node.path.names.length !== 1) return;
    const [name] = node.path.names;
    if (name === undefined || attributeNameText(name) !== 'targetPkgs') return;
    const list = packageList(values, node.value, null);
    if (list !== null) found.push(list);
  });
  const [place] = found;
  return place === undefined ? null : append(text, place, packages);
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

function append(text: string, { list, nixpkgs }: PackageList, packages: readonly (readonly string[])[]): Fix {
  const items = packages.map((names) => {
    const paths = names.map((name) => `${nixpkgs}.${name}`);
    return paths.length === 1 ? paths.join('') : `(${paths.join(' or ')})`;
  });
  const last = list.items.at(-1);
  const lineStart = text.lastIndexOf('\n', last?.from ?? 0) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  // Where the items stand below each other, so do the new ones.
  const separator = last !== undefined && lineStart + indent.length === last.from ? `\n${indent}` : ' ';
  const range = lineIndex(text).range(last?.to ?? list.from + 1, last?.to ?? list.from + 1);
  return {
    kind: 'suggested',
    title: `Add ${packages.map(([name]) => name).join(', ')} to targetPkgs`,
    edits: [{ range, text: items.map((item) => separator + item).join('') }],
  };
}
