/** Where a file runs a conda installer: from a shell text, or through a wrapper that a build makes of it. */
import { bisect } from '../../bisect.ts';
import { attributeNameText, type Expression, type Node } from '../../syntax/index.ts';
import { oncePer } from '../once-per.ts';
import type { RuleContext } from '../rule.ts';
import { baseName, type Command, literalText, type Part, type Script, scriptsOf, type Word } from '../shell/index.ts';
import type { Installer } from './installers.ts';
import { membersOf } from './members.ts';
import { calledName } from './names.ts';

export interface Installation {
  /** `wrapper`: makeWrapper turns the installer into a program; `command`: the installer itself is run. */
  readonly kind: 'wrapper' | 'command';
  readonly script: Script;
  readonly command: Command;
  /** The word that is the installer. */
  readonly installer: Word;
  /** What the installer is told, option by option. */
  readonly arguments: readonly InstallerArgument[];
  /** Whether these are all; false where variables or unknown text may bring more. */
  readonly complete: boolean;
  /** The name under which a wrapper is called, if it is known. */
  readonly program: string | null;
}

export interface InstallerArgument {
  /** As the installer gets it; U+FFFC stands for what is not known, `$name` for variables. */
  readonly text: string;
  /** The word it stands in: for a wrapper the whole value of `--add-flags`. */
  readonly word: Word;
}

/** Every run of an installer, in the order of the texts. */
export const installationsIn = oncePer((context: RuleContext): readonly Installation[] => {
  const scripts = scriptsOf(context, ['profile', 'shell-hook', 'builder', 'script', 'run-script']);
  const all = scripts.flatMap((script) => script.commands.map((command) => installationOf(context, script, command)));
  return all.filter((installation) => installation !== null);
});

function installationOf(context: RuleContext, script: Script, command: Command): Installation | null {
  const [first, ...rest] = command.words;
  if (first === undefined || command.kind !== 'simple') return null;
  const isInstaller = (word: Word | undefined): word is Word => word !== undefined && isInstallerWord(context, script, word);
  if (/^make(?:Binary|Shell)?Wrapper$/.test(literalText(first) ?? '')) {
    const [source, target, ...options] = rest;
    if (!isInstaller(source)) return null;
    const flags = addedFlags(options);
    const program = target === undefined ? null : baseName(target);
    return { kind: 'wrapper', script, command, installer: source, ...flags, program };
  }
  const called = commandItself(command.words);
  const isShell = /^(?:ba|da|z)?sh$/.test(called[0] === undefined ? '' : (baseName(called[0]) ?? ''));
  const at = called.findIndex((word, index) => !(isShell && index === 0) && !/^[-+]/.test(literalText(word) ?? ''));
  const installer = called[at];
  if (!isInstaller(installer)) return null;
  const given = called.slice(at + 1).map((word) => ({ text: textOf(word), word }));
  const name = script.text.role === 'script' ? scriptName(context, script) : null;
  return { kind: 'command', script, command, installer, arguments: given, complete: !isOpen(given), program: name };
}

/** The words without those that only carry the command: `exec`, `env A=1`. */
function commandItself(words: readonly Word[]): readonly Word[] {
  if (!/^(?:exec|command|env|sudo|nohup|time)$/.test(literalText(words[0] ?? nothing) ?? '')) return words;
  const start = words.findIndex((word, index) => index > 0 && !/^-|^\w+=/.test(textOf(word)));
  return start === -1 ? [] : commandItself(words.slice(start));
}

/** The values of `--add-flags` and `--append-flags`, each of which may hold several arguments. */
function addedFlags(options: readonly Word[]): Pick<Installation, 'arguments' | 'complete'> {
  const before = (index: number) => literalText(options[index] ?? nothing) ?? '';
  const values = options.filter((_, index) => /^--(?:add|append)-(?:flags?|arg)$/.test(before(index - 1)));
  const found = values.flatMap((word) =>
    textOf(word)
      .split(/\s+/)
      .filter((text) => text !== '')
      .map((text) => ({ text, word })),
  );
  // Where no option of makeWrapper stands before it, unknown text may be options itself.
  const spliced = options.some(
    (word, index) => /^[$\uFFFC]/.test(textOf(word)) && ![1, 2, 3].some((back) => before(index - back).startsWith('--')),
  );
  return { arguments: found, complete: !spliced && !isOpen(found) };
}

/** Whether one of the arguments may bring options that are not written out: `"$@"`, `$FLAGS`, an unknown interpolation. */
function isOpen(given: readonly InstallerArgument[]): boolean {
  return given.some(({ text }, index) => /^[$\uFFFC]/.test(text) && !/^-\w*p$/.test(given[index - 1]?.text ?? ''));
}

const nothing: Word = { from: 0, to: 0, parts: [] };

/** A word as text, unknown parts standing as U+FFFC and variables as `$name`. */
function textOf(word: Word): string {
  return word.parts.map(partText).join('');
}

function partText(part: Part): string {
  if (part.kind === 'literal') return part.text;
  if (part.kind === 'parameter') return `$${part.name}`;
  return '\uFFFC';
}

/** Names that people give the installer once it is in a derivation of their own; `conda.sh` is what conda itself brings. */
const copyOfInstaller = /^(?:conda.+|install(?:er)?)\.sh$/i;

/** Whether a word is the path of an installer. */
function isInstallerWord(context: RuleContext, script: Script, word: Word): boolean {
  const name = baseName(word);
  if (name !== null && /^(?:mini|ana)conda\d?.*\.sh$|^(?:mini|mamba)forge\d?.*\.sh$/i.test(name)) return true;
  const [first] = word.parts;
  if (first === undefined || (word.parts.length > 1 && !(name !== null && copyOfInstaller.test(name)))) return false;
  if (first.kind === 'parameter') return first.name === 'src' && sourceOf(context, script) !== null;
  if (first.kind !== 'unknown') return false;
  const expression = first.standIn.kind === 'interpolation' ? first.standIn.expression : asExpression(first.standIn);
  return expression !== null && installerBehind(context, expression) !== null;
}

function asExpression(node: Node): Expression | null {
  return node.kind === 'variable' || node.kind === 'select' || node.kind === 'apply' ? node : null;
}

/** The installer that `expression` fetches, or that the derivation it makes is built from. */
export function installerBehind(context: RuleContext, expression: Expression, depth = 0): Installer | null {
  if (depth > 5) return null;
  const origin = context.values.origin(expression);
  if (origin.kind !== 'apply' || fhsCallNodes(context).has(origin)) return null;
  const fetched = installersByFetch(context).get(origin);
  if (fetched !== undefined) return fetched;
  const argument = origin.arguments.at(-1);
  const source = argument === undefined ? null : (membersOf(context, argument)?.get('src')?.value ?? null);
  const built = source === null ? null : installerBehind(context, source, depth + 1);
  if (built !== null) return built;
  const installers = context.facts.installers();
  const inside = installers[bisect(installers.length, (index) => (installers[index]?.urlNode.from ?? 0) >= origin.from)];
  return inside !== undefined && inside.urlNode.to <= origin.to ? inside : null;
}

const fhsCallNodes = oncePer((context: RuleContext) => new Set(context.facts.fhsCalls().map(({ call }) => call)));

const installersByFetch = oncePer((context: RuleContext) => {
  // Of several that one call fetches, the first counts.
  const installers = [...context.facts.installers()].reverse();
  return new Map(installers.map((installer) => [installer.fetch, installer] as const));
});

/** The installer that is the `src` of the derivation whose build reads `script`. */
function sourceOf(context: RuleContext, script: Script): Installer | null {
  for (let node: Node | null = script.text.expression; node !== null; node = context.parent(node)) {
    if (node.kind !== 'set') continue;
    const source = membersOf(context, node)?.get('src')?.value ?? null;
    return source === null ? null : installerBehind(context, source);
  }
  return null;
}

/** The name of the program that `writeShellScriptBin "name" text` makes. */
function scriptName(context: RuleContext, script: Script): string | null {
  const call = context.parent(script.text.expression);
  if (call?.kind === 'apply' && calledName(call) === script.text.name) {
    const [name] = call.arguments;
    return name === undefined ? null : (context.values.string(name)?.value ?? null);
  }
  const set = call === null ? null : context.parent(call);
  if (set?.kind !== 'set') return null;
  const named = set.bindings.find(
    (binding) => binding.kind === 'binding' && binding.path.names.some((one) => attributeNameText(one) === 'name'),
  );
  return named?.kind === 'binding' ? (context.values.string(named.value)?.value ?? null) : null;
}
