/** Whether a command runs every time the text is read, or only where a test before it says so. */
import { oncePer } from '../once-per.ts';
import { commandName, literalText } from './meaning.ts';
import { firstEnd } from './order.ts';
import { programOf } from './programs.ts';
import type { Command, Enclosure, ShellScript } from './syntax.ts';

/** Commands that prepare or report and so decide nothing for what follows them behind `&&`. */
const preparations = new Set(
  (
    'cd pushd popd mkdir touch chmod cp rm ln umask sleep true : set unset export eval source . echo printf ' +
    'bash sh python python3 pip pip3 conda mamba micromamba'
  ).split(' '),
);

/** Functions that call each other in a longer row than this are not followed. */
const mostCalls = 100;

/**
 * Whether something decides that the command may not run: a branch, `||`, `&&` after a test, a `return` after a test
 * further up, or a function that is called so, or not at all.
 */
export function isGuarded(command: Command, script: ShellScript, depth = 0): boolean {
  if (isConditional(command, script)) return true;
  const called = command.enclosures.find((enclosure) => enclosure.kind === 'function');
  if (called !== undefined && depth < mostCalls) return isCalledGuarded(called.name, script, depth);
  return leaveFrom(script) <= command.from;
}

function isConditional(command: Command, script: ShellScript): boolean {
  return command.enclosures.some((enclosure) => decides(enclosure, script));
}

function decides(enclosure: Enclosure, script: ShellScript): boolean {
  if (enclosure.kind === 'branch' || enclosure.kind === 'or') return true;
  if (enclosure.kind !== 'and') return false;
  const tests = testsBefore(script);
  return (tests[enclosure.after.to] ?? 0) > (tests[enclosure.after.from] ?? 0);
}

/** For each index into the script's commands, and for their number: how many tests stand before it. */
const testsBefore = oncePer(({ commands }: ShellScript): readonly number[] => {
  const counts = [0];
  for (const [index, command] of commands.entries()) counts.push((counts[index] ?? 0) + (isTest(command) ? 1 : 0));
  return counts;
});

/** Whether every call of the function is guarded. */
function isCalledGuarded(name: string, script: ShellScript, depth: number): boolean {
  const known = guardedFunctions(script);
  const found = known.get(name);
  if (found !== undefined) return found;
  // That it calls itself does not make it run.
  known.set(name, true);
  const callers = commandsByName(script).get(name) ?? [];
  const isGuardedEverywhere = callers.every((caller) => isGuarded(caller, script, depth + 1));
  known.set(name, isGuardedEverywhere);
  return isGuardedEverywhere;
}

const guardedFunctions = oncePer((_: ShellScript) => new Map<string, boolean>());

const commandsByName = oncePer(({ commands }: ShellScript) => {
  const found = new Map<string | null, Command[]>();
  for (const command of commands) {
    const name = commandName(command);
    const list = found.get(name);
    if (list === undefined) found.set(name, [command]);
    else list.push(command);
  }
  return found;
});

/** Where the text goes on after a `return` or `exit` that something decides. */
const leaveFrom = firstEnd((command, script) => leaves(command) && isConditional(command, script));

/** Whether the command's outcome says something about the world, as of `[`, `grep` or `command -v`. */
function isTest(command: Command): boolean {
  if (command.kind === 'test' || command.kind === 'arithmetic' || commandName(command) === 'command') return true;
  const name = programOf(command)?.name ?? null;
  return name !== null && !preparations.has(name);
}

/** Whether what follows the command in the text is not reached. */
function leaves(command: Command): boolean {
  const name = commandName(command);
  return (
    (name === 'return' || name === 'exit') && !command.enclosures.some(({ kind }) => kind === 'function' || kind === 'subshell')
  );
}

const fileTest = /^-[defhrsxL]$/;

/** Whether the command asks if a file is there: `[ -f … ]`, `[[ -d … ]]`, `test -e …`. */
export function asksForFile(command: Command): boolean {
  const name = commandName(command);
  if (command.kind !== 'test' && name !== '[' && name !== 'test') return false;
  return command.words.some((word) => fileTest.test(literalText(word) ?? ''));
}
