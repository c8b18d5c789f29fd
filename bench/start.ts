/**
 * `npx tsx bench/start.ts`: the start of `nixconda lint FILE` against bare Node, in turn, in one run; and between the two the floor of any
 * program with that much code, which is to have the same chunks loaded and do nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../scripts/steps.ts';

const rounds = 40;
const lint = [join(root, 'dist/index.js'), 'lint', join(root, 'examples/conda-shell.nix')];
const load = `for (const chunk of ${JSON.stringify(loadedChunks())}) require(chunk)`;
const calls = { 'node -e 0': ['-e', '0'], 'its code, loaded': ['-e', load], 'nixconda lint': lint };

/** The files of dist that a lint loads, but for the entry, which would run. */
function loadedChunks(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'nixconda-bench-'));
  const spy = join(folder, 'spy.cjs');
  writeFileSync(spy, "process.on('exit', () => console.error(JSON.stringify(Object.keys(require.cache))))");
  const { stderr } = spawnSync(process.execPath, ['--require', spy, ...lint], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return (JSON.parse(stderr) as string[]).filter((path) => /\d\.index\.js$/.test(path));
}

function once(args: readonly string[]): number {
  const from = process.hrtime.bigint();
  spawnSync(process.execPath, args);
  return Number(process.hrtime.bigint() - from) / 1e6;
}

const times = Object.entries(calls).map(([name, args]) => ({ name, args, taken: [] as number[] }));
for (let round = 0; round < rounds; round++) for (const { args, taken } of times) taken.push(once(args));

// The minimum is what the machine can do; everything above it is other work on the machine.
const [bare = 0] = times.map(({ taken }) => Math.min(...taken));
for (const { name, taken } of times) {
  const least = Math.min(...taken);
  const goal = name === 'nixconda lint' ? ' (goal: at most 1.6)' : '';
  process.stdout.write(
    `${name.padEnd(16)} ${least.toFixed(1).padStart(6)} ms, ${(least / bare).toFixed(2)} times bare Node${goal}\n`,
  );
}
if (process.env.NODE_EXTRA_CA_CERTS !== undefined) {
  process.stdout.write(
    'NODE_EXTRA_CA_CERTS is set: Node before 24 reads these certificates at every start, which makes bare Node slower.\n',
  );
}
