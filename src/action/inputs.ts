/** The Action's inputs, read once into settings; every mistake is named together. */
import { Failure } from '../failure.ts';
import { nearest } from '../nearest.ts';
import { readSettings, type Settings, settingNames } from '../settings.ts';
import type { Environment } from '../world.ts';

/** Inputs that only the Action has: they are no settings of the core. */
const ownInputs: readonly string[] = [];

/**
 * @param env the runner hands each input over as `INPUT_` and its name in capitals, spaces as underscores
 *   (actions/toolkit, packages/core/src/core.ts: getInput).
 * @throws Failure that lists the unknown inputs and the wrong values.
 */
export function readInputs(env: Environment): Settings {
  const known = [...settingNames, ...ownInputs];
  const given = Object.keys(env)
    .filter((name) => name.startsWith('INPUT_'))
    .map((name) => name.slice('INPUT_'.length).toLowerCase());
  const mistakes = given
    .filter((name) => !known.includes(name))
    .map((name) => {
      const meant = nearest(name, known);
      return `There is no input "${name}"${meant === null ? '.' : `; did you mean "${meant}"?`}`;
    });
  const read = readSettings(
    (name) => env[`INPUT_${name.toUpperCase()}`]?.trim(),
    (name) => `Input "${name}"`,
  );
  if ('mistakes' in read) mistakes.push(...read.mistakes);
  if (mistakes.length > 0 || 'mistakes' in read) {
    throw new Failure(mistakes.join('\n'), { remedy: `The inputs are ${known.join(', ')}.` });
  }
  return read.settings;
}
