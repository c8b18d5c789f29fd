/** Packages by apt, on Debian and Ubuntu: what is missing, and nothing else. */
import { Failure } from '../../failure.ts';
import type { World } from '../../world.ts';
import { asRoot } from './root.ts';

/** Whether this machine has apt. */
export async function hasApt(world: World): Promise<boolean> {
  return world.host.os === 'linux' && (await world.processes.find('apt-get')) !== null;
}

/**
 * Install those of `packages` that are missing, visibly, as root or through passwordless sudo.
 * @returns the packages that were installed; none where all were there, and then nothing was run.
 * @throws Failure where there is no apt, no way to be root, or apt fails; it says what to install by hand.
 */
export async function installPackages(world: World, packages: readonly string[]): Promise<readonly string[]> {
  const missing = await missingPackages(world, packages);
  if (missing.length === 0) return [];
  const byHand = `Install ${missing.join(', ')} with this system's package manager.`;
  if (!(await hasApt(world)))
    throw new Failure(`${missing.join(', ')} cannot be installed: this system has no apt.`, { remedy: byHand });
  const root = await asRoot(world, `apt-get install ${missing.join(' ')}`);
  const apt = async (...args: readonly string[]) => {
    const [command = '', ...words] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...aptOptions, ...args];
    return world.processes.show({ command, args: words });
  };
  await world.log.group(`Installing ${missing.join(', ')} with apt`, async () => {
    if ((await apt('update')) !== 0) world.log.warn('apt-get update failed; going on with the package lists as they are.');
    const status = await apt('install', '--yes', '--no-install-recommends', ...missing);
    if (status !== 0) throw new Failure(`apt-get install ${missing.join(' ')} failed with status ${status}.`, { remedy: byHand });
  });
  return missing;
}

/** Wait for another apt, such as the one that a freshly started machine runs for its updates; say nothing of progress. */
const aptOptions = ['-q', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Dpkg::Use-Pty=0'];

async function missingPackages(world: World, packages: readonly string[]): Promise<readonly string[]> {
  if ((await world.processes.find('dpkg-query')) === null) return packages;
  const states = await Promise.all(
    packages.map(async (name) => {
      const { stdout } = await world.processes.run({
        command: 'dpkg-query',
        args: ['--show', '--showformat=${db:Status-Status}', name],
      });
      return { name, isInstalled: stdout.startsWith('installed') };
    }),
  );
  return states.filter(({ isInstalled }) => !isInstalled).map(({ name }) => name);
}
