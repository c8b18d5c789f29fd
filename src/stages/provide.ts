/** The fourth stage: make an env ready to be entered, out of the cache as far as that has it, and store what it has not. */
import { join } from 'node:path';
import {
  type CacheOptions,
  type Closure,
  closureInWords,
  fetchClosure,
  keyOfClosure,
  keySentence,
  type Making,
  type PushOutcome,
  pushClosure,
  pushInWords,
  type RestoreOutcome,
  readSigning,
  restoreClosure,
  type StoreOutcome,
  saveClosure,
} from '../cache/index.ts';
import { ensureNamespaces, installCondaShell, keepHook, type Provision, provide } from '../fhs/index.ts';
import { withConfiguration } from '../nix/index.ts';
import { counted, type ProvisionReport } from '../report/index.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';
import type { AskedConda } from './conda.ts';
import type { EvaluatedEnv } from './evaluate.ts';
import type { ReadyNix } from './nix.ts';

export interface ReadyEnv {
  readonly provision: Provision;
  /** The script that activates the conda environment inside; null where none was asked for. */
  readonly activation: string | null;
  readonly report: ProvisionReport;
  /** The folder that holds `conda-shell`. */
  readonly binFolder: string;
  /** The name that cache entries of this env begin with; empty where nothing is cached. */
  readonly primaryKey: string;
  /** The key of the entry that was restored; empty where none was. */
  readonly matchedKey: string;
}

/**
 * @param folder absolute: where the garbage collector root and `conda-shell` are put, and how long they live is up to the caller.
 * @throws Failure where the env cannot be built, or cannot be entered on this machine.
 */
export async function makeReady(
  world: World,
  settings: Settings,
  nix: ReadyNix,
  env: EvaluatedEnv,
  folder: string,
): Promise<ReadyEnv> {
  const start = performance.now();
  const asked = await readCondaIfAsked(world, settings);
  const provided = await provideEnv(world, settings, nix, env, join(folder, 'root'));
  const { provision, closure, restored } = provided;
  const options = cacheOptions(settings);
  await ensureNamespaces(world, provision, settings['allow-userns']);
  const conda = asked === null ? null : await asked.make(world, { provision, env, cache: options, folder });
  const activation = conda?.activation ?? null;
  const binFolder = join(folder, 'bin');
  await installCondaShell(world, provision, { folder: binFolder, ...(activation === null ? {} : { activation }) });
  return {
    provision,
    activation,
    binFolder,
    primaryKey: options.scope === 'off' ? '' : keyOfClosure(closure, options).stem,
    matchedKey: 'key' in restored ? restored.key : '',
    report: {
      cacheHit: restored.kind === 'exact',
      cache: [...cacheInWords(provided), ...(conda?.cached?.inWords ?? [])].map(asSentence).join(' '),
      effect: [effectInWords(provision), ...(conda === null ? [] : [conda.effect])].join(' '),
      seconds: (performance.now() - start) / 1000,
    },
  };
}

/** An env that is in the store, and what the cache had to do with it. */
export interface ProvidedEnv {
  readonly provision: Provision;
  readonly closure: Closure;
  readonly restored: RestoreOutcome;
  readonly stored: StoreOutcome;
  readonly pushed: readonly PushOutcome[];
}

/**
 * Restore, realise, store and send what running the env needs; nothing is run in it.
 * @param root absolute: the garbage collector root.
 * @throws Failure where the env cannot be built.
 */
export async function provideEnv(
  world: World,
  settings: Settings,
  { nix, request }: ReadyNix,
  env: EvaluatedEnv,
  root: string,
): Promise<ProvidedEnv> {
  const { name, hook } = env;
  const options = cacheOptions(settings);
  const configured = withConfiguration(world, request);
  const { closure, restored } = await restoreEnv(world, settings, { nix, request }, env);
  const start = performance.now();
  const fetched = await fetchIfOthersHaveIt(configured, settings, nix, closure);
  const realised = await provide(world, nix, { name, hook, options: request, root });
  const { effect } = realised;
  const provision: Provision = { ...realised, effect: { ...effect, fetched: effect.fetched + fetched } };
  const seconds = (performance.now() - start) / 1000;
  // What was there, or was restored in part, would make the time that it takes look shorter than it is.
  const made: Making | null = restored.kind === 'miss' ? { ...provision.effect, seconds } : null;
  const stored = await saveClosure(configured, nix, closure, options, restored, made);
  const pushed = await pushClosure(configured, nix, {
    to: settings['push-to'],
    closure,
    built: provision.built,
    write: options.write,
    secret: options.signing.secret,
  });
  return { provision, closure, restored, stored, pushed };
}

/** @returns how many store paths were downloaded. */
async function fetchIfOthersHaveIt(world: World, settings: Settings, nix: ReadyNix['nix'], closure: Closure): Promise<number> {
  // The stores that everybody uses have no env of ours.
  return settings.substituters.length === 0 || settings.offline ? 0 : fetchClosure(world, nix, closure);
}

/** Make valid what the cache has of an env. Nothing is built or downloaded. @throws Failure where Nix refuses the env. */
export async function restoreEnv(
  world: World,
  settings: Settings,
  { nix, request }: Pick<ReadyNix, 'nix' | 'request'>,
  { name, system, hook }: EvaluatedEnv,
): Promise<{ readonly closure: Closure; readonly restored: RestoreOutcome }> {
  const options = cacheOptions(settings);
  const kept = await keepHook(world, nix, { name, hook, options: request });
  const closure: Closure = { name, system, out: kept.out, drv: kept.drv };
  if (options.scope !== 'off') world.log.info(keySentence(keyOfClosure(closure, options)));
  return { closure, restored: await restoreClosure(withConfiguration(world, request), nix, closure, options, null) };
}

/** Null where no conda environment is asked for; then nothing of this is loaded. */
export async function readCondaIfAsked(world: World, settings: Settings): Promise<AskedConda | null> {
  const asked = [settings['environment-file'], settings['environment-name'], settings['python-version']];
  if (asked.every((setting) => setting === null)) return null;
  return (await import('./conda.ts')).readCondaSettings(world, settings);
}

/** @throws Failure where a signing key is malformed. */
export function cacheOptions(settings: Settings): CacheOptions {
  return {
    scope: settings.cache === 'off' ? 'off' : settings['cache-scope'],
    write: settings['cache-write'],
    keyPrefix: settings['cache-key-prefix'],
    signing: readSigning(settings['cache-signing-key'], settings['cache-public-key']),
  };
}

function cacheInWords({ closure, restored, stored, pushed }: ProvidedEnv): readonly string[] {
  return [
    ...(restored.kind === 'off' ? ['off.'] : closureInWords(closure, restored, stored)),
    ...pushed.map((outcome) => pushInWords(closure, outcome)),
  ];
}

const asSentence = (text: string) => text.replace(/^./, (first) => first.toUpperCase());

function effectInWords({ effect: { built, fetched } }: Provision): string {
  if (built === 0 && fetched === 0) return 'Nothing was built or downloaded.';
  const parts = [
    ...(built > 0 ? [`${counted(built, 'derivation')} built`] : []),
    ...(fetched > 0 ? [`${counted(fetched, 'store path')} downloaded`] : []),
  ];
  return `${parts.join(', ')}.`;
}
