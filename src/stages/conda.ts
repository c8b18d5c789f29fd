/** Between the env and the command: conda installed and the environment made, out of the cache as far as that has them. */
import { basename, isAbsolute, join } from 'node:path';
import {
  type CacheOptions,
  type CondaIdentity,
  condaInWords,
  keyOfConda,
  keySentence,
  type RestoreOutcome,
  restoreConda,
  type StoreOutcome,
  saveConda,
} from '../cache/index.ts';
import { type EnvironmentFile, readEnvironmentFile } from '../conda/environments/index.ts';
import { Failure } from '../failure.ts';
import { type CondaEnvironment, prepareConda } from '../fhs/conda-environment/index.ts';
import type { Provision } from '../fhs/index.ts';
import { resolvePath } from '../find.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';
import type { EvaluatedEnv } from './evaluate.ts';

/** What a conda environment is made in. */
export interface CondaPlace {
  readonly provision: Provision;
  readonly env: EvaluatedEnv;
  readonly cache: CacheOptions;
  /** Absolute, and seen inside the env: where conda's configuration and the activation script are put. */
  readonly folder: string;
}

export interface ReadyConda {
  /** The script that activates the environment inside. */
  readonly activation: string;
  /** What had to be done, in one sentence for people. */
  readonly effect: string;
  /** What the cache did; null where it is off or conda cannot be cached. */
  readonly cached: CondaCaching | null;
}

interface CondaCaching {
  readonly restored: RestoreOutcome;
  readonly stored: StoreOutcome;
  /** Both, in sentences. */
  readonly inWords: readonly string[];
}

export interface AskedConda {
  /** Throws a Failure where conda cannot make what is asked for. */
  readonly make: (world: World, place: CondaPlace) => Promise<ReadyConda>;
  /** Put in place what the cache has, and no more; null where it cannot be cached. */
  readonly restore: (world: World, env: EvaluatedEnv, cache: CacheOptions) => Promise<RestoreOutcome | null>;
}

/**
 * Read what is asked for, before anything is built.
 * @throws Failure where the environment file is missing or wrong, or a setting is.
 */
export async function readCondaSettings(world: World, settings: Settings): Promise<AskedConda> {
  const file = await readFile(world, settings);
  const prefix = condaPrefix(world, settings);
  return {
    make: (world, place) => makeConda(world, settings, file, prefix, place),
    restore: (world, env, cache) => restore(world, identityOf(settings, file, prefix, env), cache),
  };
}

async function restore(world: World, identity: CondaIdentity | null, cache: CacheOptions): Promise<RestoreOutcome | null> {
  if (identity === null) {
    if (cache.scope !== 'off') world.log.info('conda is not cached: the file fetches no installer with a sha256.');
    return null;
  }
  if (cache.scope !== 'off') world.log.info(keySentence(keyOfConda(identity, cache)));
  return restoreConda(world, identity, cache);
}

interface ReadFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly content: EnvironmentFile;
}

async function readFile(world: World, settings: Settings): Promise<ReadFile | null> {
  const name = settings['environment-file'];
  if (name === null) return null;
  const path = resolvePath(world, name);
  const text = await world.files.readIfThere(path);
  if (text === null) {
    throw new Failure(`There is no environment file ${name} in ${world.cwd}.`, { remedy: 'Correct environment-file.' });
  }
  return { path, text, content: readEnvironmentFile(text, name) };
}

async function makeConda(
  world: World,
  settings: Settings,
  file: ReadFile | null,
  prefix: string,
  { provision, env, cache, folder }: CondaPlace,
): Promise<ReadyConda> {
  const condarc = settings.condarc === null ? null : join(folder, 'condarc.yml');
  if (condarc !== null) await world.files.write(condarc, settings.condarc ?? '');
  const identity = identityOf(settings, file, prefix, env);
  const restored = await restore(world, identity, cache);
  const made = await prepareConda(world, provision, {
    file,
    name: settings['environment-name'],
    pythonVersion: settings['python-version'],
    channels: settings.channels,
    condarc,
    anacondaTerms: settings['accept-anaconda-tos'] ? 'accepted' : 'not-accepted',
    folder,
  });
  const ready = { activation: made.activation, effect: effectInWords(made), cached: null };
  if (identity === null || restored === null || restored.kind === 'off') return ready;
  if (await isSamePlace(world, made.conda.root, prefix)) {
    const stored = await saveConda(world, identity, cache, restored);
    return { ...ready, cached: { restored, stored, inWords: condaInWords(identity, restored, stored) } };
  }
  world.log.warn(`conda is not cached: it is in ${made.conda.root}, and conda-prefix says ${prefix}.`);
  return ready;
}

/** What the installed conda is made from; null where the file fetches no installer with a sha256, as with micromamba. */
function identityOf(
  { 'environment-name': name, 'python-version': python, channels, condarc }: Settings,
  file: ReadFile | null,
  condaPrefix: string,
  { system, installerSha256 }: EvaluatedEnv,
): CondaIdentity | null {
  if (installerSha256 === null) return null;
  return {
    condaPrefix,
    system,
    installerSha256,
    environment: JSON.stringify({ environment: file?.text ?? null, name, python, channels, condarc }),
    unlockedAt: file?.content.kind === 'explicit' ? null : new Date(),
  };
}

/** conda says where it is without links, and a home folder may be one. */
async function isSamePlace(world: World, one: string, other: string): Promise<boolean> {
  const real = (path: string) => world.files.realPath(path).catch(() => path);
  return (await real(one)) === (await real(other));
}

/** Where the file's conda-install puts conda, absolute. */
export function condaPrefix(world: World, settings: Settings): string {
  const written = settings['conda-prefix'].replace(/^(?:~|\$HOME)(?=\/|$)/, () => world.env.HOME ?? '~');
  if (isAbsolute(written)) return written;
  throw new Failure(`conda-prefix is ${settings['conda-prefix']}, which is no absolute path.`, {
    remedy: 'Begin it with / or ~/.',
  });
}

function effectInWords({ conda, prefix, installed, environment }: CondaEnvironment): string {
  const name = prefix === conda.root ? 'base' : basename(prefix);
  if (installed === 'conda') return `conda was installed, and the environment ${name} ${environment}.`;
  return environment === 'unchanged'
    ? `conda and the environment ${name} were there.`
    : `The conda environment ${name} was ${environment}.`;
}
