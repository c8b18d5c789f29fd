/** An env that is an output of a flake: checked, entered, and run in by the Action. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { nixpkgsPath } from '../../test-support/index.ts';
import { action, deleteBuilt, expectStatus, fill, newJob, newName } from '../action/support.ts';
import { nixconda } from '../cli/command.ts';
import { openFolder } from './support.ts';

const folder = openFolder();
const name = newName();
const flake = (body: string) => `{
  outputs =
    { self }:
    let
      pkgs = import (/. + "${nixpkgsPath}") { system = "${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux"; };
    in
    {
      devShells.\${pkgs.system}.default =
        ${body};
    };
}
`;
// With the shells that the env may be for.
const good = flake(`(pkgs.buildFHSEnv { name = "${name}"; targetPkgs = p: [ p.zsh p.perl p.fish ]; }).env`);
const system = `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux`;

beforeAll(() => {
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'sub/flake.nix'), good);
});
afterAll(() => deleteBuilt(name));

test.each([`path:sub#devShells.${system}.default`, 'path:sub'])('run enters %s', async (reference) => {
  const ran = await nixconda(folder, ['run', reference, '--offline', '--', 'zsh', '-c', 'zmodload zsh/datetime; exit 7']);
  expect(ran).toMatchObject({ status: 7, stdout: '' });
});

test('the Action checks the text of the flake and runs inside its env', async () => {
  const job = await newJob(folder);
  fill(job, { 'sub/flake.nix': good });
  const inputs = { file: `path:sub#devShells.${system}.default`, offline: 'true', cache: 'off', run: 'echo "inside $0"; exit 3' };
  const step = await job.action(action, { inputs });
  await job.end();
  expectStatus(step, 3);
  expect(step.outputs).toMatchObject({
    file: 'sub/flake.nix',
    'drv-path': expect.stringContaining(`-${name}-shell-env.drv`),
    errors: '0',
  });
  expect(step.log).toContain('inside ');
});

test('an error in a flake has its place there', async () => {
  writeFileSync(join(folder, 'flake.nix'), flake('(pkgs.buildFHSEnv { name = pkgs.nonsense; }).env'));
  const checked = await nixconda(folder, ['check', 'path:.', '--offline', '--format', 'json']);
  const { files } = JSON.parse(checked.stdout);
  expect(checked.status).toBe(1);
  expect(files).toEqual([expect.objectContaining({ path: 'flake.nix' })]);
  const errors = files[0].diagnostics.filter(({ severity }: { severity: string }) => severity === 'error');
  expect(errors).toEqual([expect.objectContaining({ source: 'evaluate', message: expect.stringContaining('nonsense') })]);
});

test('an output that is not there, and a flake that is elsewhere, are refused', async () => {
  const missing = await nixconda(folder, ['run', 'path:sub#nowhere', '--offline', '--', 'true']);
  expect(missing).toMatchObject({ status: 2, stderr: expect.stringContaining('has no output nowhere') });
  const elsewhere = await nixconda(folder, ['check', 'github:owner/name#x', '--offline']);
  expect(elsewhere).toMatchObject({ status: 2, stderr: expect.stringContaining('The text of github:owner/name#x is not here') });
});
