/** What the tests of this folder share: the conda shells of fixtures/conda-shell.nix, in which every installer is an imitation. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imitateInstallers, writeNixpkgs } from '../../test-support/index.ts';

export const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

/** A folder for one test file that every user can look into, gone when the process ends. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nixconda-ready-'));
  chmodSync(folder, 0o755);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The miniature nixpkgs with imitations of all that fixtures/conda-shell.nix fetches on this machine. */
export async function makeNixpkgs(parent: string): Promise<string> {
  const folder = join(parent, 'nixpkgs');
  const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  const imitate = await imitateInstallers([
    `https://github.com/conda-forge/miniforge/releases/download/26.3.2-3/Miniforge3-26.3.2-3-Linux-${machine}.sh`,
    `https://repo.anaconda.com/miniconda/Miniconda3-py312_26.5.3-1-Linux-${machine}.sh`,
  ]);
  await writeNixpkgs(folder, { imitate });
  return folder;
}
