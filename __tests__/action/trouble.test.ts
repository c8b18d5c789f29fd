/** What stops the Action, and what must not: wrong inputs, missing files, no Nix, a cache service in trouble. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CacheServer, type Fault, type Job, startCacheService } from '../../test-support/index.ts';
import { nodeWithoutNix } from '../without-nix.ts';
import { action, deleteBuilt, expectStatus, fill, fixture, makeNixpkgs, newJob, newName, scratchFolder } from './support.ts';

const folder = scratchFolder();

describe('what the user must mend ends the step with status 2 and one error:', () => {
  let job: Job;
  beforeAll(async () => {
    job = await newJob(folder);
    fill(job, { 'bad.yml': 'x', 'other/.nixconda.yml': 'rules:\n  literal-tilde: of\n', 'other/a.nix': '{ }' });
  });

  test('inputs that do not exist and wrong values, all of them together', async () => {
    const inputs = { fale: 'x.nix', 'fail-on': 'all', shell: 'bahs', offline: 'yes', timeout: 'soon' };
    const step = await job.action(action, { inputs });
    expectStatus(step, 2);
    expect(step.annotations).toHaveLength(1);
    expect(step.annotations[0]?.message.split('\n')).toEqual([
      'There is no input "fale"; did you mean "file"?',
      'Input "shell" must be bash, sh, python, or a command with {0} for the script, not "bahs".',
      'Input "fail-on" must be one of error, warning, info, never, not "all".',
      'Input "offline" must be true or false, not "yes".',
      'Input "timeout" must be a whole number, not "soon".',
      expect.stringMatching(/^The inputs are file, run, /),
    ]);
  });

  test('a file that is not there', async () => {
    const step = await job.action(action, { inputs: { file: 'nix/shell.nix' } });
    expectStatus(step, 2);
    expect(step.annotations).toEqual([
      {
        level: 'error',
        message: `There is no file nix/shell.nix in ${job.workspace}.\nName an existing file, or none to look for the usual names.`,
      },
    ]);
    expect(step.summary).toMatch(/^## ❌ nixconda: stopped\n\n> \[!CAUTION\]\n> There is no file nix\/shell\.nix in /);
    expect(step.outputs).toMatchObject({ file: '', errors: '0', 'cache-hit': 'false', 'exit-code': '' });
  });

  test('no file at all', async () => {
    const step = await job.action(action);
    expectStatus(step, 2);
    expect(step.annotations[0]?.message).toContain('looked for .conda-shell.nix, conda-shell.nix, nix/conda-shell.nix.');
  });

  test('a configuration with a mistake, at its place', async () => {
    const step = await job.action(action, { inputs: { 'working-directory': 'other', file: 'a.nix' } });
    expectStatus(step, 2);
    expect(step.annotations).toEqual([
      expect.objectContaining({
        level: 'error',
        file: 'other/.nixconda.yml',
        line: 2,
        column: 18,
        message: expect.stringContaining('the level of literal-tilde must be off, info, warning, error'),
      }),
    ]);
  });
});

describe('without Nix, where none may be installed', () => {
  test('that is one clear error, and all that needs no Nix is told as well', async () => {
    const node = join(folder, 'node-without-nix');
    // Not sh: dash drops variables such as INPUT_INSTALL-NIX.
    writeFileSync(node, `#!/bin/bash\nexec ${nodeWithoutNix.map((word) => `'${word}'`).join(' ')} "$@"\n`);
    chmodSync(node, 0o755);
    const job = await newJob(folder, { node });
    fill(job, { 'conda-shell.nix': fixture('unverified.nix') });
    const step = await job.action(action, { inputs: { 'install-nix': 'never', run: 'echo must not run' } });
    expectStatus(step, 2);
    expect(
      step.annotations
        .filter(({ level }) => level === 'error')
        .map(({ title, line, message }) => [title, line, message.split('\n')[0]]),
    ).toEqual([
      [undefined, undefined, 'There is no Nix on this machine, and install-nix is never.'],
      ['removed-fhs-builder', 6, 'buildFHSUserEnv was removed in nixpkgs 25.11.'],
      ['installer-hash-mismatch', 12, expect.stringContaining('Miniconda3-py312_24.5.0-0-Linux-x86_64.sh')],
    ]);
    expect(step.outputs).toMatchObject({
      file: 'conda-shell.nix',
      errors: '2',
      'drv-path': '',
      'installer-verdict': 'mismatch',
      'exit-code': '',
    });
    expect(step.summary).toContain('## ❌ nixconda: stopped, 2 errors');
    expect(step.summary).toContain('| <code>conda-shell.nix</code> | not evaluated |');
  });
});

describe('a cache service in trouble never fails the job:', () => {
  const name = newName();
  let nixpkgs: string;
  let cache: CacheServer;
  beforeAll(async () => {
    nixpkgs = await makeNixpkgs(folder);
    cache = await startCacheService();
  });
  afterAll(async () => {
    await cache.close();
    deleteBuilt(name);
  });

  test.each<[string, Fault]>([
    ['it answers everything with 500', { kind: 'status', status: 500 }],
    ['it answers nothing', { kind: 'stall' }],
    ['it closes every connection', { kind: 'hang-up' }],
  ])('%s', async (_name, fault) => {
    cache.heal();
    cache.inject('*', fault);
    deleteBuilt(name);
    const job = await newJob(folder, { actionEnv: cache.environment() });
    fill(job, { 'conda-shell.nix': fixture('conda-shell.nix') }, name);
    const step = await job.action(action, { inputs: { nixpkgs, offline: 'true', 'cache-timeout': '1', run: 'echo it ran' } });
    await job.end();
    expectStatus(step, 0);
    expect(step.log).toMatch(
      /⚠ Cache: the closure of \S+ was not restored: [^\n]*\n[\s\S]*\nCache: the closure of \S+ was not stored: the cache service has failed earlier in this run\.\n[\s\S]*\nit ran\n/,
    );
    expect(step.outputs).toMatchObject({ 'cache-hit': 'false', 'exit-code': '0' });
    expect(step.annotations).toEqual([]);
  });
});
