/** Generated files end to end on the miniature nixpkgs: built, entered, with conda installed once and its environments run. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadPublished } from '../../src/conda/index.ts';
import { defaultGenerateSettings, type GenerateSettings, generateFile, pinInstallers } from '../../src/generate/index.ts';
import { imitateInstallers, writeNixpkgs } from '../../test-support/index.ts';
import { nixconda } from '../cli/command.ts';
import { nix } from '../test-support/nix.ts';
import { run } from '../test-support/run.ts';

const system = process.arch === 'arm64' ? 'aarch64-linux' : 'x86_64-linux';
const changes: Partial<GenerateSettings> = { version: '26.3.2-3', libraries: ['base', 'build'], systems: [system] };
const path = 'conda.nix';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'generate-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Write the file that settings give, and a nixpkgs with imitations of its installers. */
async function prepare(
  name: string,
  more: Partial<GenerateSettings>,
  release: string,
): Promise<{ file: string; nixpkgs: string; cwd: string }> {
  const settings = { ...defaultGenerateSettings, ...changes, ...more };
  const installers = pinInstallers(settings, await loadPublished());
  const cwd = join(folder, name);
  const nixpkgs = join(cwd, 'nixpkgs');
  await mkdir(cwd);
  await writeNixpkgs(nixpkgs, { release, imitate: await imitateInstallers(installers.map(({ url }) => url)) });
  await writeFile(join(cwd, path), generateFile(settings, installers, { path, explain: false }));
  return { file: join(cwd, path), nixpkgs, cwd };
}

test('an env for nix-shell: conda is installed once, activates, and compiles against the prefix', async () => {
  const { file, nixpkgs, cwd } = await prepare('env', { profile: ["export QUOTED='a ${b} '''", 'export MINE=yes'] }, '22.11');
  const input = `
    conda-install > first.log && conda-install
    exec bash -l -c 'type -t conda; echo "$QUOTED|$MINE|$NIX_CFLAGS_COMPILE"; conda --version'
  `;
  const { status, stdout } = await nix('nix-shell', [file], { input, nixpkgs, cwd, env: { HOME: cwd } });
  const flags = `-idirafter /usr/include -I${cwd}/.conda/include`;
  expect({ status, stdout: stdout.split('\n') }).toEqual({
    status: 0,
    stdout: [`conda is installed in ${cwd}/.conda`, 'function', expect.stringMatching(/^a \$\{b\} \|yes\|/), 'conda 26.3.2', ''],
  });
  expect(stdout).toContain(flags);
});

test('the flake gives a package and a development shell for every system', async () => {
  const golden = fileURLToPath(new URL('./golden/package/flake.nix', import.meta.url));
  const expression = `
    let
      nixpkgs = {
        lib = (import <nixpkgs> { }).lib;
        legacyPackages.x86_64-linux = import <nixpkgs> { system = "x86_64-linux"; };
      };
      outputs = (import ${golden}).outputs { inherit nixpkgs; self = outputs; };
    in
    builtins.mapAttrs (_: systems: builtins.mapAttrs (_: output: output.default.drvPath) systems) outputs`;
  const { stdout } = await nix('nix-instantiate', ['--eval', '--strict', '--json', '--expr', expression]);
  expect(JSON.parse(stdout)).toEqual({
    packages: { 'x86_64-linux': expect.stringMatching(/-science\.drv$/) },
    devShells: { 'x86_64-linux': expect.stringMatching(/-science-shell-env\.drv$/) },
  });
});

test('a program to install, with micromamba', async () => {
  const { file, nixpkgs, cwd } = await prepare(
    'package',
    { installer: 'micromamba', shape: 'package', name: 'science' },
    '26.05',
  );
  const built = await nix('nix-build', [file, '--no-out-link'], { nixpkgs });
  const script = 'echo "$MAMBA_ROOT_PREFIX"; micromamba create -q -y -n web zlib > /dev/null && micromamba run -n web zlib';
  const { status, stdout } = await run(join(built.stdout.trim(), 'bin/science'), ['-c', script], { cwd, env: { HOME: cwd } });
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(`^${cwd}/.conda\nzlib from `) });
});

test('nixconda check --argstr evaluates it for another system, and verifies the installer of that system', async () => {
  const { nixpkgs, cwd } = await prepare('check', { systems: ['x86_64-linux', 'aarch64-linux'] }, '25.05');
  for (const [other, cpu] of [
    ['x86_64-linux', 'x86_64'],
    ['aarch64-linux', 'aarch64'],
  ] as const) {
    const words = ['check', '--nixpkgs', nixpkgs, '--argstr', `system=${other}`, '--format', 'json', path];
    const { status, stdout } = await nixconda(cwd, words);
    expect({ status, ...JSON.parse(stdout).files[0] }).toMatchObject({
      status: 0,
      diagnostics: [],
      evaluation: { ok: true, shape: 'env' },
      installers: [{ file: `Miniforge3-26.3.2-3-Linux-${cpu}.sh`, system: other, verdict: 'published' }],
    });
  }
});
