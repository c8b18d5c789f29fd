/** Shared objects for tests: real ones, by the host's compiler. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether this machine has 32-bit libraries beside its own, and a compiler that makes such. */
export const hasBothWordSizes = process.arch === 'x64';

const compile = (output: string, bits: 32 | 64, more: readonly string[]) =>
  execFileSync('gcc', [
    ...(bits === 32 ? ['-m32'] : []),
    ...['-shared', '-nostdlib', '-o', output, '-x', 'c', '/dev/null', '-x', 'none'],
    ...more,
  ]);

/** A shared object that asks for the libraries in `needs` and for no other. `options` go to the linker. */
export function buildSharedObject(
  path: string,
  needs: readonly string[] = [],
  options: readonly string[] = [],
  bits: 32 | 64 = 64,
): void {
  const stubs = join(dirname(path), '.stubs');
  mkdirSync(stubs, { recursive: true });
  for (const soname of needs) compile(join(stubs, soname), bits, [`-Wl,-soname,${soname}`]);
  compile(path, bits, [
    '-Wl,--no-as-needed',
    ...needs.map((soname) => join(stubs, soname)),
    ...options.map((option) => `-Wl,${option}`),
  ]);
  execFileSync('rm', ['-r', stubs]);
}

/** A program that the dynamic loader does not start without `soname`. */
export function buildProgram(path: string, soname: string): void {
  const stub = join(dirname(path), soname);
  compile(stub, 64, [`-Wl,-soname,${soname}`]);
  execFileSync('gcc', ['-x', 'c', '-', '-x', 'none', '-Wl,--no-as-needed', stub, '-o', path], {
    input: 'int main(void) { return 0; }',
  });
  rmSync(stub);
}

/** Make a shared object one for another processor, as an emulator's package has. */
export function makeForeign(path: string): void {
  const bytes = readFileSync(path);
  const riscV = 243;
  bytes.writeUInt16LE(riscV, 18);
  writeFileSync(path, bytes);
}
