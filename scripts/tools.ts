/** The programs that the demonstration and the tests need beside Node, brought by the product's own code. */
import process from 'node:process';
import { terminalLog } from '../src/edges/terminal-log.ts';
import { localWorld } from '../src/edges/world.ts';
import { Failure } from '../src/failure.ts';
import { bringNix, installPackages } from '../src/nix/index.ts';
import { root } from './steps.ts';

/** Debian's packages by the program that each is needed for. */
const packages: Readonly<Record<string, string>> = {
  bwrap: 'bubblewrap',
  curl: 'curl',
  fish: 'fish',
  gcc: 'gcc',
  shellcheck: 'shellcheck',
  ssh: 'openssh-client',
  sshd: 'openssh-server',
  tar: 'tar',
  zsh: 'zsh',
  zstd: 'zstd',
};

/**
 * Bring Nix and the programs that are not on PATH, saying what is installed. Ends the process with what to do where that is impossible.
 * @param names keys of `packages`.
 */
export async function bringTools(names: readonly string[]): Promise<void> {
  const log = terminalLog((text) => process.stderr.write(text), false);
  const world = localWorld({ cwd: root, env: process.env, log });
  try {
    const nix = await bringNix(world, { how: 'auto' });
    // What only root is meant to start lies in a folder that is not on everybody's PATH.
    const find = async (name: string) =>
      (await world.processes.find(name)) ?? ((await world.files.isExecutable(`/usr/sbin/${name}`)) ? name : null);
    const found = await Promise.all(names.map(async (name) => ({ name, path: await find(name) })));
    const missing = found.filter(({ path }) => path === null).map(({ name }) => packages[name] ?? name);
    if (missing.length > 0) await installPackages(world, missing);
    log.info(`Nix ${nix.version}, ${names.join(', ')}: all here.`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${error.message}\n${error.remedy === undefined ? '' : `  ${error.remedy}\n`}`);
    process.exit(2);
  }
}
