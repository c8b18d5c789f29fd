/** What a command inside costs: `conda-shell` and `runInside` against a bare `bwrap … bash -c`, in turns within one run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { localWorld } from '../src/edges/world.ts';
import { installCondaShell, provide, runInside } from '../src/fhs/index.ts';
import { evaluateFiles, locateNix, plainOptions } from '../src/nix/index.ts';
import { nixpkgsPath } from '../test-support/index.ts';

const rounds = 40;
const folder = mkdtempSync(join(tmpdir(), 'nixconda-bench-'));
try {
  const quiet = () => {};
  const log = { info: quiet, warn: console.warn, debug: quiet, group: <T>(_title: string, work: () => Promise<T>) => work() };
  const world = localWorld({ cwd: folder, env: process.env, log });
  const nix = await locateNix(world);
  if (nix === null) throw new Error('This needs Nix.');

  const file = join(folder, 'shell.nix');
  writeFileSync(file, '{ pkgs ? import <nixpkgs> { } }: (pkgs.buildFHSEnv { name = "bench"; }).env');
  const options = { ...plainOptions, nixpkgs: nixpkgsPath, offline: true };
  const limits = { attribute: [], importFromDerivation: false, readable: null, timeout: 60_000, memory: null };
  const evaluation = (await evaluateFiles(world, nix, { ...options, ...limits, files: [file] })).get(file);
  if (!evaluation?.ok || evaluation.hook === null) throw new Error('The env does not evaluate.');
  const provision = await provide(world, nix, { name: 'bench', hook: evaluation.hook, options, root: join(folder, 'root') });
  const program = await installCondaShell(world, provision, { folder: join(folder, 'bin') });

  // The words of the bubblewrap command, as the hook would execute it; the last one is the env's init.
  const tell = 'exec() { printf "%s\\0" "$@"; exit; }; source "$1"';
  const [bwrap = '', ...rest] = execFileSync('bash', ['-c', tell, 'bash', provision.hookPath])
    .toString()
    .split('\0')
    .slice(0, -2);

  const ways: Readonly<Record<string, () => unknown>> = {
    'bare bwrap … bash -c': () => spawnSync(bwrap, [...rest, 'bash', '-c', 'true']),
    'conda-shell -c': () => spawnSync(program, ['-c', 'true']),
    runInside: () =>
      runInside(world, provision, { command: { kind: 'words', words: ['bash', '-c', 'true'] }, cwd: folder, stdin: 'none' }),
  };
  const times = new Map(Object.keys(ways).map((way) => [way, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [way, go] of Object.entries(ways)) {
      const start = performance.now();
      await go();
      times.get(way)?.push(performance.now() - start);
    }
  }
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  const bare = median(times.get('bare bwrap … bash -c') ?? []);
  for (const [way, values] of times) {
    const time = median(values);
    console.log(
      `${way.padEnd(22)} ${time.toFixed(1).padStart(6)} ms  ${(time / bare).toFixed(2)} × bare, + ${(time - bare).toFixed(1)} ms`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
