/** A name that is bound and never used. */
import { bisect } from '../../bisect.ts';
import { attributeNameText, type Definition, hasComment, type Node } from '../../syntax/index.ts';
import { isFlake } from '../facts/index.ts';
import { behindBlanks, wholeLines } from '../layout.ts';
import type { FindingFix, Rule, RuleContext, TextEdit } from '../rule.ts';

export const unusedBinding: Rule = {
  id: 'unused-binding',
  severity: 'info',
  fixable: 'safe',
  summary: 'A name is bound and never used',
  docs: {
    why: "What nobody uses makes a file longer to read, and often is the trace of a mistake: an init script that never made it into the profile. Names of a `let` can simply go. A formal is a part of how the file is called: with `...` in the pattern its removal is safe, without it a caller that passes the name would get an error, so that removal is only suggested. Formals of a flake's outputs, and names that begin with `_`, are not reported.",
    sources: ['https://github.com/astro/deadnix'],
    bad: '{ pkgs }: let version = "24.5.0"; in pkgs.hello',
    good: '{ pkgs }: pkgs.hello',
  },
  *check(context) {
    for (const definition of context.scopes.definitions) {
      if (definition.name.startsWith('_') || context.scopes.usesOf(definition).length > 0) continue;
      const place = placeOf(context, definition);
      if (place === null) continue;
      const { from, to } = place;
      yield { from, to, message: `Nothing uses ${definition.name}.`, ...(place.fix && { fix: place.fix }) };
    }
  },
};

interface Place {
  readonly from: number;
  readonly to: number;
  readonly fix: FindingFix | null;
}

function placeOf(context: RuleContext, definition: Definition): Place | null {
  switch (definition.kind) {
    case 'binding': {
      if (definition.scope.kind !== 'let') return null;
      const [first] = definition.bindings;
      const name = first?.path.names[0];
      if (name === undefined) return null;
      return { from: name.from, to: name.to, fix: remove(definition.bindings.map((binding) => withLine(context, binding))) };
    }
    case 'inherited': {
      if (definition.scope.kind !== 'let') return null;
      const { inherit, nameNode } = definition;
      const edit = inherit.names.length === 1 ? withLine(context, inherit) : withSpace(context, nameNode);
      return { from: nameNode.from, to: nameNode.to, fix: remove([edit]) };
    }
    case 'formal': {
      const { parameter } = definition.scope;
      if (parameter.kind !== 'formals' || isOutputs(context, definition.scope)) return null;
      // The alias holds the whole argument, so the name may be read through it.
      if (parameter.alias !== null) return null;
      const { name } = definition.formal;
      const kind = parameter.ellipsisAt === null ? 'suggested' : 'safe';
      const edit = withComma(context, definition.formal, parameter.formals);
      return { from: name.from, to: name.to, fix: edit && { kind, title: 'Remove it', edits: [edit] } };
    }
    default:
      return null;
  }
}

function remove(edits: readonly TextEdit[]): FindingFix {
  return { kind: 'safe', title: 'Remove it', edits };
}

/** A binding with its line, where nothing else stands on it. */
function withLine({ text }: Pick<RuleContext, 'text'>, { from, to }: Pick<Node, 'from' | 'to'>): TextEdit {
  const lines = wholeLines(text, from, to);
  return lines === null ? withSpace({ text }, { from, to }) : { ...lines, text: '' };
}

function withSpace({ text }: Pick<RuleContext, 'text'>, { from, to }: Pick<Node, 'from' | 'to'>): TextEdit {
  return { from: behindBlanks(text, from), to, text: '' };
}

/** A formal with the comma that parts it from the next, or from the one before where it is the last. */
function withComma(
  { text, root }: RuleContext,
  formal: Node & { kind: 'formal' },
  all: readonly (Node & { kind: 'formal' })[],
): TextEdit | null {
  const index = bisect(all.length, (each) => (all[each]?.from ?? 0) >= formal.from);
  const next = all[index + 1];
  const previous = all[index - 1];
  if (next !== undefined) return hasComment(root, formal.from, next.from) ? null : { from: formal.from, to: next.from, text: '' };
  if (formal.commaAt !== null) return withLine({ text }, { from: formal.from, to: formal.commaAt + 1 });
  if (previous?.commaAt == null) return { from: formal.from, to: formal.to, text: '' };
  return hasComment(root, previous.commaAt, formal.from) ? null : { from: previous.commaAt, to: formal.to, text: '' };
}

function isOutputs(context: RuleContext, lambda: Node): boolean {
  const binding = context.parent(lambda);
  return (
    isFlake(context) && binding?.kind === 'binding' && binding.path.names.some((name) => attributeNameText(name) === 'outputs')
  );
}
