/** The runner harness, with an action that says what it was given. */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Job, readLog, startJob } from '../../test-support/index.ts';

const fixture = fileURLToPath(new URL('fixtures/action', import.meta.url));

let job: Job;
beforeEach(async () => {
  job = await startJob({ actionEnv: { ACTIONS_RESULTS_URL: 'http://cache/' } });
});
afterEach(() => job.remove());

describe('an action', () => {
  test('gets its inputs, defaults filled in, and speaks through its files', async () => {
    const step = await job.action(fixture, { inputs: { 'two words': 'a b' } });
    expect(step).toMatchObject({
      status: 0,
      signal: null,
      outputs: { inputs: 'shell.nix|a b|the-job-token', many: 'a=b\n\nc' },
      env: { FROM_ACTION: '1' },
      paths: [join(job.workspace, 'tools')],
      summary: '# Done\n',
      groups: ['Details'],
    });
    expect(step.log).toContain('service: http://cache/');
  });

  test('annotates through its log, where what is masked is hidden and stopped commands are text', async () => {
    const step = await job.action(fixture);
    expect(step.annotations).toEqual([
      { level: 'error', message: 'first\nsecond 100%', title: 'It is wrong', file: 'a,b.nix', line: 3, column: 5 },
      { level: 'warning', message: 'careful' },
    ]);
    expect(step.log).toContain('the password is ***');
    expect(step.log).not.toContain('hunter2');
    expect((await job.run('echo hunter2')).log).toBe('***\n');
  });

  test('post programs run backwards with the state of their own main, also after a failure', async () => {
    await job.action(fixture, { inputs: { 'nix-file': 'first.nix' } });
    await job.action(fixture, { inputs: { 'nix-file': 'second.nix' } });
    expect((await job.run('exit 3')).status).toBe(3);
    const posts = await job.end();
    expect(posts.map((post) => post.log)).toEqual([
      'post of second.nix, state two\nlines\n',
      'post of first.nix, state two\nlines\n',
    ]);
    expect(await job.end()).toEqual([]);
  });

  test('gets signals while it runs', async () => {
    const step = await job.action(fixture, {
      inputs: { 'nix-file': 'wait' },
      async whileRunning(running) {
        await running.logged('waiting');
        running.signal('SIGINT');
      },
    });
    expect(step).toMatchObject({ status: 42, signal: null });
  });
});

describe('a run step', () => {
  test('has what earlier steps exported, and nothing that only actions get', async () => {
    await job.action(fixture);
    const step = await job.run(
      'echo "$FROM_ACTION ${ACTIONS_RESULTS_URL-none} ${INPUT_TOKEN-none}"; echo "x=1" >> "$GITHUB_OUTPUT"',
    );
    expect(step).toMatchObject({ log: '1 none none\n', outputs: { x: '1' } });
  });

  test.each([
    ['the default stops at an error, not in a pipe', '', 'false | true; echo here; false; echo not here', 'here\n', 1],
    ['bash stops in a pipe', 'bash', 'echo a; false | true; echo not here', 'a\n', 1],
    ['a template runs any program', 'env GREETING="good day" bash {0}', 'echo $GREETING', 'good day\n', 0],
  ])('%s', async (_name, shell, script, log, status) => {
    expect(await job.run(script, { shell })).toMatchObject({ log, status });
  });

  test('a template finds a program in a folder that an action added to PATH, and gets a file it may not execute', async () => {
    await mkdir(join(job.workspace, 'tools'));
    await writeFile(join(job.workspace, 'tools', 'my-shell'), '#!/bin/sh\ntest -x "$1" || echo "reads $(cat "$1")"\n');
    await chmod(join(job.workspace, 'tools', 'my-shell'), 0o755);
    await job.action(fixture);
    expect((await job.run('the script', { shell: 'my-shell {0}' })).log).toBe('reads the script\n');
    await expect(job.run('x', { shell: 'my-shell' })).rejects.toThrow("format string containing '{0}'");
  });

  test('a value without its end mark is refused', async () => {
    await expect(job.run('echo "a<<END" >> "$GITHUB_OUTPUT"')).rejects.toThrow("Matching delimiter not found 'END'");
  });
});

test('a job can belong to another user, if root starts it', async () => {
  const user = { uid: 65534, gid: 65534, home: '/nonexistent' };
  if (process.getuid?.() !== 0) {
    await expect(startJob({ user })).rejects.toThrow('EPERM');
    return;
  }
  const other = await startJob({ user });
  const step = await other.run('id -u; touch "$GITHUB_WORKSPACE/x"; echo $HOME; echo a=b >> "$GITHUB_ENV"');
  expect(step).toMatchObject({ status: 0, log: '65534\n/nonexistent\n', env: { a: 'b' } });
  await other.remove();
});

test('text that only looks like a command is none', () => {
  expect(readLog('see ::error::x\nerror::y\n ::notice::z\n').annotations).toEqual([{ level: 'notice', message: 'z' }]);
});
