/** A Nix daemon over this machine's store, so that a job of another user than root can use Nix. */
import { join } from 'node:path';
import { startNixDaemon } from '../../test-support/index.ts';

export interface Daemon {
  /** What a step needs to reach it. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => void;
}

/** @param folder where its socket is put. @param trusted a user id: of whom it takes store paths without a signature. */
export async function startDaemon(folder: string, trusted: number): Promise<Daemon> {
  const socket = join(folder, 'nix-daemon.socket');
  const { NIX_REMOTE: _, ...own } = process.env;
  const daemon = await startNixDaemon(socket, ['--option', 'trusted-users', `root ${trusted}`], own);
  const env = { NIX_REMOTE: 'daemon', NIX_DAEMON_SOCKET_PATH: socket };
  return { env, stop: () => void daemon.kill() };
}
