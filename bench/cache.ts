/**
 * What caching a closure costs, in one run: Nix' part alone and all of it through the real client of GitHub's cache and a service on loopback,
 * beside the floors `tar | zstd -T0 -3` and `zstd -d | tar -x`, beside what client and service cost for any file, and beside the whole store as
 * cache-nix-action keeps it. `npx tsx bench/cache.ts [PATHS] [MEGABYTES] [ROUNDS]` (default: 300 1300 3), as root.
 *
 * It works in a mount namespace of its own, whose /nix is a folder, and leaves that folder for the next run. Every restore goes to a file
 * system that was just made; what is read is in memory; the service is another process, holds what it is sent in memory, and its CPU is not
 * counted, for on GitHub it is another machine. CPU is the user and system time of all other processes. Printed is the least of the rounds;
 * the whole store and `cache-scope: local` are measured in the first one only.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Closure, noSigning, restoreClosure, saveClosure } from '../src/cache/index.ts';
import { packClosure } from '../src/cache/pack-closure.ts';
import { unpackClosure } from '../src/cache/unpack-closure.ts';
import { localWorld } from '../src/edges/world.ts';
import { locateNix, type Nix } from '../src/nix/index.ts';
import type { CacheService, Environment, World } from '../src/world.ts';
import { nixVersions } from '../test-support/index.ts';
import { planOf } from './cache-plan.ts';
import { type ServiceProcess, startServiceProcess } from './cache-service.ts';
import { freshDisk } from './fresh-disk.ts';
import { startPlainClient } from './plain-client.ts';
import { startSubstituter } from './substituter.ts';
import { type Table, table } from './table.ts';

const [paths = 300, megabytes = 1300, rounds = 3] = process.argv.slice(2).map(Number);
const work = join(tmpdir(), 'nixconda-bench-cache');
const memory = join(work, 'memory');
/** One for each size of the closure, so that the whole store is what was planned. */
const store = join(work, `nix-${paths}-${megabytes}`);

/** Start this again where /nix is a folder of ours, and another one is in memory. */
function enterNamespace(): void {
  for (const folder of [store, memory]) mkdirSync(folder, { recursive: true });
  const again = [process.execPath, '--import', 'tsx', fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const mount = 'mount --bind "$0" /nix && mount -t tmpfs -o size=16G tmpfs "$1" && shift && exec "$@"';
  const { status } = spawnSync(
    'unshare',
    [process.geteuid?.() === 0 ? '-m' : '-rm', 'sh', '-c', mount, store, memory, ...again],
    {
      stdio: 'inherit',
      env: { ...process.env, BENCH_NAMESPACE: '1', NIX_CONFIG: 'build-users-group =\nsubstitute = false\nsandbox = false' },
    },
  );
  process.exitCode = status ?? 1;
}

interface Setting {
  readonly closure: Closure;
  /** A file with the names of its paths, relative to /. */
  readonly list: string;
  readonly versions: readonly { readonly version: string; readonly path: string }[];
}

async function measure(): Promise<void> {
  const setting = await prepare();
  const costs = { save: table('Save', 'tar | zstd -T0 -3'), restore: table('Restore', 'zstd -d | tar -x') };
  for (let round = 0; round < rounds; round++) {
    process.stderr.write(`Round ${round + 1} of ${rounds}\n`);
    const service = await startServiceProcess(emptyFolder(join(memory, 'service')));
    const disk = freshDisk(work, 'disk');
    try {
      await measureFloors(costs, setting, service, disk.path);
      for (const version of setting.versions) await measureOurs(costs, setting, service, disk.path, version);
      if (round === 0) {
        await measureLocal(costs, setting, service, disk.path);
        await measureWholeStore(costs, service, disk.path);
      }
    } finally {
      await service.end();
      disk.remove();
    }
  }
  costs.save.print(wrapping);
  costs.restore.print(wrapping);
}

async function prepare(): Promise<Setting> {
  const versions = (await nixVersions()).flatMap((one) => (one.kind === 'available' ? [one] : []));
  const plan = join(work, `plan-${paths}-${megabytes}.json`);
  const installerBytes = megabytes * 1e5;
  writeFileSync(plan, JSON.stringify(planOf(paths, megabytes * 1e6 - installerBytes)));
  const expression = fileURLToPath(new URL('./cache-closure.nix', import.meta.url));
  const words = [expression, '--arg', 'plan', plan, '--arg', 'installerBytes', String(installerBytes), '--no-out-link', '-Q'];
  const built = spawnSync('nix-build', [...words, '-A', 'closure', '-A', 'others'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  const out = built.stdout.split('\n', 1)[0] ?? '';
  const names = output('nix-store', '-qR', out).split('\n');
  const list = join(work, 'paths');
  writeFileSync(list, names.map((path) => path.slice(1)).join('\n'));
  // Once read, the files are in memory: the disk is not what is measured.
  const bytes = Number(output('sh', '-c', 'tar -C / -cf - -T "$0" | wc -c', list));
  const all = Number(output('sh', '-c', 'tar -C / -cf - nix | wc -c'));
  const sizes = `${(bytes / 1e6).toFixed(0)} MB in ${names.length} store paths; the whole store has ${(all / bytes).toFixed(1)} times that`;
  process.stdout.write(`${sizes}; ${cpus().length} processors\n`);
  const drv = output('nix-store', '-q', '--deriver', out);
  return { closure: { name: 'bench', system: 'x86_64-linux', out, drv }, list, versions };
}

type Costs = Readonly<Record<'save' | 'restore', Table>>;

const wrapping = 'client and service alone';

async function measureFloors(costs: Costs, { list }: Setting, service: ServiceProcess, disk: string): Promise<void> {
  const archive = join(disk, 'floor.tar.zst');
  const cpu = service.pid;
  await costs.save.measure(costs.save.floor, cpu, async () =>
    shell('tar -C / -cf - -T "$0" | zstd -q -T0 -3 -f -o "$1"', list, archive),
  );
  const { size } = statSync(archive);
  costs.save.size(costs.save.floor, size);
  await onFreshDisk(async (target) => {
    await costs.restore.measure(costs.restore.floor, cpu, async () =>
      shell('zstd -q -d -c "$0" | tar -xf - -C "$1"', archive, target),
    );
  });
  rmSync(archive);

  const file = join(disk, 'noise');
  shell('head -c "$0" /dev/urandom >"$1"', String(size), file);
  const { cache } = await startJob(service, disk);
  await costs.save.measure(wrapping, cpu, async () => expectKind(await cache.save(file, 'noise'), 'stored'));
  rmSync(file);
  await onFreshDisk(async (target) => {
    const { cache } = await startJob(service, target);
    await costs.restore.measure(wrapping, cpu, async () =>
      expectKind(await cache.restore(join(target, 'noise'), ['noise']), 'hit'),
    );
  });
}

async function measureOurs(
  costs: Costs,
  { closure }: Setting,
  service: ServiceProcess,
  disk: string,
  { version, path }: Setting['versions'][number],
): Promise<void> {
  const alone = `Nix ${version} alone`;
  const through = `Nix ${version}, client and service`;
  const archive = join(disk, 'archive');
  const options = { scope: 'closure', write: 'always', keyPrefix: version, signing: noSigning } as const;
  const maker = await startJob(service, disk, { PATH: path });
  await costs.save.measure(alone, service.pid, () =>
    packClosure(maker.world, maker.nix, { ...closure, folder: archive, signing: noSigning, leftOut: new Set() }),
  );
  costs.save.size(alone, Number(output('du', '-sb', archive).split('\t')[0]));
  const before = service.bytes();
  await costs.save.measure(
    through,
    service.pid,
    async () => {
      const nothing = { kind: 'miss', cause: { kind: 'nothing' }, why: '' } as const;
      const outcome = await saveClosure(maker.world, maker.nix, closure, options, nothing);
      expectKind(outcome, 'stored');
      if (outcome.kind === 'stored') costs.save.phases(through, outcome.effect.seconds);
    },
    1.25,
  );
  costs.save.size(through, service.bytes() - before, 1.05);

  await onFreshDisk(async (target) => {
    const job = await startJob(service, target, { PATH: path, NIX_REMOTE: emptyFolder(join(target, 'root')) });
    await costs.restore.measure(alone, service.pid, async () =>
      expectKind(
        await unpackClosure(job.world, job.nix, closure, { folder: archive, signing: noSigning, root: null, promised: true }),
        'exact',
      ),
    );
  });
  await onFreshDisk(async (target) => {
    const job = await startJob(service, target, { PATH: path, NIX_REMOTE: emptyFolder(join(target, 'root')) });
    await costs.restore.measure(
      through,
      service.pid,
      async () => {
        const outcome = await restoreClosure(job.world, job.nix, closure, options, null);
        expectKind(outcome, 'exact');
        if (outcome.kind === 'exact') costs.restore.phases(through, outcome.effect.seconds);
      },
      Number(version.split('.')[1]) < 26 ? 1.5 : 1.1,
    );
  });
  rmSync(archive, { recursive: true });
}

/** Without what a substituter serves, which here is all but the installer: what is fetched from there is part of restoring. */
async function measureLocal(costs: Costs, { closure, versions }: Setting, service: ServiceProcess, disk: string): Promise<void> {
  const { version = '', path } = versions.at(-1) ?? {};
  const name = `Nix ${version}, cache-scope local`;
  const installer =
    output('nix-store', '-qR', closure.out)
      .split('\n')
      .find((one) => one.endsWith('-bench-installer.sh')) ?? '';
  const folder = emptyFolder(join(memory, 'substituter'));
  const substituter = await startSubstituter(folder, closure.out, installer);
  const options = { scope: 'local', write: 'always', keyPrefix: 'local', signing: noSigning } as const;
  try {
    const maker = await startJob(service, disk, { ...substituter.environment, PATH: path });
    const before = service.bytes();
    const nothing = { kind: 'miss', cause: { kind: 'nothing' }, why: '' } as const;
    await costs.save.measure(name, service.pid, async () =>
      expectKind(await saveClosure(maker.world, maker.nix, closure, options, nothing), 'stored'),
    );
    costs.save.size(name, service.bytes() - before);
    await onFreshDisk(async (target) => {
      const root = emptyFolder(join(target, 'root'));
      const job = await startJob(service, target, { ...substituter.environment, PATH: path, NIX_REMOTE: root });
      await costs.restore.measure(name, service.pid, async () =>
        expectKind(await restoreClosure(job.world, job.nix, closure, options, null), 'exact'),
      );
    });
  } finally {
    substituter.close();
    rmSync(folder, { recursive: true });
  }
}

/** The folder /nix as one entry of the client as it comes; unpacked over the store, with nothing verified. */
async function measureWholeStore(costs: Costs, service: ServiceProcess, disk: string): Promise<void> {
  const name = 'whole store, client and service';
  const env = { ...process.env, ...service.environment };
  const before = service.bytes();
  const place = emptyFolder(join(disk, 'whole'));
  mkdirSync(join(place, 'nix'));
  shell('mount --bind /nix "$0"', join(place, 'nix'));
  const maker = await startPlainClient(place, env);
  await costs.save.measure(name, service.pid, () => maker.ask({ kind: 'save', member: 'nix', key: 'whole' }));
  await maker.end();
  shell('umount "$0"', join(place, 'nix'));
  costs.save.size(name, service.bytes() - before);
  await onFreshDisk(async (target) => {
    const job = await startPlainClient(target, env);
    await costs.restore.measure(name, service.pid, () => job.ask({ kind: 'restore', member: 'nix', key: 'whole' }));
    await job.end();
  });
}

/** A job whose temporary files lie on `disk`; its store is /nix, unless `more` has another NIX_REMOTE. */
async function startJob(
  service: ServiceProcess,
  disk: string,
  more: Environment = {},
): Promise<{ readonly world: World; readonly nix: Nix; readonly cache: CacheService }> {
  const log = { info() {}, warn: console.warn, debug() {}, group: <T>(_title: string, run: () => Promise<T>) => run() };
  const temp = emptyFolder(join(disk, 'temp'));
  const env = { ...process.env, RUNNER_TEMP: temp, ...service.environment, ...more };
  const world = localWorld({ cwd: work, env, log });
  const nix = await locateNix(world);
  if (nix === null) throw new Error('This needs Nix.');
  if (more.NIX_REMOTE) execFileSync(nix.store, ['--init'], { env });
  const cache = await world.cacheService();
  // Started beforehand: from the sources the client takes a second to start, in the bundle a sixth of that.
  await cache.find(join(temp, 'nothing'), ['nothing-']);
  return { world, nix, cache };
}

async function onFreshDisk(run: (path: string) => Promise<void>): Promise<void> {
  const disk = freshDisk(work, 'target');
  try {
    await run(disk.path);
  } finally {
    disk.remove();
  }
}

function emptyFolder(path: string): string {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

function expectKind(outcome: { readonly kind: string }, kind: string): void {
  if (outcome.kind !== kind) throw new Error(`Not ${kind}: ${JSON.stringify(outcome)}`);
}

const shell = (script: string, ...words: readonly string[]) => void execFileSync('sh', ['-c', script, ...words]);
const output = (command: string, ...words: readonly string[]) => execFileSync(command, words, { encoding: 'utf8' }).trim();

if (process.env.BENCH_NAMESPACE === undefined) enterNamespace();
else await measure();
