/** How to be root on this machine, without a question. */
import { Failure } from '../../failure.ts';
import type { World } from '../../world.ts';

/**
 * The words to put before a command that must run as root: none as root, else `sudo -n`.
 * @param remedy what the user can do as root, for the failure.
 * @throws Failure where there is no sudo, or it would ask for a password.
 */
export async function asRoot(world: World, remedy: string): Promise<readonly string[]> {
  if (world.host.uid === 0) return [];
  const sudo = await world.processes.find('sudo');
  if (sudo === null)
    throw new Failure('This needs root, and there is no sudo on this machine.', { remedy: `As root: ${remedy}` });
  const { status } = await world.processes.run({ command: sudo, args: ['-n', 'true'], timeout: 30_000 });
  if (status !== 0) throw new Failure('This needs root, and sudo asks for a password.', { remedy: `As root: ${remedy}` });
  return [sudo, '-n'];
}
