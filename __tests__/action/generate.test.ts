/** The `generate` input: a conda shell file out of the repository's settings. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Job } from '../../test-support/index.ts';
import { action, deleteBuilt, expectStatus, fill, makeNixpkgs, newJob, newName, scratchFolder } from './support.ts';

const folder = scratchFolder();
const name = newName();
let job: Job;
let inputs: Readonly<Record<string, string>>;
beforeAll(async () => {
  inputs = { nixpkgs: await makeNixpkgs(folder), offline: 'true' };
  job = await newJob(folder);
  fill(job, { '.nixconda.yml': `generate:\n  name: ${name}\n  libraries: [base]\n` });
});
afterAll(async () => {
  await job.end();
  deleteBuilt(name);
});

const path = () => join(job.workspace, 'conda-shell.nix');
const generated = () => readFileSync(path(), 'utf8');

test('check: a missing file is told of with all of it, nothing is written, and the status is that of the command', async () => {
  const step = await job.action(action, { inputs: { ...inputs, generate: 'check' } });
  expectStatus(step, 1);
  expect(step.log).toContain('\n--- /dev/null\n+++ b/conda-shell.nix\n');
  expect(step.annotations).toEqual([
    { level: 'error', message: expect.stringMatching(/^conda-shell\.nix is not what the settings in \.nixconda\.yml give\.\n/) },
  ]);
  expect(existsSync(path())).toBe(false);
});

test('missing: the file is written, passes the gate, and its env runs a command', async () => {
  const step = await job.action(action, {
    inputs: { ...inputs, generate: 'missing', run: 'conda-install >/dev/null && conda --version' },
  });
  expectStatus(step, 0);
  expect(step.log).toMatch(/^Wrote conda-shell\.nix\.\n[\s\S]*\n1 file, no findings\n[\s\S]*\nconda \d+\.\d+/);
  expect(generated()).toContain(`"${name}"`);
});

test('a file that is there is kept by missing, told of by check, and renewed by write', async () => {
  const right = generated();
  const changed = right.replace(name, `${name}-changed`);
  fill(job, { 'conda-shell.nix': changed });
  await job.action(action, { inputs: { ...inputs, generate: 'missing', cache: 'off' } });
  expect(generated()).toBe(changed);
  const check = await job.action(action, { inputs: { ...inputs, generate: 'check' } });
  expectStatus(check, 1);
  expect(check.log).toMatch(new RegExp(`\\n-.*${name}-changed.*\\n\\+.*${name}`));
  await job.action(action, { inputs: { ...inputs, generate: 'write', cache: 'off' } });
  expect(generated()).toBe(right);
  expectStatus(await job.action(action, { inputs: { ...inputs, generate: 'check', cache: 'off' } }), 0);
});
