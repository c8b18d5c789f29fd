/** File systems that are new each time: where as many files were just deleted, ext4 makes new ones several times slower. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * An ext4 in a file below `folder`, mounted in this mount namespace; where that is not allowed, a new folder.
 * @returns the absolute path of the empty folder.
 */
export function freshDisk(folder: string, name: string): { readonly path: string; readonly remove: () => void } {
  const image = join(folder, `${name}.img`);
  const path = join(folder, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  try {
    rmSync(image, { force: true });
    run('truncate', '-s', '12G', image);
    run('mkfs.ext4', '-q', '-E', 'lazy_itable_init=1,lazy_journal_init=1', image);
    const device = run('losetup', '--find', '--show', '--direct-io=on', image).trim();
    run('mount', '-o', 'noinit_itable', device, path);
    // Once mounted, a detached device goes with its mount, and this process with its mounts.
    run('losetup', '--detach', device);
    rmSync(join(path, 'lost+found'), { recursive: true });
  } catch {
    return { path, remove: () => removeFolder(path) };
  }
  return {
    path,
    remove() {
      run('umount', path);
      rmSync(image);
      rmSync(path, { recursive: true });
    },
  };
}

/** Store paths are read-only. */
function removeFolder(path: string): void {
  run('chmod', '-Rf', 'u+w', path);
  rmSync(path, { recursive: true, force: true });
}

const run = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
