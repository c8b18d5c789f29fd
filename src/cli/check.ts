/** `nixconda check`: the gate. Lint, evaluate, verify; nothing is built. */
import { findFiles } from '../find.ts';
import { inspect } from '../pipeline.ts';
import { deliver, outputFlags, readOutput } from './output.ts';
import { evaluationSettings, type Verb } from './verb.ts';

export const check: Verb = {
  usage: '[FILE…]',
  about: `Lints the files, evaluates them with Nix, and verifies the sha256 of the conda installers they fetch.
Nothing is built. Patterns are allowed for FILE.`,
  settings: ['fail-on', ...evaluationSettings, 'systems', 'verify', 'installer-mirror', 'hashes'],
  flags: outputFlags,
  async run(call) {
    const { world, settings, words } = call;
    const output = readOutput(call);
    const { report } = await inspect(world, settings, await findFiles(world, words));
    return deliver(call, output, report, settings['fail-on']);
  },
};
