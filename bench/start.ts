/** `npx tsx bench/start.ts`: the start of `nixconda lint FILE` against bare Node, in turn, in one run. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../scripts/steps.ts';

const rounds = 40;
const bare = ['-e', '0'];
const lint = [join(root, 'dist/index.js'), 'lint', join(root, 'examples/conda-shell.nix')];

function once(args: readonly string[]): number {
  const from = process.hrtime.bigint();
  spawnSync(process.execPath, args);
  return Number(process.hrtime.bigint() - from) / 1e6;
}

const times = { bare: [] as number[], lint: [] as number[] };
for (let round = 0; round < rounds; round++) {
  times.bare.push(once(bare));
  times.lint.push(once(lint));
}

// The minimum is what the machine can do; everything above it is other work on the machine.
const least = { bare: Math.min(...times.bare), lint: Math.min(...times.lint) };
process.stdout.write(`node -e 0:       ${least.bare.toFixed(1)} ms (least of ${rounds})\n`);
process.stdout.write(`nixconda lint:   ${least.lint.toFixed(1)} ms\n`);
process.stdout.write(`ratio:           ${(least.lint / least.bare).toFixed(2)} (goal: at most 1.6)\n`);
