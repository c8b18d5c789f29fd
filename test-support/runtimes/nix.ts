/** The versions of Nix that the product must understand: the machine's own and those of later Debian releases. */
import { chmod, copyFile, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../cache-folder.ts';
import { unpackFromSuite } from './debian.ts';
import { fillOnce } from './once.ts';
import { run } from './run.ts';

export type NixVersion =
  /** `path` is a value for PATH under which `nix`, `nix-instantiate`, … are this version's. `version` is as `2.26.3`. */
  | { readonly kind: 'available'; readonly version: string; readonly path: string }
  | { readonly kind: 'missing'; readonly suite: string; readonly reason: string };

/** The Debian suites whose nix-bin is tried: 2.26 and 2.34 at the end of 2026. */
const suites = ['trixie', 'sid'];

const programs = [
  'nix',
  'nix-build',
  'nix-collect-garbage',
  'nix-copy-closure',
  'nix-daemon',
  'nix-env',
  'nix-hash',
  'nix-instantiate',
  'nix-shell',
  'nix-store',
];

/**
 * The Nix on PATH first, then one of each suite. What has to be fetched is fetched on the first call, about 30 MB a suite, into the
 * project's cache; all versions work on the store they are pointed at, by default the machine's.
 */
export async function nixVersions(): Promise<readonly NixVersion[]> {
  return [await own(), ...(await Promise.all(suites.map(ofSuite)))];
}

async function own(): Promise<NixVersion> {
  const path = process.env.PATH ?? '';
  try {
    return { kind: 'available', version: await versionOn(path), path };
  } catch (error) {
    return { kind: 'missing', suite: 'PATH', reason: reasonOf(error) };
  }
}

async function ofSuite(suite: string): Promise<NixVersion> {
  const folder = cacheFolder(`nix-${suite}-${process.arch}`);
  try {
    await fillOnce(folder, async (root) => {
      const aside = await mkdtemp(join(tmpdir(), 'apt-'));
      try {
        await unpackFromSuite(suite, 'nix-bin', root, aside);
      } finally {
        await rm(aside, { recursive: true, force: true });
      }
      await mkdir(join(root, 'bin'), { recursive: true });
      const start = join(root, 'bin', 'start-nix');
      await copyFile(fileURLToPath(new URL('start-nix.sh', import.meta.url)), start);
      await chmod(start, 0o755);
      for (const program of programs) await symlink('start-nix', join(root, 'bin', program));
    });
    const path = `${join(folder, 'bin')}${delimiter}${process.env.PATH ?? ''}`;
    return { kind: 'available', version: await versionOn(path), path };
  } catch (error) {
    return { kind: 'missing', suite, reason: reasonOf(error) };
  }
}

/** What `nix-instantiate --version` says at the end of its line, `nix-instantiate (Nix) 2.8.0`. */
async function versionOn(path: string): Promise<string> {
  const line = await run('env', [`PATH=${path}`, 'nix-instantiate', '--version']);
  return line.trim().split(' ').pop() ?? '';
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
