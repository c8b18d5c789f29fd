/** Questions to the Nix store, in the words that every Nix since 2.3 understands; none of them asks a substituter. */
import { Failure } from '../failure.ts';
import type { Nix } from '../nix/index.ts';
import type { ProcessResult, World } from '../world.ts';

/** The paths that `path` needs to work, itself included, each after what it refers to; null where it is not valid. */
export async function closureOf(world: World, nix: Nix, path: string): Promise<readonly string[] | null> {
  const { status, stdout } = await run(world, nix, ['-qR', path]);
  return status === 0 ? lines(stdout) : null;
}

/** The sizes of the NARs of valid paths, in bytes, in their order. */
export async function narSizes(world: World, nix: Nix, paths: readonly string[]): Promise<readonly number[]> {
  return (await query(world, nix, ['-q', '--size', ...paths])).map(Number);
}

/** The hash of a valid path's NAR as Nix writes it, `sha256:1f2g…`. */
export async function narHash(world: World, nix: Nix, path: string): Promise<string> {
  return (await query(world, nix, ['-q', '--hash', path])).join('');
}

/** Those that are not valid in the store. */
export async function invalidOf(world: World, nix: Nix, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  return query(world, nix, ['--check-validity', '--print-invalid', ...paths]);
}

/** What the derivations that `derivation` is built from make, itself included; none where that cannot be known beforehand. */
export async function outputsBelow(world: World, nix: Nix, derivation: string): Promise<ReadonlySet<string>> {
  const derivations = (await closureOf(world, nix, derivation))?.filter((path) => path.endsWith('.drv')) ?? [];
  if (derivations.length === 0) return new Set();
  const { status, stdout } = await run(world, nix, ['-q', '--outputs', ...derivations]);
  return new Set(status === 0 ? lines(stdout) : []);
}

/** Those outputs of derivations that are valid. */
export async function outputsOf(world: World, nix: Nix, derivations: readonly string[]): Promise<readonly string[]> {
  if (derivations.length === 0) return [];
  const outputs = await query(world, nix, ['-q', '--outputs', ...derivations]);
  const invalid = new Set(await invalidOf(world, nix, outputs));
  return outputs.filter((path) => !invalid.has(path));
}

/** The one line of what a Nix program printed that says why it failed. */
export function firstError({ stderr, status, timedOut }: Pick<ProcessResult, 'stderr' | 'status' | 'timedOut'>): string {
  if (timedOut) return 'Nix took too long';
  // Newer ones print `error:` alone, then what they were doing, then the error itself, further to the right.
  const said = /^\s*error: (.+)$/m.exec(stderr)?.[1] ?? stderr.trim().split('\n').at(-1) ?? '';
  const text = said.trim().replace(/[;:.]$/, '');
  return text === '' ? `Nix ended with status ${status}` : text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

/** @throws Failure where the store cannot be asked. */
async function query(world: World, nix: Nix, args: readonly string[]): Promise<readonly string[]> {
  const result = await run(world, nix, args);
  // An empty answer and no answer must not be taken for each other.
  if (result.status !== 0) throw new Failure(`the Nix store does not answer: ${firstError(result)}`);
  return lines(result.stdout);
}

function run(world: World, nix: Nix, args: readonly string[]): Promise<ProcessResult> {
  return world.processes.run({ command: nix.store, args, timeout: 120_000 });
}

const lines = (text: string) => text.split('\n').filter((line) => line !== '');
