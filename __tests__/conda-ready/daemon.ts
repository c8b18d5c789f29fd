/** A Nix daemon over this machine's store, so that a job of another user than root can use Nix. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Daemon {
  /** What a step needs to reach it. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => void;
}

/** @param folder where its socket is put. @param trusted a user id: of whom it takes store paths without a signature. */
export async function startDaemon(folder: string, trusted: number): Promise<Daemon> {
  const socket = join(folder, 'nix-daemon.socket');
  const env = { NIX_REMOTE: 'daemon', NIX_DAEMON_SOCKET_PATH: socket };
  const { NIX_REMOTE: _, ...own } = process.env;
  const daemon = spawn('nix-daemon', ['--option', 'trusted-users', `root ${trusted}`], {
    env: { ...own, NIX_DAEMON_SOCKET_PATH: socket },
    stdio: 'ignore',
  });
  while (!existsSync(socket) && daemon.exitCode === null) await wait(20);
  if (daemon.exitCode !== null) throw new Error(`nix-daemon ended with status ${daemon.exitCode}.`);
  return { env, stop: () => void daemon.kill() };
}
