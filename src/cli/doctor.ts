/** `nixconda doctor`: the shared libraries that a conda prefix needs and the FHS env does not have. */
import { Failure } from '../failure.ts';
import { adviceInWords, type Examination, examine, fixFor } from '../fhs/doctor/index.ts';
import { findTargets, resolvePath } from '../find.ts';
import { makeReady } from '../pipeline.ts';
import { counted } from '../report/index.ts';
import { condaPrefix } from '../stages/conda.ts';
import { requireEnv } from '../stages/env.ts';
import { targetOf } from '../stages/target.ts';
import { applyEdits } from '../syntax/index.ts';
import type { World } from '../world.ts';
import { evaluationSettings, type Verb } from './verb.ts';

export const doctor: Verb = {
  usage: '[FILE]',
  about: `Reads every program and library under a conda prefix (--prefix, else --conda-prefix) and says which shared libraries they need that
neither the prefix nor the FHS env of FILE has, with the package of nixpkgs that brings each. --fix adds the packages to targetPkgs, those
of 32-bit libraries to multiPkgs.
Exit status: 0 nothing is missing, 1 something is.`,
  settings: [...evaluationSettings, 'allow-userns', 'conda-prefix'],
  flags: {
    prefix: { shape: 'FOLDER', summary: 'the conda environment to look at, such as ~/.conda/envs/NAME' },
    fix: { shape: null, summary: 'add what is missing to the file' },
    json: { shape: null, summary: 'print what was found as JSON' },
  },
  async run({ world, settings, flags, words, print }) {
    const [path, ...more] = await findTargets(world, words);
    if (path === undefined || more.length > 0) throw new Failure('doctor takes one file.');
    const prefix = typeof flags.prefix === 'string' ? resolvePath(world, flags.prefix) : condaPrefix(world, settings);
    if (!(await world.files.exists(prefix))) {
      throw new Failure(`There is no conda prefix ${prefix}.`, {
        remedy: 'Install conda first (conda-install inside the env), or name another with --prefix.',
      });
    }
    const { nix, env } = await requireEnv(world, settings, path);
    const folder = await world.files.makeTemporaryFolder('nixconda-env-');
    try {
      const { provision } = await makeReady(world, { ...settings, cache: 'off' }, nix, env, folder);
      const found = await examine(world, provision, env.system, prefix);
      print(flags.json === true ? `${JSON.stringify({ version: 1, prefix, ...found }, null, 2)}\n` : describe(prefix, found));
      if (flags.fix === true) await mend(world, targetOf(world, path).path, found);
      return found.missing.length === 0 ? 0 : 1;
    } finally {
      await world.files.remove(folder);
    }
  },
};

function describe(prefix: string, { files, missing, multiArch, elsewhere }: Examination): string {
  const lines = missing.map(
    (library) => `  ${library.soname}${library.bits === 32 ? ' (32-bit)' : ''}: ${adviceInWords(library, multiArch)}`,
  );
  const others =
    elsewhere.length === 0
      ? []
      : [`${counted(elsewhere.length, 'more name')} found in the prefix, but not where the loader looks.`];
  const head = `${counted(files, 'dynamic file')} under ${prefix}: ${missing.length === 0 ? 'nothing is missing.' : `${missing.length} missing.`}`;
  return [head, ...lines, ...others, ''].join('\n');
}

/** Add the packages to the file. What the file's shape does not allow is told, not guessed. */
async function mend(world: World, path: string, found: Examination): Promise<void> {
  const text = await world.files.readIfThere(resolvePath(world, path));
  const fix = text === null ? null : fixFor(text, found);
  if (text === null || fix === null) {
    world.log.warn(`${path} has no list of packages that could be added to, or nothing that is missing is known.`);
    return;
  }
  await world.files.write(resolvePath(world, path), applyEdits(text, fix.edits));
  world.log.info(`${path}: ${fix.title}.`);
}
