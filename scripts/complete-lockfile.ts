/**
 * `npx tsx scripts/complete-lockfile.ts`, after an `npm install` against a mirror that holds the packages of some platforms only: npm
 * leaves those it cannot see out of the lockfile, and `npm ci` refuses such a lockfile everywhere. Each is put back with the platform
 * that its name tells, so that npm skips it elsewhere, and fetches it, without an integrity, where it is needed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './steps.ts';

interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const path = join(root, 'package-lock.json');
const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(path, 'utf8'));
const platformPattern =
  /(?:^|[-/])(?<os>android|darwin|freebsd|linux|netbsd|openbsd|openharmony|win32|aix|sunos)-(?<cpu>[a-z0-9]+)(?:-(?<abi>[a-z]+))?$/;

let added = 0;
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`;
    const { os, cpu, abi = '' } = platformPattern.exec(name)?.groups ?? {};
    if (lock.packages[place] !== undefined || os === undefined || cpu === undefined) continue;
    const libc = abi.startsWith('musl') ? { libc: ['musl'] } : abi.startsWith('gnu') && os === 'linux' ? { libc: ['glibc'] } : {};
    lock.packages[place] = Object.assign({ version, ...(dev ? { dev } : {}), optional: true, os: [os], cpu: [cpu] }, libc);
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} put back\n`);
