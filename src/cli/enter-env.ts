/** What `run` and `shell` have in common: make the env of a file ready, run words in it, leave nothing behind. */
import { makeReady, runCommand } from '../pipeline.ts';
import type { Settings } from '../settings.ts';
import { requireEnv } from '../stages/env.ts';
import type { World } from '../world.ts';

/**
 * @param words the command; none for the env's own shell.
 * @returns the command's exit status.
 * @throws Failure where the file is no env, cannot be built, or the command was never started.
 */
export async function enterEnv(world: World, settings: Settings, path: string, words: readonly string[]): Promise<number> {
  const { nix, env } = await requireEnv(world, settings, path);
  const folder = await world.files.makeTemporaryFolder('nixconda-env-');
  try {
    const ready = await makeReady(world, { ...settings, cache: 'off' }, nix, env, folder);
    const { status, advice } = await runCommand(world, ready, { kind: 'words', words }, words.join(' '), 'watched');
    if (advice !== null) world.log.info(`nixconda: ${advice}`);
    return status;
  } finally {
    await world.files.remove(folder);
  }
}
