/** Nix from its own release tarball, checked against a pinned hash: for a Linux without apt, or for a version of one's own. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import type { Host, World } from '../../world.ts';
import data from './releases.json' with { type: 'json' };
import { asRoot } from './root.ts';

/** A tarball that unpacks to a folder with an `install` script. */
export interface NixRelease {
  readonly version: string;
  /** As Nix names it: `x86_64-linux`. */
  readonly system: string;
  readonly url: string;
  /** Of the tarball, in hexadecimal. */
  readonly sha256: string;
}

/** The pinned release for a machine; null for one that there is no release for. */
export function releaseFor(host: Host): NixRelease | null {
  const system = systemOf(host);
  return data.releases.find((release) => release.system === system) ?? null;
}

/** Node's names of an operating system and a processor, as Nix writes them. */
export function systemOf({ os, arch }: Host): string {
  const cpu = { x64: 'x86_64', arm64: 'aarch64', ia32: 'i686' }[arch] ?? arch;
  return `${cpu}-${os}`;
}

/**
 * Install a release for one user, with the store in /nix (https://nix.dev/manual/nix/latest/installation/single-user), by the
 * tarball's own script, which uses sudo where it must make /nix. No profile file is changed and no channel is added.
 * @throws Failure where it cannot be downloaded, is another file than pinned, or its script fails; nothing of it is run then.
 */
export async function installRelease(world: World, release: NixRelease): Promise<void> {
  const folder = await world.files.makeTemporaryFolder('nix-release-');
  try {
    await world.log.group(`Installing Nix ${release.version} from ${release.url}`, async () => {
      const tarball = join(folder, 'nix.tar.xz');
      await download(world, release.url, tarball);
      const sha256 = createHash('sha256')
        .update(await world.files.readBytes(tarball))
        .digest('hex');
      if (sha256 !== release.sha256) {
        throw new Failure(`${release.url} has the sha256 ${sha256}, not ${release.sha256} as pinned; it was not used.`, {
          remedy: 'Check that the hash belongs to this version and system; else someone has changed the file.',
        });
      }
      await step(world, 'tar', ['-xJf', tarball, '-C', folder], 'tar and xz are needed to unpack it.');
      await prepareMachine(world);
      const [unpacked = ''] = (await world.files.list(folder)).filter((name) => name !== 'nix.tar.xz');
      const script = join(folder, unpacked, 'install');
      await step(world, 'sh', [script, '--no-daemon', '--yes', '--no-channel-add', '--no-modify-profile'], null);
    });
  } finally {
    await world.files.remove(folder);
  }
}

/** What the script expects, and would otherwise ask sudo for, perhaps with a question. */
async function prepareMachine(world: World): Promise<void> {
  const { uid } = world.host;
  if (!(await world.files.exists('/nix'))) {
    const words = ['install', '-d', '-m', '0755', '-o', String(uid), '/nix'];
    const [command = '', ...args] = [...(await asRoot(world, words.join(' '))), ...words];
    await step(world, command, args, null);
  }
  // Root builds as one of the users of a group, which an installation for one user does not make.
  if (uid === 0 && !(await world.files.exists('/etc/nix/nix.conf')))
    await world.files.write('/etc/nix/nix.conf', 'build-users-group =\n');
}

/** By curl or wget, as the release's own online installer does, so that the proxy and certificates of this machine are obeyed. */
async function download(world: World, url: string, target: string): Promise<void> {
  if ((await world.processes.find('curl')) !== null) {
    await step(
      world,
      'curl',
      ['--fail', '--location', '--silent', '--show-error', '--retry', '3', '--output', target, url],
      null,
    );
  } else {
    await step(
      world,
      'wget',
      ['--quiet', '--tries=3', '--output-document', target, url],
      'curl or wget is needed to download it.',
    );
  }
}

async function step(world: World, command: string, args: readonly string[], remedy: string | null): Promise<void> {
  const path = await world.processes.find(command);
  const advice = remedy === null ? {} : { remedy };
  if (path === null) throw new Failure(`Nix could not be installed: there is no ${command}.`, advice);
  const status = await world.processes.show({ command: path, args });
  if (status !== 0) throw new Failure(`Nix could not be installed: ${command} failed with status ${status}.`, advice);
}
