/** Which file descriptors this process was started with, beside the standard three. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

interface Descriptor {
  readonly number: number;
  /** As `/a/file` or `pipe:[4711]`. */
  readonly leadsTo: string;
  readonly access: 'read' | 'write' | 'both';
}

/**
 * Sorted. Nothing says which of them Node has opened itself, but those are of a few kinds: what has no name (epoll, eventfd), both
 * ends of pipes, and /dev/null to read from. Sockets are left out too: one of them may be our own connection.
 */
export function inheritedDescriptors(): readonly number[] {
  const all = openDescriptors();
  const ends = (pipe: string) => new Set(all.filter(({ leadsTo }) => leadsTo === pipe).map(({ access }) => access));
  const isInherited = ({ leadsTo, access }: Descriptor) =>
    leadsTo.startsWith('pipe:')
      ? !(ends(leadsTo).has('read') && ends(leadsTo).has('write'))
      : leadsTo.startsWith('/') && !(leadsTo === '/dev/null' && access === 'read');
  return all.filter((one) => one.number > 2 && isInherited(one)).map(({ number }) => number);
}

/** https://man7.org/linux/man-pages/man5/proc_pid_fdinfo.5.html */
function openDescriptors(): readonly Descriptor[] {
  const kinds = ['read', 'write', 'both'] as const;
  return readdirSync('/proc/self/fd')
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap((number) => {
      try {
        const [, flags = ''] = /^flags:\s*(\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${number}`, 'utf8')) ?? [];
        const access = kinds[Number.parseInt(flags, 8) & 3];
        return access === undefined ? [] : [{ number, leadsTo: readlinkSync(`/proc/self/fd/${number}`), access }];
      } catch {
        // The one with which the folder was read.
        return [];
      }
    });
}
