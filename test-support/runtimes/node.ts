/** The versions of Node that the product must run under. */
import { join } from 'node:path';
import { cacheFolder } from '../cache-folder.ts';
import { fillOnce } from './once.ts';
import { run } from './run.ts';

export interface NodeRuntime {
  /** As `v24.21.0`. */
  readonly version: string;
  /** The program, absolute. */
  readonly path: string;
}

/** The runtime of `using: node24` actions, of which npm carries the program alone. */
const runnerVersion = '24.21.0';

/**
 * This Node, and the one of GitHub's runners where this is another major version. That one comes from npm on the first call, into the
 * project's cache: as a dependency it would shadow `node` in every script.
 */
export async function nodeRuntimes(): Promise<readonly NodeRuntime[]> {
  const own: NodeRuntime = { version: process.version, path: process.execPath };
  if (process.version.startsWith(`v${runnerVersion.split('.')[0]}.`)) return [own];
  const name = `node-linux-${process.arch}`;
  const folder = cacheFolder(`node-${runnerVersion}`);
  await fillOnce(folder, async (aside) => {
    await run('npm', ['install', '--prefix', aside, '--no-save', '--no-audit', '--no-fund', `${name}@${runnerVersion}`]);
  });
  return [own, { version: `v${runnerVersion}`, path: join(folder, 'node_modules', name, 'bin', 'node') }];
}
