/** A Nix daemon of a test's own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Start a daemon and wait until it can be asked.
 * @param socket where its socket is put, absolute.
 * @throws where it ends at once.
 */
export async function startNixDaemon(socket: string, options: readonly string[], env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const daemon = spawn('nix-daemon', options, { env: { ...env, NIX_DAEMON_SOCKET_PATH: socket }, stdio: 'ignore' });
  // The socket's file is there a moment before anybody listens.
  while (!(await accepts(socket))) {
    if (daemon.exitCode !== null) throw new Error(`nix-daemon ended with status ${daemon.exitCode}.`);
    await wait(20);
  }
  return daemon;
}

function accepts(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket, () => {
      connection.destroy();
      resolve(true);
    });
    connection.on('error', () => resolve(false));
  });
}
