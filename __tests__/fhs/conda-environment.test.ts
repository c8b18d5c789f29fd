/** conda is installed once, the environment asked for is made once, and commands find it active. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readEnvironmentFile } from '../../src/conda/environments/index.ts';
import { type CondaRequest, prepareConda } from '../../src/fhs/conda-environment/index.ts';
import { installCondaShell, type Provision, provide } from '../../src/fhs/index.ts';
import { evaluateFiles } from '../../src/nix/index.ts';
import { makeInstaller } from '../../test-support/index.ts';
import { start } from './processes.ts';
import { scratchFolder } from './scratch.ts';
import { fixture, offline, quietWorld, requireNix, run, words } from './support.ts';

const folder = scratchFolder();
const envs = new Map<string, Provision>();

beforeAll(async () => {
  const nix = await requireNix();
  const installers = {
    miniconda: await makeInstaller({ family: 'Miniconda3' }),
    miniforge: await makeInstaller({ family: 'Miniforge3' }),
  };
  const given = Object.entries(installers).map(([name, { path }]) => ({ name, kind: 'string', value: path }) as const);
  const options = { ...offline, arguments: given, importFromDerivation: false, readable: null, timeout: 60_000, memory: null };
  const file = fixture('conda-envs.nix');
  for (const name of ['miniconda', 'miniforge', 'micromamba', 'bare']) {
    const evaluation = (await evaluateFiles(quietWorld(), nix, { ...options, attribute: [name], files: [file] })).get(file);
    if (!evaluation?.ok || evaluation.hook === null) throw new Error(JSON.stringify(evaluation));
    envs.set(
      name,
      await provide(quietWorld(), nix, { name, hook: evaluation.hook, options: offline, root: join(folder, 'roots', name) }),
    );
  }
}, 120_000);

const sharedConda = { conda: 'miniforge' };
let count = 0;
/** A home with the given files, and an env to use there. Its conda is shared with the scenes of the same `conda`, where that is given. */
function scene(
  name: string,
  files: Readonly<Record<string, string>> = {},
  { conda = `conda-${count + 1}`, ...more }: Readonly<Record<string, string>> = {},
) {
  const home = join(folder, `home ${++count}`);
  // The installers of conda refuse a prefix with a space.
  const prefix = join(folder, conda);
  mkdirSync(home);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text);
  const world = quietWorld({ ...process.env, HOME: home, PREFIX_OF_CONDA: prefix, MAMBA_ROOT_PREFIX: prefix, ...more });
  const env = envs.get(name);
  if (env === undefined) throw new Error(`There is no env ${name}.`);
  const prepare = (request: Partial<CondaRequest> & { readonly describedBy?: string } = {}) => {
    const { describedBy, ...rest } = request;
    const path = describedBy === undefined ? '' : join(home, describedBy);
    const file = describedBy === undefined ? null : { path, content: readEnvironmentFile(readFileSync(path, 'utf8'), path) };
    const nothing = { name: null, pythonVersion: null, channels: [], condarc: null, anacondaTerms: 'not-accepted' } as const;
    return prepareConda(world, env, { ...nothing, file, folder: join(home, 'nixconda'), ...rest });
  };
  const bash = async (command: string, activation: string) => {
    const { outcome, stdout } = await run(env, words('bash', '-c', command), { world, activation });
    expect(outcome).toEqual({ kind: 'finished', status: 0 });
    return stdout.toString();
  };
  return { home, prefix, world, env, prepare, bash };
}

const yaml = 'name: web\nchannels:\n  - conda-forge\n  - nodefaults\ndependencies:\n  - python=3.11\n  - numpy=1.26\n';

test('conda is installed once, then the environment made once, then nothing is to be done', async () => {
  const { prefix, world, prepare } = scene('miniforge', { 'environment.yml': yaml });
  const first = await prepare({ describedBy: 'environment.yml' });
  expect(first).toMatchObject({
    conda: { kind: 'conda', program: `${prefix}/bin/conda`, root: prefix },
    prefix: `${prefix}/envs/web`,
    installed: 'conda',
    environment: 'created',
  });
  expect(world.logged).toContain('Unpacking payload ...');
  expect(await prepare({ describedBy: 'environment.yml' })).toMatchObject({ installed: 'nothing', environment: 'unchanged' });
});

test.each([
  ['miniforge', /^scipy 1\.12 from .*\nnothing else\n$/],
  ['miniconda', /^scipy 1\.12 from .*\nnothing else\n$/],
  ['micromamba', /^scipy=1\.12 from .*\n.*\/envs\/web\/bin\/numpy\n$/],
])('a changed file updates an environment of %s', async (maker, expected) => {
  const { home, prepare, bash } = scene(maker, { 'environment.yml': yaml });
  await prepare({ describedBy: 'environment.yml' });
  writeFileSync(join(home, 'environment.yml'), yaml.replace('numpy=1.26', 'scipy=1.12'));
  const { environment, activation } = await prepare({ describedBy: 'environment.yml' });
  expect(environment).toBe('updated');
  expect(await bash('scipy; type -P numpy || echo nothing else', activation)).toMatch(expected);
});

describe('the activation', () => {
  test('puts the environment before what PATH holds by then', async () => {
    const { home, prefix, world, env, prepare } = scene('miniforge', { 'environment.yml': yaml }, sharedConda);
    const { activation } = await prepare({ describedBy: 'environment.yml' });
    const later = { ...world, env: { ...world.env, PATH: `${home}/from-github-path:${world.env.PATH}` } };
    const { stdout } = await run(env, words('bash', '-c', 'echo "$CONDA_DEFAULT_ENV"; type -P python; echo "$PATH"'), {
      world: later,
      activation,
    });
    const [name, python, path = ''] = stdout.toString().split('\n');
    expect([name, python]).toEqual(['web', `${prefix}/envs/web/bin/python`]);
    expect(path).toMatch(new RegExp(`^${prefix}/envs/web/bin:.*:${home}/from-github-path:.*/bin$`));
  });

  test('is what conda-shell reads', async () => {
    const { world, home, env, prepare } = scene('miniforge', { 'environment.yml': yaml }, sharedConda);
    const { activation } = await prepare({ describedBy: 'environment.yml' });
    const program = await installCondaShell(world, env, { folder: home, activation });
    const { stdout } = await start(program, ['--exec', 'python', '-c', 'import numpy; print(numpy.__version__)'], {
      env: { ...world.env },
    });
    expect(stdout).toBe('1.26\n');
  });

  test('works without a conda that prints one', async () => {
    const { prefix, prepare, bash } = scene('micromamba', { 'environment.yml': yaml });
    const { conda, activation, environment } = await prepare({ describedBy: 'environment.yml' });
    expect({ kind: conda.kind, environment }).toEqual({ kind: 'micromamba', environment: 'created' });
    expect(await bash('echo "$CONDA_DEFAULT_ENV $CONDA_PREFIX"; type -P numpy', activation)).toBe(
      `web ${prefix}/envs/web\n${prefix}/envs/web/bin/numpy\n`,
    );
  });
});

test.each<[string, Parameters<ReturnType<typeof scene>['prepare']>[0], string, string]>([
  ['a list of requirements', { describedBy: 'requirements.txt', name: 'listed' }, 'envs/listed', 'numpy 1.25'],
  ['an explicit list', { describedBy: 'explicit.txt', name: 'exact' }, 'envs/exact', 'numpy'],
  ['nothing but a Python', { pythonVersion: '3.10', channels: ['conda-forge'] }, 'envs/nixconda', 'python 3.10'],
  [
    'an environment.yml with another Python',
    { describedBy: 'environment.yml', pythonVersion: '3.10' },
    'envs/web',
    'python 3.10',
  ],
  ['base', { describedBy: 'environment.yml', name: 'base' }, '', 'numpy 1.26'],
])('%s makes an environment', async (_, request, place, contains) => {
  const { prefix, home, world, prepare, bash } = scene(
    'miniforge',
    {
      'environment.yml': yaml,
      'requirements.txt': 'numpy=1.25\n',
      'explicit.txt': '@EXPLICIT\nhttps://conda.anaconda.org/conda-forge/linux-64/numpy-1.24-py311_0.conda\n',
    },
    sharedConda,
  );
  const made = await prepare(request);
  expect(made.prefix).toBe(join(prefix, place));
  expect(await bash('conda list --prefix "$CONDA_PREFIX" | tr -s " "', made.activation)).toContain(contains);
  expect((await world.files.list(home)).filter((name) => name.startsWith('.nixconda'))).toEqual([]);
});

describe("the terms of Anaconda's channels", () => {
  test('are demanded by conda and told, with the ways out', async () => {
    const { prepare } = scene('miniconda', { 'requirements.txt': 'numpy\n' }, { IMITATION_CONDA_TOS: 'demand' });
    await expect(prepare({ describedBy: 'requirements.txt' })).rejects.toMatchObject({
      message: expect.stringContaining('terms of service are not accepted'),
      remedy: expect.stringMatching(/conda-forge.*Miniforge.*accept-anaconda-tos: true/),
    });
    await expect(prepare({ describedBy: 'requirements.txt', anacondaTerms: 'accepted' })).resolves.toMatchObject({
      environment: 'created',
    });
  });

  test('are mentioned where an older conda does not ask', async () => {
    const { world, prepare } = scene('miniconda', { 'requirements.txt': 'numpy\n' }, { conda: 'miniconda' });
    await prepare({ describedBy: 'requirements.txt', name: 'mentioned' });
    expect(world.logged.join('\n')).toContain("takes packages from Anaconda's default channels");
  });

  test('are no matter with conda-forge', async () => {
    const { world, prepare } = scene('miniconda', { 'requirements.txt': 'numpy\n' }, { conda: 'miniconda' });
    await prepare({ describedBy: 'requirements.txt', name: 'from-forge', channels: ['conda-forge'] });
    expect(world.logged.join('\n')).not.toContain('terms of service');
  });
});

describe('what stands in the way is told:', () => {
  test('no conda at all', async () => {
    await expect(scene('bare').prepare()).rejects.toThrow('The env has no conda, no micromamba and no conda-install.');
  });

  test('a folder in the place of conda', async () => {
    const { prefix, prepare } = scene('miniforge');
    mkdirSync(prefix);
    await expect(prepare()).rejects.toMatchObject({
      message: `conda cannot be installed: ${prefix} exists, but has no working conda.`,
    });
  });

  test('a package that does not exist', async () => {
    const { prepare } = scene('miniforge', { 'requirements.txt': 'no-such-package\n' }, sharedConda);
    await expect(prepare({ describedBy: 'requirements.txt', name: 'wish' })).rejects.toThrow(
      /Creating the conda environment .* failed with status 1: PackagesNotFoundError: .* - no-such-package$/,
    );
  });

  test('a Python beside an explicit list', async () => {
    const { prepare } = scene('miniforge', {
      'explicit.txt': '@EXPLICIT\nhttps://conda.anaconda.org/conda-forge/linux-64/numpy-1.24-py311_0.conda\n',
    });
    await expect(prepare({ describedBy: 'explicit.txt', pythonVersion: '3.12' })).rejects.toThrow('lists exact packages');
  });
});

test("the user's condarc is used and none is written", async () => {
  const { home, world, prepare, bash } = scene('miniforge', { condarc: 'channels:\n  - bioconda\n' }, sharedConda);
  const { activation } = await prepare({ pythonVersion: '3.12', condarc: join(home, 'condarc') });
  expect(await bash('conda config --show channels', activation)).toContain('bioconda');
  expect(await world.files.list(home)).not.toContain('.condarc');
});
