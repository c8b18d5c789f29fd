/** Measurements of several ways to do the same, printed beside a floor: the least of each. */
import { treeSeconds } from './cpu-time.ts';

export interface Table {
  /** The name of the row that the others are compared to. */
  readonly floor: string;
  /**
   * Run, and add wall and CPU time to a row.
   * @param without a process whose CPU time is left out.
   * @param goal at most so many times the floor's wall time.
   */
  readonly measure: (name: string, without: number, run: () => Promise<unknown>, goal?: number) => Promise<void>;
  /** Set the bytes of a row, and the goal: at most so many times the floor's. */
  readonly size: (name: string, bytes: number, goal?: number) => void;
  /** Seconds of what a measured run consisted of, as it tells itself. */
  readonly phases: (name: string, seconds: Readonly<Record<string, number>>) => void;
  /** @param wrapping the row whose time is added to the floor's, for a second comparison. */
  readonly print: (wrapping: string) => void;
}

interface Row {
  readonly seconds: number[];
  readonly cpu: number[];
  bytes: number | null;
  readonly goals: { time?: number; size?: number };
  phases: Readonly<Record<string, number>> | null;
}

/** @param title what all of them do, one word. */
export function table(title: string, floor: string): Table {
  const rows = new Map<string, Row>();
  const rowOf = (name: string): Row => {
    const row = rows.get(name) ?? { seconds: [], cpu: [], bytes: null, goals: {}, phases: null };
    rows.set(name, row);
    return row;
  };
  return {
    floor,
    async measure(name, without, run, goal) {
      const row = rowOf(name);
      if (goal !== undefined) row.goals.time = goal;
      const busy = treeSeconds(without);
      const start = performance.now();
      await run();
      const seconds = (performance.now() - start) / 1000;
      row.seconds.push(seconds);
      row.cpu.push(treeSeconds(without) - busy);
      process.stderr.write(`  ${title}, ${name}: ${seconds.toFixed(2)} s\n`);
    },
    size(name, bytes, goal) {
      const row = rowOf(name);
      row.bytes = bytes;
      if (goal !== undefined) row.goals.size = goal;
    },
    phases(name, seconds) {
      const row = rowOf(name);
      row.phases = smaller(row.phases, seconds);
    },
    print(wrapping) {
      const base = rowOf(floor);
      const wrapped = least(base.seconds) + least(rowOf(wrapping).seconds);
      process.stdout.write(`\n${line([title, 's', '/floor', '/wrapped', 'CPU s', '/floor', 'MB', '/floor'])}\n`);
      for (const [name, { seconds, cpu, bytes, goals, phases }] of rows) {
        const time = least(seconds) / least(base.seconds);
        const size = bytes === null || base.bytes === null ? null : bytes / base.bytes;
        const cells = [
          ...[name, least(seconds).toFixed(2), time.toFixed(2), (least(seconds) / wrapped).toFixed(2)],
          ...[least(cpu).toFixed(2), (least(cpu) / least(base.cpu)).toFixed(2)],
          ...[bytes === null ? '' : (bytes / 1e6).toFixed(0), size?.toFixed(2) ?? ''],
        ];
        process.stdout.write(
          `${line(cells)}${verdict('time', time, goals.time)}${verdict('size', size, goals.size)}${shown(phases)}\n`,
        );
      }
    },
  };
}

const line = ([name = '', ...cells]: readonly string[]) => `${name.padEnd(36)}${cells.map((cell) => cell.padStart(9)).join('')}`;

const least = (numbers: readonly number[]) => Math.min(...numbers);

const verdict = (what: string, ratio: number | null, goal: number | undefined) =>
  goal === undefined || ratio === null ? '' : `  ${what} ≤ ${goal.toFixed(2)} ${ratio <= goal ? 'holds' : 'does not hold'}`;

function smaller(one: Row['phases'], other: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(other).map(([name, seconds]) => [name, Math.min(seconds, one?.[name] ?? seconds)]));
}

const shown = (phases: Row['phases']) =>
  phases === null
    ? ''
    : `  (${Object.entries(phases)
        .map(([name, seconds]) => `${name} ${seconds.toFixed(2)}`)
        .join(', ')})`;
