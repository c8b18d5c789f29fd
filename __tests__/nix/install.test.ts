/** Bringing Nix to a machine that has none: real processes on a PATH of small stand-ins for the system's own programs. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { bringNix, installPackages } from '../../src/nix/index.ts';
import { installRelease, releaseFor, systemOf } from '../../src/nix/install/official.ts';
import type { Host, World } from '../../src/world.ts';
import { keptLog, temporaryFolder, worldAt } from './tools.ts';

interface Machine {
  readonly world: World;
  readonly lines: readonly string[];
  /** The commands that were run, as their stand-ins saw them. */
  readonly calls: () => Promise<readonly string[]>;
}

/** A machine whose PATH has these scripts, and the programs that any has. */
async function machine(scripts: Readonly<Record<string, string>>, host: Partial<Host> = {}): Promise<Machine> {
  const folder = await temporaryFolder();
  const bin = join(folder, 'bin');
  const home = join(folder, 'home');
  await mkdir(bin);
  await mkdir(home);
  for (const name of ['sh', 'env', 'tar', 'xz', 'cat', 'mkdir', 'chmod', 'echo', 'dirname', 'curl', 'true']) {
    await symlink(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(bin, name));
  }
  for (const [name, script] of Object.entries(scripts)) {
    await writeFile(join(bin, name), `#!/bin/sh\necho "${name} $*" >> ${folder}/calls\n${script}\n`);
    await chmod(join(bin, name), 0o755);
  }
  const { log, lines } = keptLog();
  const world = worldAt(folder, { PATH: bin, HOME: home }, log);
  const calls = async () => ((await world.files.readIfThere(join(folder, 'calls'))) ?? '').split('\n').filter(Boolean);
  return { world: { ...world, host: { ...world.host, uid: 0, ...host } }, lines, calls };
}

/** An apt that installs by putting Nix beside itself. */
const apt = `
for word in "$@"; do
  if [ "$word" = nix-bin ]; then
    for program in nix-instantiate nix-store nix-build; do
      printf '#!/bin/sh\\necho "nix-instantiate (Nix) 2.18.1"\\n' > "$(dirname "$0")/$program"
      chmod 755 "$(dirname "$0")/$program"
    done
  fi
done
echo "Setting up things"`;
const installed = 'printf installed';
const missing = 'exit 1';
const options = '-q -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0';

describe('with apt', () => {
  test('Nix is installed visibly as root, and found', async () => {
    const { world, lines, calls } = await machine({ 'apt-get': apt, 'dpkg-query': missing });
    expect(await bringNix(world, { how: 'auto' })).toMatchObject({ version: '2.18.1', nix: null });
    expect((await calls()).filter((call) => call.startsWith('apt-get'))).toEqual([
      `apt-get ${options} update`,
      `apt-get ${options} install --yes --no-install-recommends nix-bin nix-setup-systemd ca-certificates`,
    ]);
    expect(lines).toContain('Setting up things');
    expect(lines.some((line) => line.startsWith('[command]') && line.includes('apt-get'))).toBe(true);
  });

  test('another user goes through sudo, which never asks', async () => {
    const { world, calls } = await machine({ 'apt-get': apt, 'dpkg-query': missing, sudo: 'shift; "$@"' }, { uid: 1000 });
    await bringNix(world, { how: 'apt' });
    expect((await calls()).filter((call) => call.startsWith('sudo'))).toEqual([
      'sudo -n true',
      `sudo -n env DEBIAN_FRONTEND=noninteractive apt-get ${options} update`,
      `sudo -n env DEBIAN_FRONTEND=noninteractive apt-get ${options} install --yes --no-install-recommends nix-bin nix-setup-systemd ca-certificates`,
    ]);
  });

  test('what is there is left alone', async () => {
    const { world, calls } = await machine({ 'apt-get': apt, 'dpkg-query': installed });
    expect(await installPackages(world, ['bubblewrap', 'zstd'])).toEqual([]);
    expect((await calls()).filter((call) => call.startsWith('apt-get'))).toEqual([]);
  });

  test('only what is missing is installed', async () => {
    const { world, calls } = await machine({
      'apt-get': apt,
      'dpkg-query': 'case "$*" in *zstd*) printf installed;; *) exit 1;; esac',
    });
    expect(await installPackages(world, ['bubblewrap', 'zstd'])).toEqual(['bubblewrap']);
    expect((await calls()).at(-1)).toMatch(/--no-install-recommends bubblewrap$/);
  });

  test('lists that cannot be updated are used as they are, a failed installation is told', async () => {
    const { world, lines } = await machine({ 'apt-get': 'case "$*" in *update) exit 100;; esac; exit 0', 'dpkg-query': missing });
    expect(await installPackages(world, ['zstd'])).toEqual(['zstd']);
    expect(lines.join('\n')).toContain('apt-get update failed');
    const failing = await machine({ 'apt-get': 'exit 100', 'dpkg-query': missing });
    await expect(installPackages(failing.world, ['zstd'])).rejects.toThrow('apt-get install zstd failed with status 100.');
  });
});

describe('it is refused, with what to do instead', () => {
  test('where the setting says never', async () => {
    const { world } = await machine({ 'apt-get': apt });
    await expect(bringNix(world, { how: 'never' })).rejects.toThrow('There is no Nix on this machine, and install-nix is never.');
  });

  test.each([
    ['darwin', 'macOS'],
    ['win32', 'Windows'],
  ])('on %s', async (os, name) => {
    const { world } = await machine({}, { os });
    await expect(bringNix(world, { how: 'auto' })).rejects.toThrow(`installed by itself only on Linux, not on ${name}.`);
  });

  test('without sudo, and where sudo would ask', async () => {
    const without = await machine({ 'apt-get': apt, 'dpkg-query': missing }, { uid: 1000 });
    await expect(bringNix(without.world, { how: 'auto' })).rejects.toThrow('there is no sudo on this machine');
    const asking = await machine({ 'apt-get': apt, 'dpkg-query': missing, sudo: 'exit 1' }, { uid: 1000 });
    await expect(bringNix(asking.world, { how: 'auto' })).rejects.toMatchObject({
      message: 'This needs root, and sudo asks for a password.',
      remedy: 'As root: apt-get install nix-bin nix-setup-systemd ca-certificates',
    });
  });

  test('without apt, where apt is asked for', async () => {
    const { world } = await machine({});
    await expect(installPackages(world, ['bubblewrap'])).rejects.toMatchObject({
      message: 'bubblewrap cannot be installed: this system has no apt.',
      remedy: "Install bubblewrap with this system's package manager.",
    });
  });

  test('for a machine that has no release', async () => {
    const { world } = await machine({}, { arch: 's390x' });
    await expect(bringNix(world, { how: 'official' })).rejects.toThrow('There is no pinned release of Nix for s390x-linux.');
  });
});

describe('from a release', () => {
  const servers: { close: () => void }[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
  });

  /** A tarball as Nix's releases are, whose script puts one program where a user's profile is. */
  async function serveRelease() {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'nix-9.9.9-x86_64-linux'));
    const script = `#!/bin/sh
      mkdir -p "$HOME/.nix-profile/bin"
      echo "$*" > "$HOME/arguments"
      for program in nix-instantiate nix-store nix-build; do
        printf '#!/bin/sh\\necho "nix-instantiate (Nix) 9.9.9"\\n' > "$HOME/.nix-profile/bin/$program"
        chmod 755 "$HOME/.nix-profile/bin/$program"
      done`;
    await writeFile(join(folder, 'nix-9.9.9-x86_64-linux', 'install'), script);
    execFileSync('tar', ['-cJf', join(folder, 'nix.tar.xz'), '-C', folder, 'nix-9.9.9-x86_64-linux']);
    const bytes = await readFile(join(folder, 'nix.tar.xz'));
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/nix.tar.xz' ? 200 : 404).end(request.url === '/nix.tar.xz' ? bytes : '');
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((listening) => server.on('listening', listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/nix.tar.xz`;
    return { version: '9.9.9', system: 'x86_64-linux', url, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  test('Nix is installed for one user by the script in it, and found in the profile', async () => {
    const release = await serveRelease();
    const { world } = await machine({});
    expect(await bringNix(world, { how: 'auto', release })).toMatchObject({ version: '9.9.9' });
    expect(await world.files.read(join(world.env.HOME ?? '', 'arguments'))).toBe(
      '--no-daemon --yes --no-channel-add --no-modify-profile\n',
    );
    // Found now, so not installed again.
    expect(await bringNix(world, { how: 'never' })).toMatchObject({ version: '9.9.9' });
  });

  test('nothing of a file with another hash is run', async () => {
    const release = { ...(await serveRelease()), sha256: '0'.repeat(64) };
    const { world } = await machine({});
    await expect(installRelease(world, release)).rejects.toThrow(
      /has the sha256 [0-9a-f]{64}, not 0{64} as pinned; it was not used/,
    );
    expect(await world.files.exists(join(world.env.HOME ?? '', 'arguments'))).toBe(false);
  });

  test('a release that cannot be fetched is told', async () => {
    const release = await serveRelease();
    const { world } = await machine({});
    await expect(installRelease(world, { ...release, url: `${release.url}.gone` })).rejects.toThrow(
      'Nix could not be installed: curl failed',
    );
  });

  test.each(['x64', 'arm64'])('there is one pinned for %s, with a whole hash', (arch) => {
    const host = { os: 'linux', arch, uid: 0, cores: 1 };
    const release = releaseFor(host);
    expect(release).toMatchObject({ system: systemOf(host), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(release?.url).toBe(
      `https://releases.nixos.org/nix/nix-${release?.version}/nix-${release?.version}-${systemOf(host)}.tar.xz`,
    );
  });
});
