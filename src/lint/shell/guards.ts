/** Whether a command runs every time the text is read, or only where a test before it says so. */
import { commandName, literalText } from './meaning.ts';
import { programOf } from './programs.ts';
import type { Command, Enclosure, ShellScript } from './syntax.ts';

/** Commands that prepare or report and so decide nothing for what follows them behind `&&`. */
const preparations = new Set(
  (
    'cd pushd popd mkdir touch chmod cp rm ln umask sleep true : set unset export eval source . echo printf ' +
    'bash sh python python3 pip pip3 conda mamba micromamba'
  ).split(' '),
);

/**
 * Whether something decides that the command may not run: a branch, `||`, `&&` after a test, a `return` after a test
 * further up, or a function that is called so, or not at all.
 */
export function isGuarded(command: Command, script: ShellScript, calls: readonly string[] = []): boolean {
  if (command.enclosures.some(decides)) return true;
  const called = command.enclosures.find((enclosure) => enclosure.kind === 'function');
  if (called !== undefined && !calls.includes(called.name)) {
    const callers = script.commands.filter((caller) => commandName(caller) === called.name);
    return callers.every((caller) => isGuarded(caller, script, [...calls, called.name]));
  }
  return script.commands.some((earlier) => earlier.to <= command.from && leaves(earlier) && earlier.enclosures.some(decides));
}

function decides(enclosure: Enclosure): boolean {
  if (enclosure.kind === 'branch' || enclosure.kind === 'or') return true;
  return enclosure.kind === 'and' && enclosure.after.some(isTest);
}

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
