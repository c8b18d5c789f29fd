/** `~` becomes `$HOME` where a name is defined, if every use of the name lets a shell of the user's expand that. */
import { bisect } from '../../bisect.ts';
import { attributeNameText, bare, type Definition, type Expression, type Node, type Use } from '../../syntax/index.ts';
import { oncePer } from '../once-per.ts';
import type { RuleContext, TextEdit } from '../rule.ts';
import { commandName, literalText } from './meaning.ts';
import { partsOf } from './parts.ts';
import { type Script, scriptsOf } from './scripts.ts';
import type { Command, Literal, Word } from './syntax.ts';

/**
 * The edits after which the name that `expression` is, and whose value begins with `~/`, begins with `$HOME/`. Null where
 * that could change more than the tilde: the name is no plain definition of this file, or is used where nothing expands
 * `$HOME`, or where it would expand while the package is built, when it is /homeless-shelter.
 */
export function homeInDefinition(context: RuleContext, expression: Expression): readonly TextEdit[] | null {
  const origin = bare(context.values.origin(expression));
  const known = knownEdits(context);
  const found = known.get(origin);
  if (found !== undefined) return found;
  // What refers to itself has no value to edit.
  known.set(origin, null);
  const edits = editsOfOrigin(context, origin);
  known.set(origin, edits);
  return edits;
}

/** One name may be used in many places, each of which asks what has to change. */
const knownEdits = oncePer((_: RuleContext) => new Map<Expression, readonly TextEdit[] | null>());

function editsOfOrigin(context: RuleContext, origin: Expression): readonly TextEdit[] | null {
  const [first] = origin.kind === 'string' ? origin.parts : [];
  if (first?.kind !== 'text' || !first.verbatim || !first.value.startsWith('~/')) {
    const inner = first?.kind === 'interpolation' ? first.expression : null;
    return inner === null ? null : homeInDefinition(context, inner);
  }
  const definition = definitionOf(context, origin);
  const edits = definition === null ? null : editsOfUses(context, definition, new Set());
  return edits === null ? null : distinct([{ from: first.from, to: first.from + 1, text: '$HOME' }, ...edits]);
}

/** The plain definition whose value `expression` is; null where it is anything else's. */
function definitionOf({ scopes, parent }: RuleContext, expression: Expression): Definition | null {
  let value: Node = expression;
  let holder = parent(value);
  while (holder?.kind === 'parenthesised') {
    value = holder;
    holder = parent(value);
  }
  if (holder?.kind === 'formal' && holder.fallback === value) {
    const lambda = parent(parent(holder) ?? holder);
    return lambda?.kind === 'lambda' ? scopes.definitionIn(lambda, holder.name.text) : null;
  }
  const scope = holder?.kind === 'binding' ? parent(holder) : null;
  const name = holder?.kind === 'binding' && holder.path.names.length === 1 ? holder.path.names[0] : undefined;
  const definition =
    scope?.kind === 'let' && name !== undefined ? scopes.definitionIn(scope, attributeNameText(name) ?? '') : null;
  // Where a name is bound twice, the tree is not that of a file that Nix evaluates.
  return definition?.kind === 'binding' && definition.bindings.length === 1 ? definition : null;
}

/** The edits that the uses of a definition need; null where one of them cannot do with `$HOME`. */
function editsOfUses(context: RuleContext, definition: Definition, seen: Set<Definition>): readonly TextEdit[] | null {
  if (seen.has(definition)) return [];
  seen.add(definition);
  return allOf(context.scopes.usesOf(definition).map((use) => editsOfUse(context, use, seen)));
}

function editsOfUse(context: RuleContext, use: Use, seen: Set<Definition>): readonly TextEdit[] | null {
  if (use.kind !== 'variable') return null;
  const parent = context.parent(use);
  if (parent?.kind === 'interpolation') {
    const inShell = usesInShell(context).get(parent);
    if (inShell !== undefined) return allOf(inShell.map((literal) => editsInCommand(context, literal)));
  }
  // Otherwise it may be a part of another definition.
  const whole = parent?.kind === 'interpolation' ? context.parent(parent) : use;
  const next = whole?.kind === 'string' || whole?.kind === 'variable' ? definitionOf(context, whole) : null;
  return next === null ? null : editsOfUses(context, next, seen);
}

/** A literal of a shell text for which an interpolation stands in the file. */
interface InterpolatedLiteral {
  readonly script: Script;
  readonly command: Command;
  readonly part: Literal;
}

/** By interpolation: the literals that it makes in shell texts, perhaps none; no entry where it stands in no shell text. */
const usesInShell = oncePer((context: RuleContext) => {
  const found = new Map<Node, InterpolatedLiteral[]>();
  for (const script of scriptsOf(context, ['profile', 'run-script', 'shell-hook', 'builder', 'script', 'unread'])) {
    for (const { piece } of script.source.chunks) {
      if (piece.via !== null && !found.has(piece.via)) found.set(piece.via, []);
    }
    for (const command of script.commands) {
      for (const part of partsOf(command)) {
        if (part.kind === 'literal' && part.standIn !== null) found.get(part.standIn)?.push({ script, command, part });
      }
    }
  }
  return found;
});

/** The edits for a literal; null where `$HOME` would not do there. */
function editsInCommand(context: RuleContext, { script, command, part }: InterpolatedLiteral): readonly TextEdit[] | null {
  if (script.text.role !== 'builder') return part.quote === 'single' ? null : [];
  // What makeWrapper is given as flags stands unquoted in the wrapper and expands when that is run. Single quotes keep it until then.
  if (!/^(?:make(?:Shell)?Wrapper|wrapProgram(?:Shell)?)$/.test(commandName(command) ?? '')) return null;
  const { words } = command;
  const index = bisect(words.length, (each) => (words[each]?.to ?? 0) >= part.to);
  const [word, option] = [words[index], words[index - 1]];
  const isFlags = option !== undefined && /^--(?:add|append)-flags$/.test(literalText(option) ?? '');
  if (word === undefined || word.from > part.from || !isFlags) return null;
  return part.quote === 'single' ? [] : singleQuoted(context, script, word);
}

/** The edits that turn a word in double quotes into one in single quotes; null where they mean something else. */
function singleQuoted(context: RuleContext, { source }: Script, word: Word): readonly TextEdit[] | null {
  const inner = source.value.slice(word.from + 1, word.to - 1);
  const isQuoted = source.value[word.from] === '"' && source.value[word.to - 1] === '"' && !/["'$`\\\uFFFC]/.test(inner);
  const opening = source.range(word.from, word.from + 1);
  const closing = source.range(word.to - 1, word.to);
  // Beside another one, a single quote would end the Nix string.
  const besides = context.text.slice(opening.from - 1, opening.from) + context.text.slice(closing.to, closing.to + 1);
  return isQuoted && !besides.includes("'") ? [opening, closing].map((place) => ({ ...place, text: "'" })) : null;
}

function allOf(edits: readonly (readonly TextEdit[] | null)[]): readonly TextEdit[] | null {
  return edits.every((each) => each !== null) ? edits.flat() : null;
}

/** A word with two interpolations asks for its quotes twice. */
function distinct(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...new Map(edits.map((edit) => [edit.from, edit])).values()];
}
