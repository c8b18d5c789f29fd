/** macOS and Windows: running is refused in one line, everything else works. A Node that says it is there, without Nix, stands for them. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { start } from '../fhs/processes.ts';
import { nodeWithoutNix } from '../without-nix.ts';
import { action, expectStatus, fill, fixture, newJob, scratchFolder } from './support.ts';

const folder = scratchFolder();

describe.each([
  ['darwin', 'macOS'],
  ['win32', 'Windows'],
])('on %s', (platform, system) => {
  const node = join(folder, `node-on-${platform}`);
  const refusal = `Commands cannot run inside an FHS env on ${system}: it is made of Linux's namespaces.`;
  const here = join(folder, platform);
  const nixconda = (...args: readonly string[]) => start(node, [join(action, 'dist/index.js'), ...args], { cwd: here });

  beforeAll(() => {
    const preload = join(folder, `${platform}.mjs`);
    writeFileSync(preload, `Object.defineProperty(process, 'platform', { value: '${platform}' });\n`);
    const words = [...nodeWithoutNix, '--import', preload].map((word) => `'${word}'`).join(' ');
    writeFileSync(node, `#!/bin/bash\nexec ${words} "$@"\n`);
    chmodSync(node, 0o755);
    mkdirSync(here);
    writeFileSync(join(here, 'conda-shell.nix'), fixture('conda-shell.nix'));
    writeFileSync(join(here, 'unverified.nix'), fixture('unverified.nix'));
  });

  test.each([
    ['run', ['run', '--', 'true']],
    ['shell', ['shell']],
    ['doctor', ['doctor', '--prefix', '/']],
  ])('%s is refused', async (_, words) => {
    const { status, stdout, stderr } = await nixconda(...words);
    expect({ status, stdout, first: stderr.split('\n')[0] }).toEqual({ status: 2, stdout: '', first: `nixconda: ${refusal}` });
  });

  test('lint, generate and the verification of the text work', async () => {
    expect(await nixconda('lint', 'unverified.nix')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('removed-fhs-builder'),
    });
    expect(await nixconda('generate', '-')).toMatchObject({ status: 0, stdout: expect.stringContaining('buildFHSEnv') });
    const wrong = await nixconda('check', 'unverified.nix', '--format', 'json');
    expect(wrong.status).toBe(1);
    expect(JSON.parse(wrong.stdout).files[0].installers).toEqual([expect.objectContaining({ verdict: 'mismatch' })]);
    const right = await nixconda('check', 'conda-shell.nix');
    expect(right.status).toBe(0);
    expect(right.stdout).toContain(`none is brought to ${system}: nothing was evaluated.`);
    expect((await nixconda('check', 'conda-shell.nix', '--install-nix', 'official')).status).toBe(2);
  });

  test('the Action without run checks, and with it refuses', async () => {
    const job = await newJob(folder, { node });
    fill(job, { 'conda-shell.nix': fixture('conda-shell.nix') });
    const checked = await job.action(action);
    expectStatus(checked, 0);
    expect(checked.annotations).toEqual([
      { level: 'notice', message: `There is no Nix on this machine, and none is brought to ${system}: nothing was evaluated.` },
    ]);
    expect(checked.outputs).toMatchObject({ 'installer-verdict': 'published', errors: '0' });
    const refused = await job.action(action, { inputs: { run: 'echo must not run' } });
    await job.end();
    expectStatus(refused, 2);
    expect(refused.annotations).toContainEqual({ level: 'error', message: expect.stringContaining(refusal) });
  });
});
