/** `nixconda shell`: an interactive shell inside the FHS env of a file. */
import { Failure } from '../failure.ts';
import { findTargets } from '../find.ts';
import { enterEnv } from './enter-env.ts';
import { enteringSettings, type Verb } from './verb.ts';

export const shell: Verb = {
  usage: '[FILE]',
  about: "Opens the FHS env's own shell (its runScript), as `nix-shell FILE` does.",
  settings: enteringSettings,
  flags: {},
  async run({ world, settings, words }) {
    const [path, ...more] = await findTargets(world, words);
    if (path === undefined || more.length > 0) throw new Failure('shell takes one file.');
    return enterEnv(world, settings, path, []);
  },
};
