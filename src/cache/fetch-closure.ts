/** The closure as a whole from stores of the user's own, before anything is built. */
import type { Nix } from '../nix/index.ts';
import type { World } from '../world.ts';
import { firstError, invalidOf } from './store.ts';
import type { Closure } from './unpack-closure.ts';

/**
 * Ask Nix for the closure as such. Whoever realises the env asks for what it is built from, part by part, and Nix asks no store for
 * the parts that nixpkgs marks as quicker built than downloaded (`allowSubstitutes = false`): all of an FHS env are marked so, and
 * building them takes their build tools. A path is asked for everywhere.
 * @returns how many store paths were downloaded; whatever is missing is left to be built.
 */
export async function fetchClosure(world: World, nix: Nix, { name, out }: Closure): Promise<number> {
  if ((await invalidOf(world, nix, [out])).length === 0) return 0;
  const fetched = new Set<string>();
  await world.log.group(`Downloading what ${name} needs`, async () => {
    const result = await world.processes.run({
      command: nix.store,
      // 2.8 downloads as many at once as it may build.
      args: ['--realise', out, '-j', String(Math.max(world.host.cores, 2) * 2), '--option', 'connect-timeout', '15'],
      timeout: 30 * 60_000,
      onErrorLine: (line) => {
        const [, path] = /^copying path '([^']+)' from '/.exec(line) ?? [];
        if (path !== undefined) fetched.add(path);
        if (path !== undefined) world.log.info(line);
      },
    });
    if (result.status !== 0) world.log.debug(`No store has all of it: ${firstError(result)}`);
  });
  return fetched.size;
}
