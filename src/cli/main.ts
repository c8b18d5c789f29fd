/** The terminal's face: finds the verb, reads its flags, and prints what stops it. */
import process from 'node:process';
import { print, printError } from '../edges/standard-streams.ts';
import { terminalLog } from '../edges/terminal-log.ts';
import { localWorld } from '../edges/world.ts';
import { Failure } from '../failure.ts';
import { nearest } from '../nearest.ts';
import { projectVersion } from '../project.ts';
import { parseFlags } from './flags.ts';
import { generalHelp, verbHelp } from './help.ts';
import type { Verb } from './verb.ts';
import { isVerb, verbs } from './verbs.ts';

const toolError = 2;

/** @returns the exit status: 0 clean, 1 findings (or the command's own for `run`), 2 a usage or tool error. */
export async function start(argv: readonly string[]): Promise<number> {
  try {
    return await dispatch(argv);
  } catch (error) {
    printError(describeError(error));
    return error instanceof Failure ? error.status : toolError;
  }
}

async function dispatch([name, ...rest]: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-V') return show(`${projectVersion}\n`);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return show(generalHelp());
  if (!isVerb(name)) {
    const meant = nearest(name, Object.keys(verbs));
    throw new Failure(`There is no command ${JSON.stringify(name)}.`, {
      remedy: meant === null ? 'nixconda --help lists the commands.' : `Did you mean nixconda ${meant}?`,
    });
  }
  const verb: Verb = await verbs[name].load();
  if (asksForHelp(rest)) return show(verbHelp(name, verb));
  const given = parseFlags(name, verb, rest);
  const log = terminalLog(printError, given.flags.verbose === true);
  const world = localWorld({ cwd: process.cwd(), env: process.env, log });
  return verb.run({ world, ...given, print });
}

/** What follows `--` is the user's own command. */
function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end === -1 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

function show(text: string): number {
  print(text);
  return 0;
}

/** What stopped the program; a stack only for what is a mistake of the program itself. */
function describeError(error: unknown): string {
  if (!(error instanceof Failure)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `nixconda: internal error, please report it\n${stack}\n`;
  }
  const { file, line, column } = error.place ?? {};
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `nixconda: ${place === '' ? '' : `${place}: `}${error.message}\n${error.remedy === undefined ? '' : `  ${error.remedy}\n`}`;
}
