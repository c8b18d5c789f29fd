/** The program `conda-shell`, for later steps (`shell: conda-shell {0}`) and terminals: one file, no evaluation when it runs. */
import { join } from 'node:path';
import { assetPath } from '../asset.ts';
import type { World } from '../world.ts';
import { requireHost } from './host.ts';
import type { Provision } from './provide.ts';
import { quoteWord } from './quote.ts';

const body = assetPath(new URL('./conda-shell.sh', import.meta.url));

/** Where a conda-shell is put, and what it does before a command. */
export interface CondaShellRequest {
  /** The folder that goes on PATH; made where it is missing. */
  readonly folder: string;
  /** See `activation` of RunRequest. */
  readonly activation?: string;
}

/**
 * Write `conda-shell` into a folder. It works as long as the provision's root is there.
 * @returns the program's path.
 */
export async function installCondaShell(world: World, provision: Provision, request: CondaShellRequest): Promise<string> {
  const bash = await requireHost(world);
  const settings = {
    name: provision.name,
    hook: provision.hookPath,
    enter: provision.enterPath,
    inner: provision.innerPath,
    activation: request.activation ?? '',
  };
  const head = Object.entries(settings).map(([name, value]) => `nixconda_${name}=${quoteWord(value)}`);
  const path = join(request.folder, 'conda-shell');
  // With -p bash neither runs the user's BASH_ENV, which is for the command, nor takes over functions from the environment.
  await world.files.write(path, [`#!${bash} -p`, ...head, await world.files.read(body)].join('\n'), { mode: 0o755 });
  return path;
}
