/** The examples, unchanged, with imitations of their installers: from the expression to a package inside. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { imitateInstallers, writeNixpkgs } from '../../test-support/index.ts';
import { nix } from './nix.ts';
import { run } from './run.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
const urls = {
  'conda-shell.nix': `https://github.com/conda-forge/miniforge/releases/download/26.3.2-3/Miniforge3-26.3.2-3-Linux-${machine}.sh`,
  'old-conda-shell.nix': 'https://repo.continuum.io/miniconda/Miniconda3-4.3.21-Linux-x86_64.sh',
} as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examples-'));
  await writeNixpkgs(folder, { imitate: await imitateInstallers(Object.values(urls)) });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['conda-shell.nix', 'conda 26.3.2', '-L/usr/lib -L/usr/lib32 -L$HOME/.conda/lib'],
  ['old-conda-shell.nix', 'conda 4.3.21', '-L~/.condalib'],
] as const)('%s installs conda and an environment, and runs its Python', async (file, conda, flags) => {
  const home = await mkdtemp(join(folder, 'home-'));
  const script = `
    conda-install > install.log && conda --version
    conda env create -y -f ${examples}environment.yml > create.log
    conda run -n example python -c 'import numpy; print(numpy.__version__)'
    echo "$NIX_CFLAGS_LINK"
    conda run -n example python -c 'import sys; sys.exit(3)'
  `;
  const { status, stdout } = await nix('nix-shell', [examples + file], {
    input: script,
    nixpkgs: folder,
    cwd: home,
    env: { HOME: home },
  });
  expect({ status, stdout }).toEqual({ status: 3, stdout: `${conda}\n2.1\n${flags.replace('$HOME', home)}\n` });
});

test.each(['conda-shell.nix', 'old-conda-shell.nix'] as const)(
  '%s still evaluates to its real download, beside the imitation',
  async (file) => {
    const { stdout } = await nix('nix-instantiate', [examples + file], { nixpkgs: folder });
    const closure = (await run('nix-store', ['--query', '--requisites', stdout.trim()])).stdout.split('\n');
    const installers = closure.filter((path) => /-Linux-\w+\.sh\.drv$/.test(path));
    const texts = await Promise.all(installers.map(async (path) => (await run('cat', [path])).stdout));
    expect(installers.some((path) => path.includes('-imitation-of-'))).toBe(true);
    expect(texts.some((text) => text.includes('"sha256"') && text.includes(urls[file]))).toBe(true);
  },
);

test.each(['17.09', '22.11', '25.05', '25.11', '26.05'])('conda-shell.nix evaluates on nixpkgs %s', async (release) => {
  const expression = `{ system }: (import ${examples}conda-shell.nix { pkgs = import <nixpkgs> { release = "${release}"; inherit system; }; }).drvPath`;
  for (const system of ['x86_64-linux', 'aarch64-linux']) {
    const { stdout, stderr } = await nix('nix-instantiate', ['--eval', '--argstr', 'system', system, '--expr', expression]);
    expect({ stdout, warned: stderr.includes('warning: ') }).toEqual({
      stdout: expect.stringMatching(/conda-shell-shell-env\.drv"\n$/),
      warned: false,
    });
  }
});
