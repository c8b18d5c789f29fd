/** `nixconda run`: a command inside the FHS env of a file, with its own exit status. */
import { Failure } from '../failure.ts';
import { findTargets } from '../find.ts';
import { enterEnv } from './enter-env.ts';
import { enteringSettings, type Verb } from './verb.ts';

export const run: Verb = {
  usage: '[FILE] -- COMMAND [ARG…]',
  about: `Runs a command inside the FHS env of a conda shell file. Standard input, output, arguments, signals and the exit status are
the command's own. A command that was never started is an error, whatever the status.`,
  settings: enteringSettings,
  flags: {},
  async run({ world, settings, words, command }) {
    if (command.length === 0) {
      throw new Failure('There is no command to run.', {
        remedy: 'Name it after --, as in: nixconda run conda-shell.nix -- conda --version',
      });
    }
    const [path, ...more] = await findTargets(world, words);
    if (path === undefined || more.length > 0) throw new Failure('run takes one file.');
    return enterEnv(world, settings, path, command);
  },
};
