/** Which definitions of a file need each other in a circle, and so cannot have a value. */
import { type Definition, type Scopes, scopesOf } from '../../syntax/index.ts';
import type { Source, Spot } from './sources.ts';

export interface Circle {
  /** The name of the definition that comes first in the text. */
  readonly spot: Spot;
  /** "`a` needs `b`, which needs `a`". */
  readonly way: string;
}

/**
 * The circle of definitions around an offset, the innermost if there are several. Nix reports any link of a circle, each release
 * another one, so the report tells only which circle it is.
 * @param offset null where Nix says nothing: then the only circle of the file, if there is just one.
 */
export function findCircle(source: Source, offset: number | null): Circle | null {
  if (source.tree === null) return null;
  const needs = needsOf(scopesOf(source.tree));
  const circular = [...needs.keys()].filter((definition) => reaches(needs, definition, definition));
  const around = offset === null ? soleCircle(needs, circular) : innermost(circular, offset);
  if (around === null) return null;
  const circle = circular.filter((one) => areLinked(needs, around, one));
  const first = circle.reduce((a, b) => (nameRange(b).from < nameRange(a).from ? b : a));
  return { spot: { source, ...nameRange(first) }, way: wayAround(needs, first) };
}

/** For each definition that has a value in the file, those that its value mentions. */
type Needs = ReadonlyMap<Definition, ReadonlySet<Definition>>;

function needsOf(scopes: Scopes): Needs {
  const valued = scopes.definitions.filter((definition) => valueRanges(definition).length > 0);
  const needs = new Map(valued.map((definition) => [definition, new Set<Definition>()]));
  for (const needed of valued) {
    for (const use of scopes.usesOf(needed)) {
      for (const [definition, mentioned] of needs) if (isAround(definition, use.from)) mentioned.add(needed);
    }
  }
  return needs;
}

function valueRanges(definition: Definition): readonly { readonly from: number; readonly to: number }[] {
  if (definition.kind === 'binding') return definition.bindings.map(({ value }) => value);
  return definition.kind === 'formal' && definition.formal.fallback !== null ? [definition.formal.fallback] : [];
}

const isAround = (definition: Definition, offset: number) =>
  valueRanges(definition).some(({ from, to }) => from <= offset && offset < to);

function nameRange(definition: Definition): { readonly from: number; readonly to: number } {
  if (definition.kind === 'binding') {
    const name = definition.bindings[0]?.path.names[0];
    if (name !== undefined) return { from: name.from, to: name.to };
  }
  const { from, to } = definition.kind === 'formal' ? definition.formal.name : definition.scope;
  return { from, to };
}

function innermost(circular: readonly Definition[], offset: number): Definition | null {
  const size = (definition: Definition) => Math.min(...valueRanges(definition).map(({ from, to }) => to - from));
  const [best = null] = circular.filter((definition) => isAround(definition, offset)).sort((a, b) => size(a) - size(b));
  return best;
}

function soleCircle(needs: Needs, circular: readonly Definition[]): Definition | null {
  const [first = null, ...others] = circular;
  return first !== null && others.every((one) => areLinked(needs, first, one)) ? first : null;
}

const reaches = (needs: Needs, from: Definition, to: Definition) => shortestWay(needs, from, to) !== null;

const areLinked = (needs: Needs, a: Definition, b: Definition) => reaches(needs, a, b) && reaches(needs, b, a);

/** The definitions after `from` up to `to`, by the fewest steps (at least one); null where there is no way. */
function shortestWay(needs: Needs, from: Definition, to: Definition): readonly Definition[] | null {
  const cameFrom = new Map<Definition, Definition>();
  const queue = [from];
  for (const definition of queue) {
    for (const next of needs.get(definition) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, definition);
      if (next !== to) queue.push(next);
      else {
        const way = [to];
        for (let at = cameFrom.get(to); at !== undefined && at !== from; at = cameFrom.get(at)) way.unshift(at);
        return way;
      }
    }
  }
  return null;
}

function wayAround(needs: Needs, first: Definition): string {
  const way = shortestWay(needs, first, first) ?? [first];
  if (way.length === 1) return `\`${first.name}\` needs itself`;
  return `\`${first.name}\` needs ${way.map(({ name }) => `\`${name}\``).join(', which needs ')}`;
}
