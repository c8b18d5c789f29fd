/** A store that this user can use, right after Debian's or Ubuntu's Nix was installed. */
import { Failure } from '../../failure.ts';
import type { World } from '../../world.ts';
import type { Nix } from '../locate.ts';
import { asRoot } from './root.ts';

const daemonFolder = '/nix/var/nix/daemon-socket';

/**
 * Make the store usable, where it is not.
 *
 * Root needs nothing: Nix makes /nix/store by itself, and the package nix-setup-systemd has made the build users. For another user
 * the package lets only the group nix-users talk to the daemon, a membership that a running process cannot get; so this one folder
 * is given to the user, as it is on systems whose daemon serves everyone. Without systemd there is no daemon: then the
 * new store is given to the user, which is Nix's installation for a single user.
 * @throws Failure where it stays unusable.
 */
export async function prepareStore(world: World, nix: Nix): Promise<void> {
  if (await canUseStore(world, nix)) return;
  const owner = String(world.host.uid);
  const root = await asRoot(world, `chown -R ${owner} /nix`);
  const run = async (...words: readonly string[]) => {
    const [command = '', ...args] = [...root, ...words];
    return world.processes.show({ command, args });
  };
  if (await world.files.exists('/run/systemd/system')) {
    await run('systemctl', 'start', 'nix-daemon.socket');
    await run('chown', owner, daemonFolder);
  } else {
    await run('mkdir', '-p', '/nix');
    await run('chown', '-R', owner, '/nix');
  }
  if (await canUseStore(world, nix)) return;
  throw new Failure('Nix is installed, but its store cannot be used by this user.', {
    remedy: `Give this user access to the daemon's socket in ${daemonFolder}, or make it the owner of /nix.`,
  });
}

/** Opening the store is all that is tried; the path is one that cannot exist. */
async function canUseStore(world: World, nix: Nix): Promise<boolean> {
  const { status } = await world.processes.run({
    command: nix.store,
    args: ['--check-validity', '--print-invalid', '/nix/store/00000000000000000000000000000000-none'],
    timeout: 60_000,
  });
  return status === 0;
}
