/** A command that did not run is an error, whatever the status, and the error says why (NixOS/nix#1569 is what happens otherwise). */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { installCondaShell, type Provision } from '../../src/fhs/index.ts';
import { start } from './processes.ts';
import { scratchFolder } from './scratch.ts';
import { buildEnvs, quietWorld, run, script, words } from './support.ts';

const folder = scratchFolder();
let envs: (name: string) => Promise<Provision>;
beforeAll(async () => {
  envs = await buildEnvs(join(folder, 'roots'));
}, 120_000);

describe.each([
  ['plainShell', 1, 'the shell hook of plain ends without starting a program', 'its shell hook starts no program'],
  ['noOp', 1, 'the shell hook of no-op ends without starting a program', 'its shell hook starts no program'],
  ['stops', 125, 'the shell hook of stops stopped with status 0 before', 'its shell hook stopped before'],
  [
    'succeeds',
    125,
    'the program that the shell hook of succeeds starts ended with status 0',
    'the program that enters it did not get',
  ],
  ['aroundExec', 125, 'the shell hook of around-exec stopped with status 0', 'its shell hook stopped before'],
  ['dropsWords', 125, 'the way into drops-words drops the arguments', 'the command was dropped on the way in'],
])('a hook such as that of "%s"', (name, status, why, shortly) => {
  test('is told by runInside', async () => {
    const { outcome } = await run(await envs(name), words('true'));
    expect(outcome).toEqual({ kind: 'never-started', status, why: expect.stringContaining(why) });
  });

  test('is told by conda-shell', async () => {
    const program = await installCondaShell(quietWorld(), await envs(name), { folder: join(folder, name) });
    const ended = await start(program, ['-c', 'true']);
    expect(ended.status).toBe(status);
    expect(ended.stderr).toContain(shortly);
  });
});

test('a script that the env hides is told', async () => {
  const outside = mkdtempSync('/tmp/nixconda-hidden-');
  const world = quietWorld({ ...process.env, RUNNER_TEMP: outside });
  const { outcome } = await run(await envs('private'), script('true'), { world, cwd: '/' });
  expect(outcome).toEqual({
    kind: 'never-started',
    status: 125,
    why: expect.stringMatching(`^the env does not show ${outside}/`),
  });
  await world.files.remove(outside);
});

test('a working directory that the env hides is an error of bubblewrap', async () => {
  const { outcome, stderr } = await run(await envs('private'), words('true'), { cwd: folder });
  expect(outcome).toMatchObject({ kind: 'never-started', status: 1 });
  expect(stderr).toContain(`bwrap: Can't chdir to ${folder}`);
});

test('a working directory that does not exist is a failure', async () => {
  await expect(run(await envs('file-bash'), words('true'), { cwd: join(folder, 'nowhere') })).rejects.toThrow(
    'no such program or working directory',
  );
});

test('a program that does not exist ends with 127, as in any shell', async () => {
  const { outcome, stderr } = await run(await envs('file-bash'), words('no-such-program'));
  expect(outcome).toEqual({ kind: 'finished', status: 127 });
  expect(stderr).toContain('no-such-program: not found');
});
