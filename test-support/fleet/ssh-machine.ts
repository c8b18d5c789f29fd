/** Another machine that is reached through ssh: an sshd of our own on loopback, with keys of its own, and a /nix of its own behind it. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../runtimes/run.ts';
import { type EmptyMachine, makeEmptyMachine } from './empty-machine.ts';

export interface SshMachine {
  /** As Nix calls its store. */
  readonly url: string;
  /** The path of the private key that it lets in. */
  readonly key: string;
  /** What ssh must be told to find it and to know it: for Nix, in NIX_SSHOPTS. */
  readonly options: string;
  readonly machine: EmptyMachine;
  readonly stop: () => void;
}

/**
 * Start sshd (Debian's openssh-server) as the user that we are, who alone can log in.
 * @param folder empty; where its keys and configuration are put.
 */
export async function startSshMachine(folder: string): Promise<SshMachine> {
  const at = (name: string) => join(folder, name);
  for (const name of ['host', 'user']) await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(name)]);
  const port = await freePort();
  const configuration = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${at('host')}`,
    `AuthorizedKeysFile ${at('user.pub')}`,
    'PidFile none',
    // The folder lies under /tmp, which everybody may write to.
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'PermitRootLogin prohibit-password',
  ];
  await writeFile(at('sshd_config'), `${configuration.join('\n')}\n`);
  const machine = await makeEmptyMachine(folder);
  const assignments = Object.entries(machine.env).map(([name, value]) => `${name}=${value}`);
  const quoted = [...machine.by, 'env', ...assignments, 'nix-daemon'].map((word) => `'${word}'`).join(' ');
  await writeFile(at('nix-daemon'), `#!/bin/sh\nexec ${quoted} "$@"\n`, { mode: 0o755 });
  const [type, key] = (await readFile(at('host.pub'), 'utf8')).split(' ');
  await writeFile(at('known_hosts'), `[127.0.0.1]:${port} ${type} ${key}\n`);
  // Debian's sshd wants it, and only the service's own start makes it.
  if (process.geteuid?.() === 0) await mkdir('/run/sshd', { recursive: true });
  // sshd insists on being started by its absolute path, for it starts itself again.
  const program = (await run('sh', ['-c', 'PATH=$PATH:/usr/sbin:/sbin command -v sshd'])).trim();
  const server = spawn(program, ['-D', '-e', '-f', at('sshd_config')], { stdio: 'ignore' });
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`sshd ended with status ${server.exitCode}.`);
    await wait(20);
  }
  return {
    url: `ssh-ng://${userInfo().username}@127.0.0.1?remote-program=${at('nix-daemon')}`,
    machine,
    key: at('user'),
    options: `-p ${port} -i ${at('user')} -o IdentitiesOnly=yes -o BatchMode=yes -o UserKnownHostsFile=${at('known_hosts')}`,
    stop: () => void server.kill(),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
