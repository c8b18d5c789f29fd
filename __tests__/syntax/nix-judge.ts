/** What the Nix on this machine says of a text, by `nix-instantiate --parse`. */

import { dirname } from 'node:path';
import { localWorld } from '../../src/edges/world.ts';
import { lineIndex } from '../../src/syntax/index.ts';
import type { Log } from '../../src/world.ts';

export type Verdict =
  /** Nix's own print of what it parsed. */
  | { readonly kind: 'accepted'; readonly printed: string }
  /** Grammatical, but a name in it is not defined: said after parsing, so the whole text is grammatical. */
  | { readonly kind: 'undefined-variable' }
  /** A name defined twice: said while parsing, so nothing is known of what follows. */
  | { readonly kind: 'defined-twice'; readonly offset: number }
  | { readonly kind: 'rejected'; readonly message: string; readonly offset: number }
  /** Nix 2.8 itself dies of some strings that end in a backslash. */
  | { readonly kind: 'crashed' };

const silent: Log = { info() {}, warn() {}, debug() {}, group: (_title, work) => work() };
const world = localWorld({ cwd: process.cwd(), env: process.env, log: silent });

/** Where relative paths are relative to in `judge`, and what `~` is. */
export const folder = world.cwd;
export const home = process.env.HOME ?? '/';

export async function judge(text: string): Promise<Verdict> {
  const { status, stdout, stderr } = await world.processes.run({
    command: 'nix-instantiate',
    args: ['--parse', '-'],
    input: text,
  });
  if (status === 0) return { kind: 'accepted', printed: stdout.slice(0, -1) };
  if (status > 128) return { kind: 'crashed' };
  const message = /^error: ([^\n]*)/m.exec(stderr)?.[1] ?? '';
  if (message.startsWith('undefined variable')) return { kind: 'undefined-variable' };
  const places = [...stderr.matchAll(/^ +at «stdin»:(\d+):(\d+):$/gm)];
  const [, line, column] = places.at(-1) ?? [];
  if (line === undefined) throw new Error(`Nix gave no place: ${stderr}`);
  const offset = lineIndex(text).offsetOfByte(Number(line), Number(column));
  const twice = /already defined at|^duplicate formal function argument/.test(message);
  return twice ? { kind: 'defined-twice', offset } : { kind: 'rejected', message, offset };
}

/** Nix's prints of texts that it accepts, in one run, and the folder that their relative paths are relative to. */
export async function printAll(
  texts: readonly string[],
): Promise<{ readonly prints: readonly string[]; readonly folder: string }> {
  const place = await world.files.makeTemporaryFolder('nixconda-syntax-');
  const paths = texts.map((_, index) => `${place}/${index}.nix`);
  for (const [index, path] of paths.entries()) await world.files.write(path, texts[index] ?? '');
  const { status, stdout, stderr } = await world.processes.run({ command: 'nix-instantiate', args: ['--parse', ...paths] });
  await world.files.remove(place);
  if (status !== 0) throw new Error(stderr);
  return { prints: stdout.split('\n'), folder: dirname(paths[0] ?? place) };
}

/** What Nix evaluates texts to, in one run: a list of their values as JSON. */
export async function evaluateAll(texts: readonly string[]): Promise<readonly unknown[]> {
  const list = `[ ${texts.map((text) => `(${text}\n)`).join('\n')} ]`;
  const args = ['--eval', '--strict', '--json', '-'];
  const { status, stdout, stderr } = await world.processes.run({ command: 'nix-instantiate', args, input: list });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
