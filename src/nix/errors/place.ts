/** The place of an error: the same one, whichever Nix reported it. */
import { dirname, join } from 'node:path';
import { type Node, type Root, walk } from '../../syntax/index.ts';
import type { Frame, NixError, NixPlace } from '../log.ts';
import { findQuotedName, findRaise } from './raise.ts';
import type { Reading } from './reading.ts';
import { findCircle } from './recursion.ts';
import { type Repository, type Source, type Spot, wordAt } from './sources.ts';

export interface Placed {
  readonly spot: Spot;
  /** What the place tells for the message. */
  readonly detail: string | null;
}

/** Null where nothing in the repository can be pointed at. */
export function placeOf(error: NixError, { rule, seek }: Reading, repository: Repository): Placed | null {
  const reported = reportedSpot(repository, [error.place, ...framePlaces(repository, error.frames)]);
  const plain = reported && { spot: reported, detail: rule === 'nix-assertion' ? conditionAt(reported) : null };
  switch (seek.by) {
    case 'report':
      return plain;
    case 'syntax':
      return (reported && syntaxErrorOf(reported.source)) ?? plain;
    case 'call': {
      const calls = framePlaces(repository, error.frames);
      const spot = reportedSpot(repository, seek.reported === 'call' ? [error.place, ...calls] : [...calls, error.place]);
      return spot && { spot, detail: null };
    }
    case 'raise':
      return withoutDetail(raisingSpot(error, seek.word, seek.text, repository)) ?? plain;
    case 'path':
      return withoutDetail(firstNode(repository, (node, source) => leadsTo(node, source, seek.path))) ?? plain;
    case 'string':
      return (
        withoutDetail(firstNode(repository, (node) => node.kind === 'string' && seek.matches(constantText(node) ?? ''))) ?? plain
      );
    case 'recursion': {
      const source = reported?.source ?? repository.sources.get(repository.file);
      const circle = source && findCircle(source, reported?.from ?? null);
      return circle ? { spot: circle.spot, detail: circle.way } : plain;
    }
  }
}

const withoutDetail = (spot: Spot | null): Placed | null => spot && { spot, detail: null };

/** The first of the places that is inside. */
function reportedSpot({ sources }: Repository, places: readonly (NixPlace | null)[]): Spot | null {
  for (const place of places) {
    const source = place && sources.get(place.file);
    if (source) return wordAt(source, withoutOperator(source, source.lines.offsetOfByte(place.line, place.column)));
  }
  return null;
}

/** From 2.14 on an operator's error is at the operator, before at the beginning of the expression: that is where we put it. */
function withoutOperator(source: Source, offset: number): number {
  if (source.tree === null) return offset;
  let from = offset;
  walk(source.tree, (node) => {
    if (node.from > offset || node.to < offset) return false;
    if (node.kind === 'binary' && node.operatorAt === offset) from = node.from;
    return undefined;
  });
  return from;
}

/**
 * The places of frames. "while evaluating attribute 'x' of derivation 'y'" is at the attribute in Nix 2.18 and later, but at the
 * derivation's name in 2.8: then the attribute of that name is looked for in the same set.
 */
function framePlaces({ sources }: Repository, frames: readonly Frame[]): readonly (NixPlace | null)[] {
  return frames.map(({ text, place }) => {
    const attribute = /^while evaluating the attribute '([^']+)' of the derivation/.exec(text)?.[1];
    const source = place ? sources.get(place.file) : undefined;
    return attribute !== undefined && place && source ? (attributePlace(source, place, attribute) ?? place) : place;
  });
}

/** Where the innermost set around a place binds an attribute. */
function attributePlace(source: Source, { file, line, column }: NixPlace, attribute: string): NixPlace | null {
  if (source.tree === null) return null;
  const offset = source.lines.offsetOfByte(line, column);
  const bindings = nodesWhere(source.tree, (node) => node.kind === 'set' && node.from <= offset && offset < node.to).flatMap(
    (set) => (set.kind === 'set' ? set.bindings : []),
  );
  const names = bindings.flatMap((member) =>
    member.kind === 'binding' && member.path.names.length === 1 ? member.path.names : [],
  );
  const found = names.findLast((name) => name.kind === 'name' && name.text === attribute);
  if (found === undefined) return null;
  const at = source.lines.position(found.from);
  return { file, line: at.line, column: Buffer.byteLength(source.text.slice(found.from - at.column + 1, found.from)) + 1 };
}

function syntaxErrorOf(source: Source): Placed | null {
  if (source.syntaxError === null) return null;
  return { spot: wordAt(source, source.syntaxError.offset), detail: source.syntaxError.message };
}

/** The text between `assert` and its semicolon. */
function conditionAt({ source, from }: Spot): string | null {
  if (source.tree === null) return null;
  const [assertion] = nodesWhere(source.tree, (node) => node.kind === 'assert' && node.from === from);
  if (assertion?.kind !== 'assert') return null;
  return source.text.slice(assertion.condition.from, assertion.condition.to).replace(/\s+/g, ' ');
}

function raisingSpot({ frames }: NixError, word: 'throw' | 'abort', text: string, repository: Repository): Spot | null {
  const [first] = frames;
  if (first !== undefined && /^while calling the '(?:throw|abort)' builtin|^caused by explicit throw/.test(first.text)) {
    const exact = reportedSpot(repository, [first.place]);
    if (exact !== null) return exact;
  }
  const source = repository.sources.get(repository.file);
  return findRaise(new Set(repository.sources.values()), word, text) ?? (source ? findQuotedName(source, text) : null);
}

function firstNode({ sources }: Repository, matches: (node: Node, source: Source) => boolean): Spot | null {
  for (const source of sources.values()) {
    const [first] = source.tree === null ? [] : nodesWhere(source.tree, (node) => matches(node, source));
    if (first !== undefined) return { source, from: first.from, to: first.to };
  }
  return null;
}

function nodesWhere(tree: Root, matches: (node: Node) => boolean): readonly Node[] {
  const found: Node[] = [];
  walk(tree, (node) => {
    if (matches(node)) found.push(node);
  });
  return found;
}

/** Whether a path literal means `path`, the folder that it is in, or a folder whose default.nix it is. */
function leadsTo(node: Node, source: Source, path: string): boolean {
  if (node.kind !== 'path') return false;
  const text = constantText(node);
  if (text === null || text.startsWith('~')) return false;
  const meant = text.startsWith('/') ? text : join(dirname(source.path), text);
  return meant === path || path === join(meant, 'default.nix') || meant.startsWith(`${path}/`);
}

function constantText({ parts }: Extract<Node, { kind: 'string' | 'path' }>): string | null {
  let text = '';
  for (const part of parts) {
    if (part.kind !== 'text') return null;
    text += part.value;
  }
  return text;
}
