/** Where words come from that an author let Nix say: the `throw` that has them, or the use of a name in them. */
import { bare, type Expression, type Node, walk } from '../../syntax/index.ts';
import { type Source, type Spot, wordAt } from './sources.ts';

/** The one call of `word` in these sources whose text can have become `said`; null where there is none, or more than one. */
export function findRaise(sources: Iterable<Source>, word: 'throw' | 'abort', said: string): Spot | null {
  const found: Spot[] = [];
  for (const source of sources) {
    if (source.tree === null) continue;
    walk(source.tree, (node) => {
      if (node.kind !== 'apply' || calledName(node.function) !== word) return;
      const [text] = node.arguments;
      if (text !== undefined && couldBecome(bare(text), said)) found.push(wordAt(source, node.from));
    });
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The first use, in the order of the text, of a name that stands in quotes in `said`. */
export function findQuotedName(source: Source, said: string): Spot | null {
  const quoted = new Set([...said.matchAll(/['‘`"“]([A-Za-z_][\w.-]*)['’`"”]/g)].map(([, name = '']) => name));
  if (source.tree === null || quoted.size === 0) return null;
  let first: Spot | null = null;
  walk(source.tree, (node) => {
    if (first !== null) return false;
    const used = usedName(node);
    // `xorg.libSM` also stands for `pkgs.xorg.libSM`.
    if (used !== null && [...quoted].some((name) => used === name || used.endsWith(`.${name}`))) {
      first = { source, from: node.from, to: node.to };
    }
    return undefined;
  });
  return first;
}

function calledName(expression: Expression): string | null {
  const called = bare(expression);
  const name = usedName(called);
  return name?.startsWith('builtins.') ? name.slice('builtins.'.length) : name;
}

/** `a` or `a.b.c`, as far as it is plain names. */
function usedName(node: Node): string | null {
  if (node.kind === 'variable') return node.name;
  if (node.kind !== 'select' || node.target.kind !== 'variable') return null;
  const names = node.path.names.map((name) => (name.kind === 'name' ? name.text : null));
  return names.includes(null) ? null : [node.target.name, ...names].join('.');
}

/** Whether a string literal, with anything for its interpolations, is `said`. */
function couldBecome(expression: Expression, said: string): boolean {
  if (expression.kind !== 'string') return false;
  const pattern = expression.parts.map((part) =>
    part.kind === 'text' ? part.value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : '[^]*',
  );
  return new RegExp(`^\\s*${pattern.join('')}\\s*$`).test(said);
}
