/** Machines that do not play along: no rights, a full disk, a job that is killed, a collection of garbage. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Closure, type RestoreOutcome, restoreClosure, saveClosure } from '../../src/cache/index.ts';
import { storeAccess } from '../../src/cache/store-access.ts';
import { processesFrom } from '../../src/edges/process-tree.ts';
import type { World } from '../../src/world.ts';
import { type CacheServer, startCacheService, startNixDaemon } from '../../test-support/index.ts';
import { faults, fixtureClosure, isSound, type Job, miss, newFolder, plain, removeFolders, startJob, validPaths } from './job.ts';
import type { JobProcessRequest } from './job-process.ts';

let service: CacheServer;
let maker: Job;
let closure: Closure;
const started: ChildProcess[] = [];

beforeAll(async () => {
  service = await startCacheService();
  maker = await startJob({ service, store: 'shared' });
  closure = fixtureClosure(maker);
  expect(await saveClosure(maker.world, maker.nix, closure, plain, miss)).toMatchObject({ kind: 'stored' });
});
afterEach(() => service.heal());
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await service.close();
  await removeFolders();
});

const isRoot = process.geteuid?.() === 0;
const script = fileURLToPath(new URL('./job-process.ts', import.meta.url));

/** Start a job as a process of its own, in this job's environment, by way of other programs. */
function startProcess(
  job: Job,
  request: JobProcessRequest,
  by: readonly string[] = [],
): { child: ChildProcess; ended: Promise<string> } {
  const words = [...by, process.execPath, '--import', 'tsx', script, JSON.stringify(request)];
  const env = { ...job.world.env, NIX_CONFIG: 'build-users-group =\ngc-reserved-space = 0' };
  const child = spawn(words[0] ?? '', words.slice(1), { env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let printed = '';
  child.stdout?.on('data', (piece) => {
    printed += piece;
  });
  return { child, ended: new Promise((resolve) => child.on('close', () => resolve(printed))) };
}

describe('a user of the daemon', () => {
  /** A daemon over an empty store, and a job of a user whom it trusts or not. */
  async function startDaemon(options: readonly string[]): Promise<Job> {
    const job = await startJob({ service, store: 'empty' });
    const socket = join(job.folder, 'socket');
    started.push(await startNixDaemon(socket, options, job.world.env));
    job.run('chmod', '-R', 'a+rwX', job.folder);
    const world = { ...job.world, env: { ...job.world.env, NIX_REMOTE: `unix://${socket}` } };
    return { ...job, world: isRoot ? asNobody(world) : asItself(world) };
  }
  const asNobody = (world: World): World => ({
    ...world,
    host: { ...world.host, uid: 65534 },
    processes: {
      ...world.processes,
      run: (request) =>
        world.processes.run({
          ...request,
          command: 'setpriv',
          args: ['--reuid=65534', '--regid=65534', '--clear-groups', request.command, ...request.args],
          env: world.env,
        }),
    },
  });
  const asItself = (world: World): World => ({
    ...world,
    processes: { ...world.processes, run: (request) => world.processes.run({ ...request, env: world.env }) },
  });
  const user = isRoot ? '65534' : String(process.geteuid?.());

  test('who is not trusted hears how that is changed, and the store stays as it was', async () => {
    const job = await startDaemon([]);
    expect(await restoreClosure(job.world, job.nix, closure, plain, null)).toMatchObject({
      kind: 'miss',
      cause: { kind: 'machine' },
      why: expect.stringMatching(/the Nix daemon does not trust this user, .* add the user to trusted-users in nix\.conf$/),
    });
    expect(job.said).toHaveLength(1);
    expect(validPaths(job)).toEqual([]);
  });

  test('who is trusted has the closure, with a root of its own', async () => {
    const job = await startDaemon(['--option', 'trusted-users', `root ${isRoot ? 'nobody' : user} @nogroup`]);
    const root = join(job.folder, 'root-link');
    expect(await restoreClosure(job.world, job.nix, closure, plain, root)).toMatchObject({ kind: 'exact', effect: { items: 4 } });
    expect(isSound(job, closure.out)).toBe(true);
  });
});

describe('the right to write to a store of the daemon', () => {
  const fixtures = fileURLToPath(new URL('./fixtures/sudo', import.meta.url));

  test.each([
    ["is root's, where sudo asks for no password", 'granting', 'sudo'],
    ['is left to the daemon, where sudo wants one', 'refusing', 'daemon'],
    ['is left to the daemon, where there is no sudo', 'missing', 'daemon'],
  ] as const)('%s', async (_name, folder, kind) => {
    const job = await startJob({
      store: 'shared',
      env: { NIX_REMOTE: 'daemon', PATH: `${join(fixtures, folder)}:${dirname(maker.nix.store)}`, SECRET: 'x' },
    });
    const access = await storeAccess({ ...job.world, host: { ...job.world.host, uid: 1000 } }, job.nix);
    expect(access.kind).toBe(kind);
    // Through sudo, Nix is itself, and of the environment only PATH comes along.
    const { status, stdout } = await job.world.processes.run(access.request(['--version']));
    expect([status, stdout]).toEqual([0, expect.stringContaining('nix-store (Nix)')]);
  });

  test('is our own, for root and in a store of our own', async () => {
    const job = await startJob({ store: 'empty' });
    expect((await storeAccess(job.world, job.nix)).kind).toBe('own');
    expect((await storeAccess({ ...job.world, host: { ...job.world.host, uid: 1000 } }, job.nix)).kind).toBe('own');
  });
});

describe('a disk that is full', () => {
  const unshare = isRoot ? ['unshare', '-m'] : ['unshare', '-rm'];
  /** In a namespace of its own, so that nothing stays mounted. */
  const onSmallDisk = (folder: string, kilobytes: number, before = ':') => [
    ...[...unshare, 'sh', '-ec'],
    ...[`mount -t tmpfs -o size=${kilobytes}k tmpfs "$0"; ${before}; exec "$@"`, folder],
  ];

  test('under the archive: a miss', async () => {
    const job = await startJob({ service, store: 'empty' });
    const { ended } = startProcess(job, { kind: 'restore', closure }, onSmallDisk(join(job.folder, 'temp'), 8));
    expect(JSON.parse(await ended)).toMatchObject({ kind: 'miss' });
    expect(validPaths(job)).toEqual([]);
  });

  test('under the archive to be: nothing is stored', async () => {
    const job = await startJob({ service, store: 'shared' });
    for (const entry of service.entries()) service.removeEntry(entry);
    const { ended } = startProcess(job, { kind: 'save', closure }, onSmallDisk(join(job.folder, 'temp'), 12));
    expect(JSON.parse(await ended)).toMatchObject({ kind: 'skipped', expected: false });
    expect(service.entries().filter(({ state }) => state === 'stored')).toEqual([]);
    expect(await saveClosure(maker.world, maker.nix, closure, plain, miss)).toMatchObject({ kind: 'stored' });
  });

  test('under the store: a miss', async () => {
    const job = await startJob({ service, store: 'empty' });
    const root = join(job.folder, 'root');
    await mkdir(root);
    const fill = 'nix-store --init; head -c 8M /dev/zero >"$0/filler" 2>/dev/null || :';
    const { ended } = startProcess(job, { kind: 'restore', closure }, onSmallDisk(root, 4096, fill));
    expect(JSON.parse(await ended)).toMatchObject({ kind: 'miss', cause: { kind: 'machine' } });
  });
});

describe('a job that is killed', () => {
  test('in the middle of restoring leaves nothing that the next one minds', async () => {
    const job = await startJob({ service, store: 'empty' });
    service.inject('GetBlob', { kind: 'stall' });
    const { child, ended } = startProcess(job, { kind: 'restore', closure });
    await seen('GetCacheEntryDownloadURL');
    child.kill('SIGKILL');
    await ended;
    service.heal();
    const outcome: RestoreOutcome = await restoreClosure(job.world, job.nix, closure, plain, null);
    expect(outcome).toMatchObject({ kind: 'exact' });
    expect(isSound(job, closure.out)).toBe(true);
  });

  test('in the middle of unpacking leaves only paths that are whole', async () => {
    const job = await startJob({ service, store: 'empty' });
    const { child, ended } = startProcess(job, { kind: 'restore', closure });
    const inStore = join(job.folder, 'root/nix/store');
    const has = () => existsSync(inStore) && readdirSync(inStore).some((name) => name.includes('nixconda-test-'));
    await until(has);
    killAll(child);
    await ended;
    expect(faults(job)).toBe('');
    for (const path of validPaths(job)) expect(isSound(job, path)).toBe(true);
    const outcome = await restoreClosure(job.world, job.nix, closure, plain, null);
    // It is killed too late where the machine is busy: then all is there.
    expect(['exact', 'present']).toContain(outcome.kind);
    expect({ sound: isSound(job, closure.out), faults: faults(job) }).toEqual({ sound: true, faults: '' });
  });

  test('in the middle of packing has stored nothing, and blocks no other', async () => {
    for (const entry of service.entries()) service.removeEntry(entry);
    const job = await startJob({ service, store: 'shared' });
    const { child, ended } = startProcess(job, { kind: 'save', closure });
    const temp = join(job.folder, 'temp');
    await until(() => readdirSync(temp, { recursive: true }).some((name) => String(name).endsWith('nixconda-closure')));
    killAll(child);
    await ended;
    expect(service.entries()).toEqual([]);
    const next = await startJob({ service, store: 'shared' });
    expect(await saveClosure(next.world, next.nix, closure, plain, miss)).toMatchObject({ kind: 'stored' });
  });

  /** As a runner ends a job: with all that it started. */
  function killAll(child: ChildProcess): void {
    for (const pid of processesFrom(child.pid ?? -1, [])) process.kill(pid, 'SIGKILL');
  }

  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) await wait(1);
  }

  test('in the middle of storing blocks no other', async () => {
    for (const entry of service.entries()) service.removeEntry(entry);
    const job = await startJob({ service, store: 'shared' });
    service.inject('PutBlob', { kind: 'stall' });
    const { child, ended } = startProcess(job, { kind: 'save', closure });
    await seen('CreateCacheEntry');
    child.kill('SIGKILL');
    await ended;
    service.heal();
    const next = await startJob({ service, store: 'shared' });
    expect(await saveClosure(next.world, next.nix, closure, plain, miss)).toMatchObject({ kind: 'stored' });
  });

  /** Wait until the service has been asked this once more than so far. */
  async function seen(operation: string): Promise<void> {
    const count = () => service.requests().filter((request) => request.operation === operation).length;
    const before = count();
    while (count() === before) await wait(20);
  }
});

test('garbage collected between restoring and running takes nothing that a root keeps, and all of what none does', async () => {
  const job = await startJob({ service, store: 'empty' });
  const root = join(await newFolder(), 'link');
  expect(await restoreClosure(job.world, job.nix, closure, plain, root)).toMatchObject({ kind: 'exact' });
  job.run('nix-store', '--gc');
  expect(isSound(job, closure.out)).toBe(true);
  job.run('rm', root);
  job.run('nix-store', '--gc');
  expect(validPaths(job)).toEqual([]);
  expect(await restoreClosure(job.world, job.nix, closure, plain, root)).toMatchObject({ kind: 'exact' });
});
