/** Processor time of this process and of all that it started, as Linux counts it (https://man7.org/linux/man-pages/man5/proc.5.html). */
import { readdirSync, readFileSync } from 'node:fs';

/** @param without a process whose time, and that of what it started, is left out. @returns seconds, user and system, in hundredths. */
export function treeSeconds(without: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const processes = new Map(all.map(Number).map((pid) => [pid, read(pid)]));
  const isOurs = (pid: number): boolean =>
    pid !== without && (pid === process.pid || isOurs(processes.get(pid)?.parent ?? without));
  return [...processes].reduce((sum, [pid, one]) => (one !== null && isOurs(pid) ? sum + one.ticks / 100 : sum), 0);
}

/** What a process used, with what those used that it started and whose end it has seen. */
function read(pid: number): { readonly parent: number; readonly ticks: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the name in parentheses, may hold anything; the parent is the fourth, the times are the 14th to the 17th.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1] ?? 0, ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) };
  } catch {
    return null;
  }
}
