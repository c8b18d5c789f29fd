/** What people call the operating system of a machine. */
import type { Host } from './world.ts';

const names: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };

export function systemName({ os }: Host): string {
  return names[os] ?? os;
}
