/** Who runs below a process, beside it and in the same mounts, as Linux tells it in /proc (https://man7.org/linux/man-pages/man5/proc.5.html). */
import { fstatSync, openSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * The processes started by `pid`, directly or not, and `pid` itself, parents first; those named in `spared` are left out, what
 * they started is not.
 */
export function processesFrom(pid: number, spared: readonly string[]): readonly number[] {
  const name = nameOf(pid);
  if (name === null) return [];
  const below = childrenOf(pid).flatMap((child) => processesFrom(child, spared));
  return spared.includes(name) ? below : [pid, ...below];
}

/** The first processes that those named in `spared`, at `pid` or below, have started and that are not among them. */
export function firstStartedBy(pid: number, spared: readonly string[]): readonly number[] {
  const isSpared = (one: number) => spared.includes(nameOf(one) ?? '');
  return childrenOf(pid).flatMap((child) => (isSpared(pid) && !isSpared(child) ? [child] : firstStartedBy(child, spared)));
}

function nameOf(pid: number): string | null {
  return read(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trimEnd());
}

/** Each thread has its own list of the processes that it started. */
function childrenOf(pid: number): readonly number[] {
  const threads = read(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  return threads.flatMap((thread) => {
    const list = read(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')) ?? '';
    return list.split(' ').filter(Boolean).map(Number);
  });
}

/** The mount namespace a process lives in, as `mnt:[4026531841]`; null where it has ended or is another user's. */
export function mountsOf(pid: number | 'self'): string | null {
  return read(() => readlinkSync(`/proc/${pid}/ns/mnt`));
}

/**
 * The same, held open until its descriptor is closed. Of a namespace that is not, the kernel gives the number to the next one that is
 * made, as soon as its last process has ended: it would then tell of any program's, as of Nix, which as root has mounts of its own.
 */
export function holdMountsOf(pid: number): { readonly mounts: string; readonly descriptor: number } | null {
  return read(() => {
    const descriptor = openSync(`/proc/${pid}/ns/mnt`, 'r');
    return { mounts: `mnt:[${fstatSync(descriptor).ino}]`, descriptor };
  });
}

/** Every process of the session `session`, and every one that lives in one of the mount namespaces `mounts`, which are held. */
export function processesIn(session: number | null, mounts: ReadonlyMap<string, unknown>): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => (session !== null && sessionOf(pid) === session) || mounts.has(mountsOf(pid) ?? ''));
}

function sessionOf(pid: number): number | null {
  const stat = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (stat === null) return null;
  // The second field is the name in parentheses and may hold anything; the session is the fourth after it.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]);
}

/** A process may end at any moment: what can no longer be read is not there. */
function read<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
