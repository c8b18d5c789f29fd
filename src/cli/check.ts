/** `nixconda check`: the gate. Lint, evaluate, verify; nothing is built. */
import { findTargets } from '../find.ts';
import { inspect } from '../pipeline.ts';
import type { Settings } from '../settings.ts';
import { readProject } from '../stages/lint.ts';
import { deliver, outputFlags, readOutput } from './output.ts';
import { evaluationSettings, type Verb } from './verb.ts';

export const check: Verb = {
  usage: '[FILE…]',
  about: `Lints the files, evaluates them with Nix, and verifies the sha256 of the conda installers they fetch.
Nothing is built. Patterns are allowed for FILE.`,
  settings: ['fail-on', ...evaluationSettings, 'systems', 'verify', 'installer-mirror', 'hashes', 'changed-only'],
  flags: { 'no-cache': { shape: null, summary: 'evaluate anew, whatever was evaluated before' }, ...outputFlags },
  async run(call) {
    const { world, flags, words } = call;
    const settings: Settings = flags['no-cache'] === true ? { ...call.settings, 'result-cache': 'off' } : call.settings;
    const output = readOutput(call);
    const { report } = await inspect(world, settings, await findTargets(world, words, (await readProject(world)).patterns));
    return deliver(call, output, report, settings['fail-on']);
  },
};
