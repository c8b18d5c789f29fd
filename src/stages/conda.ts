/** Between the env and the command: conda installed and the environment made, out of the cache as far as that has them. */
import { isAbsolute, join } from 'node:path';
import { type CacheOptions, type CondaIdentity, restoreConda, saveConda } from '../cache/index.ts';
import { type EnvironmentFile, readEnvironmentFile } from '../conda/environments/index.ts';
import { Failure } from '../failure.ts';
import { type CondaEnvironment, prepareConda } from '../fhs/conda-environment/index.ts';
import type { Provision } from '../fhs/index.ts';
import { resolvePath } from '../find.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';
import type { EvaluatedEnv } from './evaluate.ts';

/**
 * @param folder absolute, and seen inside the env: where conda's configuration and the activation script are put.
 * @throws Failure where the environment file is wrong, or conda cannot make what it says.
 */
export async function makeCondaReady(
  world: World,
  settings: Settings,
  provision: Provision,
  env: EvaluatedEnv,
  cache: CacheOptions,
  folder: string,
): Promise<CondaEnvironment> {
  const file = await readFile(world, settings);
  const condarc = settings.condarc === null ? null : join(folder, 'condarc.yml');
  if (condarc !== null) await world.files.write(condarc, settings.condarc ?? '');
  const identity = identityOf(world, settings, env, file?.text ?? null, file?.content.kind === 'explicit');
  const restored = identity === null ? null : await restoreConda(world, identity, cache);
  const conda = await prepareConda(world, provision, {
    file: file === null ? null : { path: file.path, content: file.content },
    name: settings['environment-name'],
    pythonVersion: settings['python-version'],
    channels: settings.channels,
    condarc,
    anacondaTerms: settings['accept-anaconda-tos'] ? 'accepted' : 'not-accepted',
    folder,
  });
  if (identity !== null && restored !== null) {
    if (conda.conda.root === identity.condaPrefix) await saveConda(world, identity, cache, restored);
    else world.log.warn(`conda is not cached: it is in ${conda.conda.root}, and conda-prefix says ${identity.condaPrefix}.`);
  }
  return conda;
}

async function readFile(
  world: World,
  settings: Settings,
): Promise<{ path: string; text: string; content: EnvironmentFile } | null> {
  const name = settings['environment-file'];
  if (name === null) return null;
  const path = resolvePath(world, name);
  const text = await world.files.readIfThere(path);
  if (text === null)
    throw new Failure(`There is no environment file ${name} in ${world.cwd}.`, { remedy: 'Correct environment-file.' });
  return { path, text, content: readEnvironmentFile(text, name) };
}

/** What the installed conda is made from; null where the file fetches no installer with a sha256, as with micromamba. */
function identityOf(
  world: World,
  settings: Settings,
  { system, installerSha256 }: EvaluatedEnv,
  environment: string | null,
  locked: boolean,
): CondaIdentity | null {
  if (installerSha256 === null) return null;
  const { 'environment-name': name, 'python-version': python, channels, condarc } = settings;
  return {
    condaPrefix: condaPrefix(world, settings),
    system,
    installerSha256,
    environment: JSON.stringify({ environment, name, python, channels, condarc }),
    unlockedAt: locked ? null : new Date(),
  };
}

/** Where the file's conda-install puts conda, absolute. */
export function condaPrefix(world: World, settings: Settings): string {
  const written = settings['conda-prefix'].replace(/^(?:~|\$HOME)(?=\/|$)/, world.env.HOME ?? '~');
  if (isAbsolute(written)) return written;
  throw new Failure(`conda-prefix is ${settings['conda-prefix']}, which is no absolute path.`, {
    remedy: 'Begin it with / or ~/.',
  });
}
