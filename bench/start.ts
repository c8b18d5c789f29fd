/**
 * `npx tsx bench/start.ts`: the start of `nixconda lint FILE` against bare Node, in turn, in one run: with its compiled code kept from an
 * earlier start, with none kept as in CI, and the first time, when it is kept. Beside them the floor of any program with that much code,
 * which is to have the same chunks loaded and do nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../scripts/steps.ts';

const rounds = 40;
const cache = mkdtempSync(join(tmpdir(), 'nixconda-bench-'));
const lint = [join(root, 'dist/index.js'), 'lint', join(root, 'examples/conda-shell.nix')];
const load = `for (const chunk of ${JSON.stringify(loadedChunks())}) require(chunk)`;
const calls = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'its code, loaded', args: ['-e', load] },
  { name: 'nixconda lint', args: lint, goal: ' (goal: at most 1.6)' },
  { name: 'with nothing kept', args: lint, env: { NODE_DISABLE_COMPILE_CACHE: '1' } },
  { name: 'the first time', args: lint, env: { XDG_CACHE_HOME: join(cache, 'first') } },
];

/** The files of dist that a lint loads, but for the entry, which would run. */
function loadedChunks(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'nixconda-bench-'));
  const spy = join(folder, 'spy.cjs');
  writeFileSync(spy, "process.on('exit', () => console.error(JSON.stringify(Object.keys(require.cache))))");
  const { stderr } = spawnSync(process.execPath, ['--require', spy, ...lint], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return (JSON.parse(stderr) as string[]).filter((path) => /\d\.index\.js$/.test(path));
}

function once(args: readonly string[], added: Readonly<Record<string, string>> = {}): number {
  const { CI: _, NODE_DISABLE_COMPILE_CACHE: __, ...others } = process.env;
  const env = { ...others, XDG_CACHE_HOME: cache, ...added };
  rmSync(join(cache, 'first'), { recursive: true, force: true });
  const from = process.hrtime.bigint();
  spawnSync(process.execPath, args, { env });
  return Number(process.hrtime.bigint() - from) / 1e6;
}

once(lint);
const times = calls.map((call) => ({ ...call, taken: [] as number[] }));
for (let round = 0; round < rounds; round++) for (const { args, env, taken } of times) taken.push(once(args, env));
rmSync(cache, { recursive: true });

// The minimum is what the machine can do; everything above it is other work on the machine.
const [bare = 0] = times.map(({ taken }) => Math.min(...taken));
for (const { name, goal = '', taken } of times) {
  const least = Math.min(...taken);
  process.stdout.write(
    `${name.padEnd(17)} ${least.toFixed(1).padStart(6)} ms, ${(least / bare).toFixed(2)} times bare Node${goal}\n`,
  );
}
if (process.env.NODE_EXTRA_CA_CERTS !== undefined) {
  process.stdout.write(
    'NODE_EXTRA_CA_CERTS is set: Node before 24 reads these certificates at every start, which makes bare Node slower.\n',
  );
}
