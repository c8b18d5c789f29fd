/** `~` becomes `$HOME` where a name is defined, if every use of the name lets a shell of the user's expand that. */
import {
  type Binding,
  bare,
  type Definition,
  type Expression,
  type Interpolation,
  type Node,
  type Use,
} from '../../syntax/index.ts';
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
function definitionOf(context: RuleContext, expression: Expression): Definition | null {
  let value: Node = expression;
  let parent = context.parent(value);
  while (parent?.kind === 'parenthesised') {
    value = parent;
    parent = context.parent(value);
  }
  const found = context.scopes.definitions.find((definition) => {
    if (definition.kind === 'formal') return definition.formal === parent && definition.formal.fallback === value;
    return definition.kind === 'binding' && definition.scope.kind === 'let' && isOnlyBinding(definition.bindings, parent);
  });
  return found ?? null;
}

function isOnlyBinding(bindings: readonly Binding[], node: Node | null): boolean {
  const [only, ...others] = bindings;
  return only === node && others.length === 0 && only?.path.names.length === 1;
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
    const inShell = editsInShell(context, parent);
    if (inShell !== undefined) return inShell;
  }
  // Otherwise it may be a part of another definition.
  const whole = parent?.kind === 'interpolation' ? context.parent(parent) : use;
  const next = whole?.kind === 'string' || whole?.kind === 'variable' ? definitionOf(context, whole) : null;
  return next === null ? null : editsOfUses(context, next, seen);
}

/** The edits for an interpolation in shell texts; null where `$HOME` would not do there; undefined where it is in none. */
function editsInShell(context: RuleContext, interpolation: Interpolation): readonly TextEdit[] | null | undefined {
  const scripts = scriptsOf(context, ['profile', 'run-script', 'shell-hook', 'builder', 'script', 'unread']).filter(
    ({ source }) => source.chunks.some(({ piece }) => piece.via === interpolation),
  );
  if (scripts.length === 0) return undefined;
  return allOf(
    scripts.flatMap((script) =>
      script.commands.flatMap((command) =>
        [...partsOf(command)].flatMap((part) =>
          part.kind === 'literal' && part.standIn === interpolation ? [editsInCommand(context, script, command, part)] : [],
        ),
      ),
    ),
  );
}

function editsInCommand(context: RuleContext, script: Script, command: Command, part: Literal): readonly TextEdit[] | null {
  if (script.text.role !== 'builder') return part.quote === 'single' ? null : [];
  // What makeWrapper is given as flags stands unquoted in the wrapper and expands when that is run. Single quotes keep it until then.
  const index = command.words.findIndex((word) => word.from <= part.from && part.to <= word.to);
  const [word, option] = [command.words[index], command.words[index - 1]];
  const isFlags = option !== undefined && /^--(?:add|append)-flags$/.test(literalText(option) ?? '');
  if (word === undefined || !isFlags || !/^(?:make(?:Shell)?Wrapper|wrapProgram(?:Shell)?)$/.test(commandName(command) ?? ''))
    return null;
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
