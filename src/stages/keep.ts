/** Beside the pipeline: put an env, and its conda, into a folder of the user's or into stores of theirs; bring them back from there. */
import { join } from 'node:path';
import {
  type Closure,
  closureMember,
  folderCacheService,
  keyOfClosure,
  type PushOutcome,
  type RestoreOutcome,
  type StoreOutcome,
} from '../cache/index.ts';
import { ensureNamespaces } from '../fhs/index.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';
import { requireEnv } from './env.ts';
import { cacheOptions, provideEnv, readCondaIfAsked, restoreEnv } from './provide.ts';

/** What came of it, part by part. */
export interface Kept {
  /** The env's name. */
  readonly env: string;
  /** The store path whose closure running needs. */
  readonly out: string;
  readonly closure: { readonly restored: RestoreOutcome; readonly stored: StoreOutcome | null };
  /** Null where no conda environment was asked for, or it cannot be cached. */
  readonly conda: { readonly restored: RestoreOutcome; readonly stored: StoreOutcome | null } | null;
  readonly pushed: readonly PushOutcome[];
  /** Whether all that was asked for is where it was to be. */
  readonly complete: boolean;
}

/**
 * Make an env ready, out of the folder as far as that has it, and put into the folder what it has not.
 * @param folder absolute; null to send to stores only.
 * @throws Failure where the file gives no env, or it cannot be built.
 */
export async function saveEnv(world: World, given: Settings, path: string, folder: string | null): Promise<Kept> {
  const settings = keeping(given, folder);
  const kept = keptIn(world, folder);
  const { nix, env } = await requireEnv(world, settings, path);
  const asked = await readCondaIfAsked(world, settings);
  const place = await world.files.makeTemporaryFolder('nixconda-env-');
  try {
    const provided = await provideEnv(kept, settings, nix, env, join(place, 'root'));
    const { provision, closure, restored, stored, pushed } = provided;
    if (asked !== null) await ensureNamespaces(world, provision, settings['allow-userns']);
    const made = await asked?.make(kept, { provision, env, cache: cacheOptions(settings), folder: place });
    const conda = made?.cached ?? null;
    const complete =
      (folder === null || (await holds(kept, closure, settings))) &&
      (asked === null || folder === null || conda?.stored.kind === 'stored' || conda?.restored.kind === 'exact') &&
      pushed.every(({ kind }) => kind === 'pushed');
    return { env: closure.name, out: closure.out, closure: { restored, stored }, conda, pushed, complete };
  } finally {
    await world.files.remove(place);
  }
}

/**
 * Make valid what the folder has of an env, and put its conda in place. Nothing is built or downloaded.
 * @param folder absolute.
 * @throws Failure where the file gives no env.
 */
export async function restoreKept(world: World, given: Settings, path: string, folder: string): Promise<Kept> {
  const settings = keeping(given, folder);
  const kept = keptIn(world, folder);
  const { nix, env } = await requireEnv(world, settings, path);
  const asked = await readCondaIfAsked(world, settings);
  const { closure, restored } = await restoreEnv(kept, settings, nix, env);
  const conda = (await asked?.restore(kept, env, cacheOptions(settings))) ?? null;
  const isThere = ({ kind }: RestoreOutcome) => kind === 'exact' || kind === 'present';
  return {
    env: closure.name,
    out: closure.out,
    closure: { restored, stored: null },
    conda: conda === null ? null : { restored: conda, stored: null },
    pushed: [],
    complete: isThere(restored) && (asked === null || (conda !== null && isThere(conda))),
  };
}

/** To call this by name is to allow it, whatever the branch. */
const keeping = (settings: Settings, folder: string | null): Settings => ({
  ...settings,
  cache: folder === null ? 'off' : 'auto',
  'cache-write': 'always',
});

const keptIn = (world: World, folder: string | null): World =>
  folder === null ? world : { ...world, cacheService: async () => folderCacheService(world, folder) };

async function holds(world: World, closure: Closure, settings: Settings): Promise<boolean> {
  const { stem } = keyOfClosure(closure, cacheOptions(settings));
  return (await (await world.cacheService()).find(closureMember, [`${stem}-`])).kind === 'hit';
}
