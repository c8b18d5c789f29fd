/** A cancelled command gets the signal, has time to clean up, and leaves nothing behind. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { installCondaShell, type Provision, type RunOutcome } from '../../src/fhs/index.ts';
import { type Start, start, withArgument } from './processes.ts';
import { scratchFolder } from './scratch.ts';
import { buildEnvs, quietWorld, run, script } from './support.ts';

const folder = scratchFolder();
let envs: (name: string) => Promise<Provision>;
beforeAll(async () => {
  envs = await buildEnvs(join(folder, 'roots'));
}, 120_000);

const runOne = fileURLToPath(new URL('run-one.ts', import.meta.url));

interface Cancelled {
  readonly outcome: RunOutcome;
  readonly stdout: string;
}

async function viaRunInside(env: Provision, text: string, signals: Start['signals'], grace = 7000): Promise<Cancelled> {
  const args = ['--import', 'tsx', runOne, JSON.stringify(env), text, String(grace)];
  const { stdout, stderr } = await start(process.execPath, args, { signals: signals ?? [] });
  // Bash has told of the processes that the signal ended.
  return { outcome: JSON.parse(stderr.split('\n').at(-1) ?? ''), stdout };
}

async function viaCondaShell(env: Provision, text: string, signals: Start['signals']): Promise<Cancelled> {
  const program = await installCondaShell(quietWorld(), env, { folder: join(folder, env.name) });
  const { status, stdout } = await start(program, ['-c', text], { signals: signals ?? [] });
  return { outcome: { kind: 'cancelled', status: status ?? -1, signal: signals?.[0]?.[1] ?? '' }, stdout };
}

const cleansUp = `
  trap 'echo cleaning; sleep 0.5; echo cleaned; exit 33' INT TERM
  sh -c 'echo ready; exec sleep 1000'
  echo never
`;
// (Ready is said by what bash waits for: between saying it and waiting, bash would put a trap off until after the next command.)

describe.each([
  ['runInside', viaRunInside],
  ['conda-shell', viaCondaShell],
] as const)('a command run by %s', (_, cancel) => {
  test.each(['file-bash', 'chroot-bash', 'container-fish', 'ownPids'])('runs its trap to the end inside "%s"', async (name) => {
    const { outcome, stdout } = await cancel(await envs(name), cleansUp, [['ready', 'SIGTERM']]);
    expect(stdout).toBe('ready\ncleaning\ncleaned\n');
    expect(outcome).toEqual({ kind: 'cancelled', status: 33, signal: 'SIGTERM' });
  });

  test('gets the second signal too', async () => {
    const text = `
      trap 'echo interrupted' INT
      trap 'echo terminated; exit 34' TERM
      while :; do sh -c 'echo ready; exec sleep 1000' || :; done
    `;
    const { outcome, stdout } = await cancel(await envs('file-bash'), text, [
      ['ready', 'SIGINT'],
      ['ready\ninterrupted\nready', 'SIGTERM'],
    ]);
    expect(stdout).toBe('ready\ninterrupted\nready\nterminated\n');
    expect(outcome).toEqual({ kind: 'cancelled', status: 34, signal: 'SIGINT' });
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('dies of %s with status %i where it has no trap', async (signal, status) => {
    const { outcome } = await cancel(await envs('file-bash'), "sh -c 'echo ready; exec sleep 1000'", [['ready', signal]]);
    expect(outcome).toEqual({ kind: 'cancelled', status, signal });
  });

  test('leaves nothing running, however far its processes have gone', async () => {
    const mark = `${process.pid}${Date.now()}`;
    const text = `
      (setsid sh -c 'trap "" INT TERM; sleep ${mark}.1; :' &)
      sh -c 'trap "" INT TERM; sleep ${mark}.2; :' &
      trap 'exit 35' TERM
      until [[ $(pgrep -fc 'sleep ${mark}[.]') -ge 2 ]] || (( ++tries > 50 )); do sleep 0.1; done
      sh -c 'echo ready; exec sleep 1000'
    `;
    const { outcome } = await cancel(await envs('file-bash'), text, [['ready', 'SIGTERM']]);
    expect(outcome).toEqual({ kind: 'cancelled', status: 35, signal: 'SIGTERM' });
    expect([...withArgument(`${mark}.1`), ...withArgument(`${mark}.2`)]).toEqual([]);
  });

  test('is not started any more when the signal comes on the way in', async () => {
    const { outcome, stdout } = await cancel(await envs('slow'), 'echo never', [['profile', 'SIGTERM']]);
    expect(stdout).toBe('profile\n');
    expect(outcome).toEqual({ kind: 'cancelled', status: 143, signal: 'SIGTERM' });
  });
});

test('a command that ignores signals is killed when its time is over', async () => {
  const text = `trap '' INT TERM; echo ready; for (( ;; )); do sleep 0.2; done`;
  const { outcome } = await viaRunInside(await envs('file-bash'), text, [['ready', 'SIGTERM']], 500);
  expect(outcome).toEqual({ kind: 'cancelled', status: 137, signal: 'SIGTERM' });
});

test('what a finished command leaves in the background goes on, as after a step of GitHub', async () => {
  const mark = `${process.pid}${Date.now()}.3`;
  const { outcome } = await run(await envs('file-bash'), script(`sleep ${mark} >/dev/null 2>&1 &`));
  expect(outcome).toEqual({ kind: 'finished', status: 0 });
  const left = withArgument(mark);
  for (const pid of left) process.kill(pid, 'SIGKILL');
  expect(left).toHaveLength(1);
});

test("what other programs run in mounts of their own goes on, though the kernel may give those the number of the command's", async () => {
  const mark = `${process.pid}${Date.now()}.4`;
  const inOwnMounts = process.geteuid?.() === 0 ? 'unshare -m' : 'unshare -rm';
  const text = `
    ${inOwnMounts} sh -c 'echo ready; exec sleep 1000' &
    wait
    setsid ${inOwnMounts} sleep ${mark} >/dev/null 2>&1 &
    until pgrep -f '^sleep ${mark}' >/dev/null; do sleep 0.1; done
  `;
  const superviseOne = fileURLToPath(new URL('supervise-one.ts', import.meta.url));
  await start(process.execPath, ['--import', 'tsx', superviseOne, text], { signals: [['ready', 'SIGTERM']] });
  const left = withArgument(mark);
  for (const pid of left) process.kill(pid, 'SIGKILL');
  expect(left).toHaveLength(1);
});
