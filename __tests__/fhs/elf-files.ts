/** Shared objects for tests: real ones by the host's compiler, and small 32-bit ones, which not every host's compiler makes. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const compile = (output: string, more: readonly string[]) =>
  execFileSync('gcc', ['-shared', '-nostdlib', '-o', output, '-x', 'c', '/dev/null', '-x', 'none', ...more]);

/** A shared object that asks for the libraries in `needs` and for no other. `options` go to the linker. */
export function buildSharedObject(path: string, needs: readonly string[] = [], options: readonly string[] = []): void {
  const stubs = join(dirname(path), '.stubs');
  mkdirSync(stubs, { recursive: true });
  for (const soname of needs) compile(join(stubs, soname), [`-Wl,-soname,${soname}`]);
  compile(path, [
    '-Wl,--no-as-needed',
    ...needs.map((soname) => join(stubs, soname)),
    ...options.map((option) => `-Wl,${option}`),
  ]);
  execFileSync('rm', ['-r', stubs]);
}

/** As much of a 32-bit shared object as says which libraries it asks for: header, two segments, dynamic section, strings. */
export function write32BitObject(path: string, needs: readonly string[]): void {
  const strings = Buffer.from(`\0${needs.join('\0')}\0`);
  const dynamic = needs.map((soname) => [1, strings.indexOf(soname)]);
  const [segmentsAt, dynamicAt] = [52, 52 + 2 * 32];
  const stringsAt = dynamicAt + (dynamic.length + 3) * 8;
  dynamic.push([5, stringsAt], [10, strings.length], [0, 0]);
  const segment = (type: number, from: number, length: number) => [type, from, from, from, length, length, 6, 4096];

  const header = Buffer.alloc(segmentsAt);
  header.write('\x7fELF\x01\x01\x01', 'latin1');
  header.writeUInt16LE(3, 16);
  header.writeUInt32LE(segmentsAt, 28);
  header.writeUInt16LE(32, 42);
  header.writeUInt16LE(2, 44);
  const words = [
    ...segment(1, 0, stringsAt + strings.length),
    ...segment(2, dynamicAt, stringsAt - dynamicAt),
    ...dynamic.flat(),
  ];
  writeFileSync(path, Buffer.concat([header, Buffer.from(new Uint32Array(words).buffer), strings]));
}
