/**
 * What caching a closure costs, beside the floors `tar | zstd -T0 -3` and `zstd -d | tar -x` in the same run:
 * `npx tsx bench/cache.ts [PATHS] [MEGABYTES] [ROUNDS]` (default: 300 1300 3), as root or where user namespaces are allowed.
 *
 * It works in a mount namespace of its own, whose /nix is a folder, and leaves that folder for the next run. "archive" is Nix' part
 * alone; "whole" goes through the real client of GitHub's cache and a service on loopback. CPU is that of the whole machine.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Closure, noSigning, restoreClosure, saveClosure } from '../src/cache/index.ts';
import { packClosure } from '../src/cache/pack-closure.ts';
import { unpackClosure } from '../src/cache/unpack-closure.ts';
import { localWorld } from '../src/edges/world.ts';
import { locateNix, type Nix } from '../src/nix/index.ts';
import type { Environment, World } from '../src/world.ts';
import { startCacheService } from '../test-support/index.ts';
import { planOf } from './cache-plan.ts';

const [paths = 300, megabytes = 1300, rounds = 3] = process.argv.slice(2).map(Number);
const work = join(tmpdir(), 'nixconda-bench-cache');
const isRoot = process.geteuid?.() === 0;

/** Start this again where /nix is a folder of ours. */
function enterNamespace(): void {
  mkdirSync(join(work, 'nix'), { recursive: true });
  const again = [process.execPath, '--import', 'tsx', fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const mount = 'mount --bind "$0" /nix && exec "$@"';
  const { status } = spawnSync('unshare', [isRoot ? '-m' : '-rm', 'sh', '-c', mount, join(work, 'nix'), ...again], {
    stdio: 'inherit',
    env: { ...process.env, BENCH_NAMESPACE: '1', NIX_CONFIG: 'build-users-group =\nsubstitute = false\nsandbox = false' },
  });
  process.exitCode = status ?? 1;
}

interface Row {
  readonly name: string;
  readonly goal: string;
  readonly seconds: number[];
  readonly cpu: number[];
  bytes: number;
}

async function measure(): Promise<void> {
  const out = buildClosure();
  const closurePaths = execFileSync('nix-store', ['-qR', out], { encoding: 'utf8' }).trim().split('\n');
  const drv = execFileSync('nix-store', ['-q', '--deriver', out], { encoding: 'utf8' }).trim();
  const closure: Closure = { name: 'bench', system: 'x86_64-linux', out, drv };
  const list = join(work, 'paths');
  writeFileSync(list, closurePaths.map((path) => path.slice(1)).join('\n'));
  process.stdout.write(`${execFileSync('nix-store', ['--version'], { encoding: 'utf8' })}${closurePaths.length} paths\n`);
  // Once read, the files are in memory: the disk is not what is measured.
  execFileSync('sh', ['-c', 'tar -C / -cf - -T "$0" | cat >/dev/null', list]);

  const service = await startCacheService({ folder: fresh('service') });
  const floorArchive = join(work, 'floor.tar.zst');
  const row = (name: string, goal = ''): Row => ({ name, goal, seconds: [], cpu: [], bytes: 0 });
  const save = { floor: row('tar | zstd -T0 -3'), archive: row('save, archive'), whole: row('save, whole', '≤ 1.25') };
  const restoreGoal = '≤ 1.10, with Nix 2.8 ≤ 1.50';
  const restore = { floor: row('zstd -d | tar -x'), archive: row('restore, archive'), whole: row('restore, whole', restoreGoal) };

  const phases: Readonly<Record<string, number>>[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const entry of service.entries()) service.removeEntry(entry);
    const archive = fresh('archive');
    const maker = await jobWorld({ ...service.environment() });
    await timed(save.floor, () => shell('tar -C / -cf - -T "$0" | zstd -q -T0 -3 -f -o "$1"', list, floorArchive));
    await timed(save.archive, () =>
      packClosure(maker.world, maker.nix, { ...closure, folder: archive, signing: noSigning, leftOut: new Set() }),
    );
    await timed(save.whole, async () => {
      const outcome = await saveClosure(maker.world, maker.nix, closure, options, {
        kind: 'miss',
        cause: { kind: 'nothing' },
        why: '',
      });
      if (outcome.kind !== 'stored') throw new Error(`Not stored: ${outcome.why}`);
      phases.push(outcome.effect.seconds);
    });
    await timed(restore.floor, () => shell('zstd -q -d -c "$0" | tar -xf - -C "$1"', floorArchive, fresh(`floor-${round}`)));
    const plain = await jobWorld({ NIX_REMOTE: fresh(`store-a-${round}`) });
    await timed(restore.archive, async () => {
      const outcome = await unpackClosure(plain.world, plain.nix, closure, {
        folder: archive,
        signing: noSigning,
        root: null,
        promised: true,
      });
      if (outcome.kind !== 'exact') throw new Error(`Not restored: ${JSON.stringify(outcome)}`);
    });
    const job = await jobWorld({ ...service.environment(), NIX_REMOTE: fresh(`store-b-${round}`) });
    await timed(restore.whole, async () => {
      const outcome = await restoreClosure(job.world, job.nix, closure, options, null);
      if (outcome.kind !== 'exact') throw new Error(`Not restored: ${JSON.stringify(outcome)}`);
      phases.push(outcome.effect.seconds);
    });
    save.floor.bytes = statSync(floorArchive).size;
    save.archive.bytes = Number(execFileSync('du', ['-sb', archive], { encoding: 'utf8' }).split('\t')[0]);
    save.whole.bytes = service.entries()[0]?.size ?? 0;
  }
  await service.close();
  report(save.floor, [save.floor, save.archive, save.whole]);
  for (const seconds of phases) {
    const parts = Object.entries(seconds).map(([phase, time]) => `${phase} ${time.toFixed(2)} s`);
    process.stdout.write(`  of a whole one: ${parts.join(', ')}\n`);
  }
  report(restore.floor, [restore.floor, restore.archive, restore.whole]);
  for (let round = 0; round < rounds; round++) for (const name of ['floor-', 'store-a-', 'store-b-']) remove(`${name}${round}`);
}

const options = { scope: 'closure', write: 'always', keyPrefix: null, signing: noSigning } as const;

function buildClosure(): string {
  const plan = join(work, `plan-${paths}-${megabytes}.json`);
  writeFileSync(plan, JSON.stringify(planOf(paths, megabytes * 1e6)));
  const expression = fileURLToPath(new URL('./cache-closure.nix', import.meta.url));
  const built = spawnSync('nix-build', [expression, '--arg', 'plan', plan, '--no-out-link', '-Q'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  return built.stdout.trim();
}

async function jobWorld(env: Environment): Promise<{ world: World; nix: Nix }> {
  const log = { info() {}, warn() {}, debug() {}, group: <T>(_title: string, run: () => Promise<T>) => run() };
  const world = localWorld({ cwd: work, env: { ...process.env, RUNNER_TEMP: fresh('temp'), ...env }, log });
  const nix = await locateNix(world);
  if (nix === null) throw new Error('This needs Nix.');
  // Started beforehand: from the sources the client takes a second to start, in the bundle a sixth of that.
  await (await world.cacheService()).find(join(work, 'nothing'), ['nothing-']);
  return { world, nix };
}

/** A new folder each time: files that are made where as many were just removed are made slower (ext4). */
function fresh(name: string): string {
  remove(name);
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function remove(name: string): void {
  spawnSync('chmod', ['-Rf', 'u+w', join(work, name)]);
  rmSync(join(work, name), { recursive: true, force: true });
}

const shell = async (script: string, ...words: readonly string[]) => void execFileSync('sh', ['-c', script, ...words]);

async function timed(row: Row, run: () => Promise<unknown>): Promise<void> {
  const busy = busySeconds();
  const start = performance.now();
  await run();
  row.seconds.push((performance.now() - start) / 1000);
  row.cpu.push(busySeconds() - busy);
}

/** Of all processors since the start of the machine: user, nice and system time, in hundredths (proc(5)). */
function busySeconds(): number {
  const [, user = '', nice = '', system = ''] = readFileSync('/proc/stat', 'utf8').split(/\s+/);
  return (Number(user) + Number(nice) + Number(system)) / 100;
}

function report(floor: Row, rows: readonly Row[]): void {
  const least = ({ seconds }: Row) => Math.min(...seconds);
  const cpu = ({ cpu: used }: Row) => Math.min(...used);
  for (const row of rows) {
    const size =
      row.bytes === 0 ? '' : `, ${(row.bytes / 1e6).toFixed(0)} MB (${(row.bytes / floor.bytes).toFixed(2)} of the floor)`;
    const times = `${least(row).toFixed(2)} s (${(least(row) / least(floor)).toFixed(2)} of the floor${row.goal && `, goal ${row.goal}`})`;
    process.stdout.write(
      `${row.name.padEnd(18)} ${times}, CPU ${cpu(row).toFixed(2)} s (${(cpu(row) / cpu(floor)).toFixed(2)})${size}\n`,
    );
  }
}

if (process.env.BENCH_NAMESPACE === undefined) enterNamespace();
else await measure();
