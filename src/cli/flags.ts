/** Flags and words of one call, read by the verb's own table; all mistakes at once. */
import { parseArgs } from 'node:util';
import { Failure } from '../failure.ts';
import { nearest } from '../nearest.ts';
import { readSettings, type SettingName, specs } from '../settings.ts';
import type { Flag, Given, Verb } from './verb.ts';

/** Flags that every verb has. */
export const commonFlags = {
  verbose: { shape: null, summary: 'say more about what is done' },
  help: { shape: null, summary: 'this page', short: 'h' },
} satisfies Record<string, Flag>;

/** Settings of several lines, which a terminal gives one by one: `--argstr a=1 --argstr b=2`. */
const repeatable: ReadonlySet<SettingName> = new Set([
  'arg',
  'argstr',
  'builders',
  'channels',
  'extra-nix-config',
  'push-to',
  'substituters',
  'systems',
  'trusted-public-keys',
]);

/** @throws Failure that names every flag that is unknown or has a wrong value. */
export function parseFlags(verbName: string, verb: Verb, argv: readonly string[]): Given {
  const own: Readonly<Record<string, Flag>> = { ...verb.flags, ...commonFlags };
  const settingOptions = verb.settings.map((name) => [name, { type: 'string', multiple: repeatable.has(name) }] as const);
  const flagOptions = Object.entries(own).map(([name, { shape, short }]) => {
    const option = { type: shape === null ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) } as const;
    return [name, option] as const;
  });
  const end = argv.indexOf('--');
  const mine = end === -1 ? argv : argv.slice(0, end);
  const { values, positionals, tokens } = parseArgs({
    args: mine.map((word, index) => spelledOut(verb, word, mine[index + 1])),
    options: Object.fromEntries([...settingOptions, ...flagOptions]),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });

  const mistakes: string[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const isSetting = verb.settings.some((name) => name === token.name);
    const flag = own[token.name];
    if (flag === undefined && !isSetting) {
      const meant = nearest(token.name, [...verb.settings, ...Object.keys(own)]);
      mistakes.push(
        `${token.rawName} is not a flag of nixconda ${verbName}${meant === null ? '.' : `; did you mean --${meant}?`}`,
      );
    } else if ((isSetting || flag?.shape !== null) && token.value === undefined) {
      mistakes.push(`${token.rawName} needs a value.`);
    } else if (flag?.shape === null && token.value !== undefined) {
      mistakes.push(`${token.rawName} takes no value.`);
    }
  }
  const text = (name: string) => {
    const value = values[name];
    return Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : undefined;
  };
  const read = readSettings(
    (name) => (verb.settings.includes(name) ? text(name) : undefined),
    (name) => `--${name}`,
  );
  if ('mistakes' in read) mistakes.push(...read.mistakes);
  if (mistakes.length > 0 || 'mistakes' in read) {
    throw new Failure(mistakes.join('\n  '), { remedy: `nixconda ${verbName} --help lists the flags.` });
  }
  const flags = Object.fromEntries(Object.keys(own).map((name) => [name, asFlag(values[name])]));
  return { settings: read.settings, flags, words: positionals, command: end === -1 ? [] : argv.slice(end + 1) };
}

/** `--offline` alone means `--offline=true`. */
function spelledOut({ settings }: Verb, word: string, next: string | undefined): string {
  const toggle = settings.find((name) => word === `--${name}` && specs[name].shape === 'true|false');
  return toggle === undefined || next === 'true' || next === 'false' ? word : `${word}=true`;
}

function asFlag(value: unknown): string | boolean | undefined {
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}
