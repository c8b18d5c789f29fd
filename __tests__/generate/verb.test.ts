/** `nixconda generate` and the Action's `generate` input, in a folder of their own. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { generateIfAsked } from '../../src/action/generate.ts';
import { parseFlags } from '../../src/cli/flags.ts';
import { generate } from '../../src/cli/generate.ts';
import { readSettings } from '../../src/settings.ts';
import { worldIn } from './world.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'generate-'));
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
  const status = await generate.run({ world: worldIn(folder, said), ...parseFlags('generate', generate, argv), print });
  return { status, stdout, said };
}

test('examples/conda-shell.nix is what the defaults give: after new hashes, write it anew', async () => {
  await run();
  const example = fileURLToPath(new URL('../../examples/conda-shell.nix', import.meta.url));
  expect(await there('conda-shell.nix')).toBe(await readFile(example, 'utf8'));
});

test('writes once, then finds nothing to do, and never writes over a file unasked', async () => {
  expect(await run()).toMatchObject({
    status: 0,
    said: [expect.stringMatching(/^warning: .*<nixpkgs>/), 'Wrote conda-shell.nix.'],
  });
  expect((await run()).said).toContain('conda-shell.nix: what the settings give.');
  await expect(run('--libraries', 'base')).rejects.toThrow('conda-shell.nix is there and differs');
  expect(await run('--libraries', 'base', '--force')).toMatchObject({ status: 0 });
});

test('--check fails with the difference and writes nothing', async () => {
  const missing = await run('--check');
  expect(missing).toMatchObject({ status: 1, stdout: expect.stringContaining('--- /dev/null\n+++ b/conda-shell.nix\n') });
  await run();
  expect(await run('--check')).toMatchObject({ status: 0, stdout: '' });
  await put('conda-shell.nix', (await there('conda-shell.nix')).replace('name = "conda-shell"', 'name = "mine"'));
  const { status, stdout } = await run('--check');
  expect(status).toBe(1);
  expect(stdout).toContain('-  name = "mine";\n+  name = "conda-shell";\n');
});

test('flags win over .nixconda.yml, and an environment file proposes libraries where nothing names them', async () => {
  await put(
    '.nixconda.yml',
    'rules: {}\ngenerate:\n  installer: micromamba\n  name: from-file\n  environment: environment.yml\n',
  );
  await put('environment.yml', 'dependencies: [py-opencv]\n');
  const { stdout, said } = await run('-', '--name', 'from-flag', '--pin', 'npins');
  expect(stdout).toContain('name = "from-flag";');
  expect(stdout).toContain('# gl: ');
  expect(stdout).not.toContain('# x11: ');
  expect(said).toEqual([
    'environment.yml: libraries base, gl; py-opencv calls for gl.',
    'warning: The file takes the nixpkgs of npins/sources.json, which is not there yet; npins init writes it.',
  ]);
  expect((await run('-', '--libraries', 'audio')).stdout).not.toContain('# gl: ');
});

test('a lock file that the file will read is missed while it is not there', async () => {
  const missed = expect.stringMatching(/^warning: .* flake\.lock, which is not there yet; nix flake lock writes it\.$/);
  expect((await run('-', '--pin', 'flake.lock')).said).toEqual([missed]);
  await put('flake.lock', '{}');
  expect((await run('-', '--pin', 'flake.lock')).said).toEqual([]);
});

test('--explain says why each part is there, with a source', async () => {
  const short = (await run('-')).stdout;
  const long = (await run('-', '--explain')).stdout;
  expect(short).not.toContain('# https://');
  for (const text of [
    'best-practices#lookup-paths',
    'NixOS/nixpkgs/pull/365499',
    'conda/constructor/issues/804',
    'libz.so.1',
    'libX11.so.6',
  ]) {
    expect(long).toContain(text);
  }
  const code = (text: string) => text.split('\n').filter((line) => !line.trim().startsWith('#'));
  expect(code(long)).toEqual(code(short));
});

test('--explain does so in flake.nix too', async () => {
  expect((await run('-', '--explain', '--flake')).stdout).toContain('# https://nix.dev/concepts/flakes');
});

describe('what cannot be is told', () => {
  test.each([
    [['--installer-version', '1.2.3'], /No Miniforge3 1\.2\.3 with a published sha256 is known for x86_64-linux/],
    [['--systems', 'riscv64-linux'], /No Miniforge3 .* is known for riscv64-linux/],
    [['--libraries', 'opengl'], 'libraries has an item that must be one of base, x11, qt, gl, audio, build.'],
    [['--environment', 'none.yml'], 'There is no file none.yml'],
    [['../x/conda-shell.nix', '--pin', 'npins'], '../x/conda-shell.nix cannot be its place'],
    [['a b.nix', '--flake'], 'a b.nix cannot be its place'],
  ])('%j', async (argv, message) => {
    await expect(run(...argv)).rejects.toThrow(message);
  });
});

describe('the input of the Action', () => {
  const ask = async (mode: string) => {
    const read = readSettings(
      (name) => (name === 'generate' ? mode : undefined),
      (name) => name,
    );
    if ('mistakes' in read) throw new Error(read.mistakes.join());
    const said: string[] = [];
    await generateIfAsked(worldIn(folder, said), read.settings);
    return said;
  };

  test('off writes nothing, missing only what is not there, write always, check complains with the difference', async () => {
    await ask('off');
    await expect(there('conda-shell.nix')).rejects.toThrow('ENOENT');
    expect(await ask('missing')).toEqual(['Wrote conda-shell.nix.']);
    expect(await ask('check')).toEqual([]);
    await put('conda-shell.nix', 'null\n');
    expect(await ask('missing')).toEqual([]);
    await expect(ask('check')).rejects.toThrow('conda-shell.nix is not what the settings in .nixconda.yml give.');
    expect(await ask('write')).toEqual(['Wrote conda-shell.nix.']);
    expect(await ask('check')).toEqual([]);
  });

  test('takes the file that is there under one of the usual names', async () => {
    await put('.conda-shell.nix', 'null\n');
    expect(await ask('write')).toEqual(['Wrote .conda-shell.nix.']);
  });
});
