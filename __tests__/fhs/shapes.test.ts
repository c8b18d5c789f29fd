/** Whatever the age of the env's hook and whatever its runScript, a command runs as it would outside. */

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Provision } from '../../src/fhs/index.ts';
import { scratchFolder } from './scratch.ts';
import { buildEnvs, run, script, words } from './support.ts';

const shapes = ['file', 'bin', 'container', 'chroot'];
const runScripts = ['bash', 'login', 'zsh', 'fish', 'ignores', 'quiet', 'missing', 'none'];
const folder = scratchFolder();
const megabytes = randomBytes(3_000_000);
const nasty = [
  '',
  ' ',
  'two words',
  "'",
  '"',
  '$HOME',
  '`id`',
  '\\',
  '*',
  'line\nbreak',
  '-c',
  '--',
  'å€😀',
  '!',
  '~',
  '{a,b}',
  'a=b',
];

const question = join(folder, 'question');
writeFileSync(question, 'question\n');

let envs: (name: string) => Promise<Provision>;
beforeAll(async () => {
  envs = await buildEnvs(join(folder, 'roots'));
}, 120_000);

describe.each(shapes)('an env with a hook of the shape "%s"', (shape) => {
  test.each(runScripts)('runs commands in the place of the runScript "%s"', async (runScript) => {
    const env = await envs(`${shape}-${runScript}`);
    const cwd = join(folder, `it's a "$HOME" \`id\` ${shape}`);
    mkdirSync(cwd, { recursive: true });

    expect((await run(env, script('exit 0'))).outcome).toEqual({ kind: 'finished', status: 0 });
    expect((await run(env, script('false; echo never\n'))).outcome).toEqual({ kind: 'finished', status: 1 });
    expect((await run(env, script('kill -TERM $$'))).outcome).toEqual({ kind: 'finished', status: 143 });

    const echoed = await run(env, words('cat'), { stdin: megabytes });
    expect(echoed.outcome).toEqual({ kind: 'finished', status: 0 });
    expect(echoed.stdout.equals(megabytes)).toBe(true);

    const told = await run(
      env,
      words('bash', '-c', 'printf "%s\\0" "$PWD" "$@"; echo error >/dev/stderr; exit 7', ...['name', ...nasty]),
      { cwd },
    );
    expect(told.outcome).toEqual({ kind: 'finished', status: 7 });
    expect(told.stdout.toString().split('\0')).toEqual([cwd, ...nasty, '']);
    expect(told.stderr).toBe('error\n');

    const [from, to] = [openSync(question, 'r'), openSync(join(cwd, 'answer'), 'w')];
    const bare = spawnSync('bash', ['-c', 'ls /proc/self/fd'], { stdio: ['ignore', 'pipe', 'pipe'] });
    const command = `cat <&${from}; echo answer >&${to}; exec ${from}<&- ${to}>&-; ls /proc/self/fd`;
    const passed = await run(env, words('bash', '-c', command), { descriptors: [from, to] });
    expect(readFileSync(join(cwd, 'answer'), 'utf8')).toBe('answer\n');
    // And none of our own.
    expect({ ...passed, stdout: passed.stdout.toString() }).toEqual({
      outcome: { kind: 'finished', status: 0 },
      stdout: `question\n${bare.stdout}`,
      stderr: '',
    });
    closeSync(from);
    closeSync(to);
  });
});
