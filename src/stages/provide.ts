/** The fourth stage: make an env ready to be entered, out of the cache as far as that has it, and store what it has not. */
import { join } from 'node:path';
import {
  type CacheOptions,
  type Closure,
  keyOfClosure,
  type RestoreOutcome,
  readSigning,
  restoreClosure,
  saveClosure,
} from '../cache/index.ts';
import { ensureNamespaces, installCondaShell, keepHook, type Provision, provide } from '../fhs/index.ts';
import { counted, type ProvisionReport } from '../report/index.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';
import type { MakeConda } from './conda.ts';
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
  { nix, request }: ReadyNix,
  env: EvaluatedEnv,
  folder: string,
): Promise<ReadyEnv> {
  const start = performance.now();
  const { name, system, hook } = env;
  const makeConda = await readCondaIfAsked(world, settings);
  const kept = await keepHook(world, nix, { name, hook, options: request });
  const closure: Closure = { name, system, out: kept.out, drv: kept.drv };
  const options = cacheOptions(settings);
  const restored = await restoreClosure(world, nix, closure, options, null);
  const provision = await provide(world, nix, { name, hook, options: request, root: join(folder, 'root') });
  await saveClosure(world, nix, closure, options, restored);
  await ensureNamespaces(world, provision, settings['allow-userns']);
  const conda = makeConda === null ? null : await makeConda({ provision, env, cache: options, folder });
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
      cache: restoredInWords(restored),
      effect: [effectInWords(provision), ...(conda === null ? [] : [conda.effect])].join(' '),
      seconds: (performance.now() - start) / 1000,
    },
  };
}

/** Null where no conda environment is asked for; then nothing of this is loaded. */
async function readCondaIfAsked(world: World, settings: Settings): Promise<MakeConda | null> {
  const asked = [settings['environment-file'], settings['environment-name'], settings['python-version']];
  if (asked.every((setting) => setting === null)) return null;
  return (await import('./conda.ts')).readCondaSettings(world, settings);
}

function cacheOptions(settings: Settings): CacheOptions {
  return {
    scope: settings.cache === 'off' ? 'off' : settings['cache-scope'],
    write: settings['cache-write'],
    keyPrefix: settings['cache-key-prefix'],
    signing: readSigning(settings['cache-signing-key'], settings['cache-public-key']),
  };
}

function restoredInWords(restored: RestoreOutcome): string {
  switch (restored.kind) {
    case 'off':
      return 'off.';
    case 'present':
      return 'not asked, everything was here already.';
    case 'exact':
      return 'the whole env was restored.';
    case 'partial':
      return 'part of the env was restored.';
    case 'miss':
      return `nothing was restored: ${restored.why}.`;
  }
}

function effectInWords({ effect: { built, fetched } }: Provision): string {
  if (built === 0 && fetched === 0) return 'Nothing was built or downloaded.';
  const parts = [
    ...(built > 0 ? [`${counted(built, 'derivation')} built`] : []),
    ...(fetched > 0 ? [`${counted(fetched, 'store path')} downloaded`] : []),
  ];
  return `${parts.join(', ')}.`;
}
