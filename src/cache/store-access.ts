/** By what right paths are put into the store: our own, root's through sudo, or the daemon's. */
import type { Nix } from '../nix/index.ts';
import type { ProcessRequest, World } from '../world.ts';

/** How a Nix program that writes to the store is started. */
export interface StoreAccess {
  readonly request: (args: readonly string[]) => ProcessRequest;
  /** `own`: the store's files are ours; `sudo`: we are root for this; `daemon`: it decides whether it trusts us. */
  readonly kind: 'own' | 'sudo' | 'daemon';
}

/**
 * Root writes the store itself, which takes half the time that the daemon takes, and needs nobody's trust. So sudo, where it asks
 * for no password, comes before the daemon.
 */
export async function storeAccess(world: World, nix: Nix): Promise<StoreAccess> {
  const own = (kind: 'own' | 'daemon'): StoreAccess => ({ kind, request: (args) => ({ command: nix.store, args }) });
  const remote = world.env.NIX_REMOTE ?? '';
  const database = `${world.env.NIX_STATE_DIR ?? '/nix/var/nix'}/db`;
  if (world.host.uid === 0 || !['', 'auto', 'daemon'].includes(remote)) return own('own');
  if (remote !== 'daemon' && (await world.files.isWritable(database))) return own('own');
  const sudo = await world.processes.find('sudo');
  if (sudo === null) return own('daemon');
  const { status } = await world.processes.run({ command: sudo, args: ['-n', 'true'], timeout: 10_000 });
  if (status !== 0) return own('daemon');
  // -H: else root would leave its own files in our home.
  return {
    kind: 'sudo',
    request: (args) => ({ command: sudo, args: ['-nH', 'env', `PATH=${world.env.PATH ?? ''}`, nix.store, ...args] }),
  };
}
