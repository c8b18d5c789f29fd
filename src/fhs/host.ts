/** What this machine must have before anything can run inside an FHS env: Linux, and a bash. */
import { Failure } from '../failure.ts';
import { systemName } from '../system-name.ts';
import type { World } from '../world.ts';

/** Places of a bash that no garbage collection takes away, unlike one of the Nix store that happens to be on PATH. */
const lastingPlaces = ['/bin/bash', '/usr/bin/bash', '/run/current-system/sw/bin/bash'];

/**
 * The absolute path of the bash that evaluates shell hooks, as nix-shell would have one do.
 * Throws a Failure where this is not Linux or has no bash.
 */
export async function requireHost(world: World): Promise<string> {
  if (world.host.os !== 'linux') {
    throw new Failure(`Commands cannot run inside an FHS env on ${systemName(world.host)}: it is made of Linux's namespaces.`, {
      remedy: 'Run this part on Linux; linting, generating and verifying work everywhere.',
    });
  }
  for (const path of lastingPlaces) if (await world.files.isExecutable(path)) return path;
  const found = await world.processes.find('bash');
  if (found !== null) return found;
  throw new Failure('There is no bash on this machine, which evaluates the shell hook of an FHS env.', {
    remedy: 'Install bash, or add it to PATH.',
  });
}
