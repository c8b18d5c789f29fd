/** The imitation installer and its conda, with the checks, messages and statuses of the real ones. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeInstaller } from '../../test-support/index.ts';
import { type RunOptions, run } from './run.ts';

let folder: string;
let installer: string;
let prefix: string;
const conda = (args: readonly string[], options: RunOptions = {}) => run(join(prefix, 'bin/conda'), args, options);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'installer-'));
  installer = (await makeInstaller({ version: 'py312_25.5.1-1', folder })).path;
  prefix = join(folder, 'conda');
  await run('sh', [installer, '-b', '-p', prefix]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the installer', () => {
  test('has the same bytes every time, others for another version', async () => {
    const again = await makeInstaller({ version: 'py312_25.5.1-1', folder: join(folder, 'again') });
    expect((await run('sha256sum', [installer])).stdout).toContain(again.sha256);
    expect((await makeInstaller({ version: '4.3.11', folder })).sha256).not.toBe(again.sha256);
  });

  test.each([
    [
      'an existing prefix',
      ['-b', '-p', '.'],
      1,
      "ERROR: File or directory already exists: '.'\nIf you want to update an existing installation, use the -u option.",
    ],
    ['a prefix with a space', ['-b', '-p', 'a b'], 1, 'ERROR: Cannot install into directories with spaces'],
    ['questions without anybody to answer', ['-p', 'new'], 2, 'use -b to install without questions'],
  ])('refuses %s', async (_name, args, status, message) => {
    const outcome = await run('sh', [installer, ...args], { cwd: folder });
    expect(outcome.status).toBe(status);
    expect(outcome.stderr).toContain(message);
  });

  test('refuses a name that does not end in .sh', async () => {
    await run('cp', [installer, join(folder, 'renamed')]);
    expect(await run('sh', [join(folder, 'renamed'), '-b', '-p', join(folder, 'new')])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Please run using "bash"'),
    });
  });

  test('asks for consent without -b, and takes a no', async () => {
    expect(await run('sh', [installer, '-p', join(folder, 'new')], { input: '\nno\n' })).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('aborting installation'),
    });
    expect(await run('sh', [installer], { input: `\nyes\n${join(folder, 'asked')}\n` })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('installation finished.'),
    });
  });

  test('updates with -u and keeps environments', async () => {
    await conda(['create', '-y', '-n', 'kept', 'zlib']);
    expect((await run('sh', [installer, '-b', '-u', '-p', prefix])).status).toBe(0);
    expect((await conda(['list', '-n', 'kept'])).stdout).toContain('zlib');
  });

  test('an edit that keeps its length is harmless, one that changes it spoils the payload', async () => {
    const edit = async (name: string, text: string) => {
      await writeFile(join(folder, name), (await readFile(installer, 'latin1')).replace('unset LD_LIBRARY_PATH', text), 'latin1');
      return run('sh', [join(folder, name), '-b', '-p', join(folder, `${name}-prefix`)]);
    };
    expect(await edit('same.sh', '#nset LD_LIBRARY_PATH')).toMatchObject({ status: 0, stderr: '' });
    expect(await edit('longer.sh', '# unset LD_LIBRARY_PATH')).toMatchObject({
      stderr: expect.stringContaining('md5sum mismatch'),
    });
  });

  test('brings a program that needs the dynamic loader at its usual place', async () => {
    const { stdout } = await run('readelf', ['-l', join(prefix, 'lib/imitation/sh')]);
    expect(stdout).toMatch(/Requesting program interpreter: \/lib(64)?\/ld-linux-/);
    expect((await readFile(join(prefix, 'bin/conda'), 'utf8')).split('\n')[0]).toBe(`#!${prefix}/lib/imitation/sh`);
  });
});

describe('conda', () => {
  test('makes environments from words, requirement files, lock files and environment files', async () => {
    const lock = join(folder, 'lock.txt');
    await writeFile(
      lock,
      '# platform: linux-64\n@EXPLICIT\nhttps://conda.anaconda.org/conda-forge/linux-64/ca-certificates-2024.7.4-hbcca054_0.conda#23ab\n',
    );
    await conda(['create', '-n', 'locked', '--file', lock]);
    expect((await conda(['list', '-n', 'locked'])).stdout).toContain('ca-certificates           2024.7.4');

    const file = join(folder, 'environment.yml');
    await writeFile(
      file,
      'name: lab # mine\nchannels:\n  - conda-forge\ndependencies:\n  - python=3.11\n  - "pandas>=2"\n  - pip:\n      - requests==2.31\n  - zlib\n',
    );
    await conda(['env', 'create', '-f', file]);
    const { stdout } = await conda(['list', '--json', '-n', 'lab']);
    expect(
      (JSON.parse(stdout) as Record<string, string>[]).map(({ name, version, channel }) => `${name} ${version} ${channel}`),
    ).toEqual(['pandas 1.0 conda', 'python 3.11 conda', 'requests 2.31 pypi', 'zlib 1.0 conda']);
    expect(await conda(['env', 'create', '-f', file])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('prefix already exists'),
    });
    expect(await conda(['env', 'update', '-f', file])).toMatchObject({ status: 0 });
  });

  test('runs programs in an environment with their status and, not captured, their input', async () => {
    await conda(['create', '-y', '-n', 'web', 'python=3.12', 'numpy=2.1']);
    const python = (code: string, ...more: string[]) =>
      conda(['run', '-n', 'web', ...more, 'python', '-c', code], { input: 'given' });
    expect(await python('import numpy; print(numpy.__version__)')).toMatchObject({ status: 0, stdout: '2.1\n' });
    expect(await python('import sys; sys.exit(3)')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('ERROR conda.cli.main_run'),
    });
    expect(await python('import sys; print(sys.stdin.read())', '--no-capture-output')).toMatchObject({
      stdout: 'given\n',
      stderr: '',
    });
    expect(await python('import scipy')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("ModuleNotFoundError: No module named 'scipy'"),
    });
    expect(await conda(['run', '-n', 'none', 'true'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('EnvironmentNameNotFound'),
    });
  });

  test('activates in a shell and leaves nothing behind', async () => {
    await conda(['create', '-y', '-n', 'act', 'python']);
    const script = `
      before=$PATH
      eval "$('${prefix}/bin/conda' shell.posix hook)"; hooked=$PATH
      conda activate act && echo "$CONDA_DEFAULT_ENV $CONDA_PREFIX $(command -v python)"
      conda deactivate && [ "$PATH" = "$hooked" ] && echo "back \${CONDA_PREFIX-nowhere}"
      conda activate none || echo "no such"`;
    const { stdout } = await run('sh', ['-c', script], { env: { PATH: '/usr/bin:/bin' } });
    expect(stdout).toBe(`act ${prefix}/envs/act ${prefix}/envs/act/bin/python\nback nowhere\nno such\n`);
  });

  test('tells about itself', async () => {
    expect((await conda(['--version'])).stdout).toBe('conda 25.5.1\n');
    expect(JSON.parse((await conda(['info', '--json'])).stdout)).toMatchObject({
      root_prefix: prefix,
      conda_version: '25.5.1',
      active_prefix: null,
    });
    expect(await conda(['frobnicate'])).toMatchObject({ status: 2, stderr: expect.stringContaining('invalid choice') });
    expect(await conda(['create', '-y', '-n', 'x', 'no-such-package'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('PackagesNotFoundError'),
    });
  });

  test.each([
    ['the default channels', {}, [], 1],
    ['the default channels and consent', { CONDA_PLUGINS_AUTO_ACCEPT_TOS: 'yes' }, [], 0],
    ['conda-forge beside the default channels', {}, ['-c', 'conda-forge'], 1],
    ['conda-forge alone', {}, ['-c', 'conda-forge', '--override-channels'], 0],
  ])('asked for its terms, with %s', async (_name, env, args, status) => {
    const outcome = await conda(['create', '-y', '-n', 'terms', 'zlib', ...args], {
      env: { IMITATION_CONDA_TOS: 'demand', ...env },
    });
    expect(outcome.status).toBe(status);
    expect(outcome.stderr.includes('CondaToSNonInteractiveError')).toBe(status !== 0);
  });
});
