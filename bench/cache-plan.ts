/** Which files of this machine a synthetic closure holds: the same on every run, with sizes and references as real closures have them. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface PlannedPath {
  readonly name: string;
  /** Absolute but for the first slash. */
  readonly files: readonly string[];
  /** Positions of earlier paths. */
  readonly references: readonly number[];
}

/** @param bytes of all files together; less where the machine has less. */
export function planOf(paths: number, bytes: number): readonly PlannedPath[] {
  const random = randomNumbers(1);
  // Some paths are large and most are small: the sizes are log-normal.
  const weights = Array.from({ length: paths }, () => Math.exp(1.3 * normal(random)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // Folder by folder, in a mixed order: what lies together is alike, and a part of the machine is to be like the whole.
  const files = filesBelow(['usr/lib', 'usr/share', 'usr/bin'])
    .map((file) => ({ ...file, place: createHash('sha256').update(dirname(file.path)).digest('hex') }))
    .sort((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)))
    .values();
  let due = 0;
  let taken = 0;
  return weights.map((weight, index) => {
    due += (bytes * weight) / total;
    const mine: string[] = [];
    // What one path took too much, the next ones take less.
    while (taken < due) {
      const { value: file, done } = files.next();
      if (done) break;
      mine.push(file.path);
      taken += file.size;
    }
    const references = [Math.floor(index / 2), Math.floor(index / 3), Math.floor((2 * index) / 3)];
    return { name: `bench-${index}`, files: mine, references: [...new Set(references)].filter((one) => one < index) };
  });
}

function filesBelow(folders: readonly string[]): readonly { readonly path: string; readonly size: number }[] {
  return folders.flatMap((folder) =>
    readdirSync(join('/', folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({ path: path.slice(1), stats: statSync(path) }))
      // One giant would be a closure by itself, and Nix allows no setuid.
      .filter(({ path, stats }) => stats.size < 50e6 && (stats.mode & 0o7000) === 0 && !path.includes('\n'))
      .map(({ path, stats }) => ({ path, size: stats.size })),
  );
}

/** A linear congruential generator (Numerical Recipes), from 0 to 1. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** The Box–Muller transform. */
function normal(random: Generator<number, never>): number {
  const { value: radius } = random.next();
  const { value: angle } = random.next();
  return Math.sqrt(-2 * Math.log(1 - radius)) * Math.cos(2 * Math.PI * angle);
}
