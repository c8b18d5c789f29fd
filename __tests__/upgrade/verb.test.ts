/** `nixconda upgrade` on files, and the old example after it: it evaluates, installs conda and runs its Python. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parseFlags } from '../../src/cli/flags.ts';
import { upgrade } from '../../src/cli/upgrade.ts';
import { imitateInstallers, writeNixpkgs } from '../../test-support/index.ts';
import { worldIn } from '../generate/world.ts';
import { nix } from '../test-support/nix.ts';
import { lintedErrors } from './upgraded.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const version = 'py313_26.5.3-1';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'upgrade-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const there = (name: string) => readFile(join(folder, name), 'utf8');
const put = (name: string, text: string) => writeFile(join(folder, name), text);

async function run(...argv: string[]) {
  let stdout = '';
  const said: string[] = [];
  const print = (text: string) => {
    stdout += text;
  };
  const status = await upgrade.run({ world: worldIn(folder, said), ...parseFlags('upgrade', upgrade, argv), print });
  return { status, stdout, said };
}

/** The lines that a diff takes away and puts in. */
const changedLines = (diff: string) => diff.split('\n').filter((line) => /^[-+](?![-+])/.test(line));

test('the old example: only named tokens change, and then it lints without errors, evaluates, installs and runs', async () => {
  const old = await readFile(join(examples, 'old-conda-shell.nix'), 'utf8');
  await put('conda-shell.nix', old);
  const dry = await run('--dry-run', '--installer-version', version);
  expect(await there('conda-shell.nix')).toBe(old);
  const real = await run('--installer-version', version);
  expect(real).toEqual(dry);
  expect(real.status).toBe(0);
  expect(changedLines(real.stdout)).toEqual([
    '-  home = "~/.conda";',
    '-  minicondaVersion = "4.3.21";',
    '+  home = "$HOME/.conda";',
    `+  minicondaVersion = "${version}";`,
    '-      url = "https://repo.continuum.io/miniconda/Miniconda3-${minicondaVersion}-Linux-x86_64.sh";',
    '-      sha256 = "142a60c94n5gj8r3hs38yzn6vgpyr779f6jv0fqkrraabdrrq279";',
    '+      url = "https://repo.anaconda.com/miniconda/Miniconda3-${minicondaVersion}-Linux-x86_64.sh";',
    '+      sha256 = "0lbz3k1inciplcc5wwwmhv3gqa1p65qcv0bj10fr99663nbaan3k";',
    '-    makeWrapper ${installer}/install.sh $out/bin/conda-install --add-flags "-b -p ${home}"',
    "+    makeWrapper ${installer}/install.sh $out/bin/conda-install --add-flags '-b -p ${home}'",
    '-(buildFHSUserEnv {',
    '+(buildFHSEnv {',
    '+    zlib',
    '-    export NIX_CFLAGS_LINK="-L${home}lib"',
    '+    export NIX_CFLAGS_LINK="-L${home}/lib"',
  ]);
  expect(await lintedErrors(await there('conda-shell.nix'))).toEqual([]);
  expect(await run('--installer-version', version)).toEqual({ status: 0, stdout: '', said: ['conda-shell.nix is up to date.'] });

  const url = `https://repo.anaconda.com/miniconda/Miniconda3-${version}-Linux-x86_64.sh`;
  const nixpkgs = join(folder, 'nixpkgs');
  await writeNixpkgs(nixpkgs, { release: '25.11', imitate: await imitateInstallers([url]) });
  const ended = await nix('nix-shell', [join(folder, 'conda-shell.nix')], {
    input: `
      conda-install > install.log && conda --version
      conda env create -y -f ${examples}environment.yml > create.log
      conda run -n example python -c 'import numpy; print(numpy.__version__)'
      echo "$NIX_CFLAGS_LINK"
      conda run -n example python -c 'import sys; sys.exit(3)'
    `,
    nixpkgs,
    cwd: folder,
    env: { HOME: folder },
  });
  expect({ status: ended.status, stdout: ended.stdout }).toEqual({
    status: 3,
    stdout: `conda 26.5.3\n2.1\n-L${folder}/.conda/lib\n`,
  });
});

test('a refusal is told with its place and ends with status 1; other files are upgraded all the same', async () => {
  await put(
    'a.nix',
    '{ fetchurl }:\nfetchurl { url = "https://mirror.example.org/Miniconda3-4.3.21-Linux-x86_64.sh"; sha256 = ""; }\n',
  );
  await put('b.nix', '{ buildFHSUserEnv }: buildFHSUserEnv { }\n');
  const { status, stdout, said } = await run('*.nix');
  expect(status).toBe(1);
  expect(changedLines(stdout)).toHaveLength(2);
  expect(said).toEqual([
    "warning: a.nix:2:18: This is not the vendor's own server, which may lack the newest version. Name the version: --installer-version.",
    'b.nix:1:3: Call it buildFHSEnv (removed-fhs-builder).',
  ]);
});

test('latest is the newest that is published, as where no version is named', async () => {
  await put('conda-shell.nix', await readFile(join(examples, 'old-conda-shell.nix'), 'utf8'));
  const unnamed = await run('--dry-run');
  expect(unnamed.stdout).toContain('+  minicondaVersion = "py');
  expect(await run('--dry-run', '--installer-version', 'latest')).toEqual(unnamed);
});

test('--pin takes the nixpkgs of the lock file', async () => {
  const rev = '5c2cb55ad7a5b5ff80ea4d9a7c6ee8b4c5c2e3a1';
  const narHash = 'sha256-hIGUhRqYkDE0GH+7SrUO/oewA+DA+Aj5dkS3Ukpivyw=';
  const locked = { type: 'github', owner: 'NixOS', repo: 'nixpkgs', rev, narHash };
  await put(
    'flake.lock',
    JSON.stringify({ nodes: { nixpkgs: { locked }, root: { inputs: { nixpkgs: 'nixpkgs' } } }, root: 'root', version: 7 }),
  );
  await put('conda-shell.nix', 'with import <nixpkgs> { }; hello\n');
  await run('--pin', 'lock');
  const { stdout } = await nix('nix-instantiate', ['--parse', join(folder, 'conda-shell.nix')]);
  expect(stdout).toContain(`url = "https://github.com/NixOS/nixpkgs/archive/${rev}.tar.gz"`);
  expect(stdout).toContain(`sha256 = "${narHash}"`);
});

test.each(['main', 'abc:def', `${'a'.repeat(40)}:sha256-short`])('--pin %s is refused', async (pin) => {
  await put('conda-shell.nix', 'null\n');
  await expect(run('--pin', pin)).rejects.toThrow(/^--pin must be|^The sha256 in --pin/);
});
