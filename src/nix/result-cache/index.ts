/** Evaluate files, but not those whose every input is pinned and the same as when they were evaluated before. */
import { createHash } from 'node:crypto';
import type { World } from '../../world.ts';
import { type EvaluationRequest, evaluateFiles } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Nix } from '../locate.ts';
import { readsOf } from '../reads/index.ts';
import { entryPath, readEntry, writeEntry } from './entries.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

export type CachedEvaluation = Evaluation & {
  /** Whether the result is from an earlier evaluation. */
  readonly cached: boolean;
};

/**
 * As `evaluateFiles`; in the mode `off` nothing is read from the cache nor kept. Only successes are kept, and only of files of which it is sure what they read: a verdict is never older than
 * what it is about. The reasons against keeping one are told to the log, for debugging.
 */
export async function evaluateWithCache(
  world: World,
  nix: Nix,
  request: EvaluationRequest,
  mode: 'auto' | 'off',
): Promise<ReadonlyMap<string, CachedEvaluation>> {
  const results = new Map<string, CachedEvaluation>();
  const { files, ...way } = request;
  const surroundings: Surroundings =
    mode === 'off' ? { kind: 'unknown', why: 'it is switched off' } : await surroundingsOf(world, nix, way);
  if (surroundings.kind === 'unknown') world.log.debug(`No result is taken from the cache: ${surroundings.why}.`);
  const keyOf = async (file: string) => (surroundings.kind === 'known' ? fileKey(world, file, surroundings.digest) : null);
  const keys = new Map<string, string>();
  for (const file of new Set(files)) {
    const key = await keyOf(file);
    const path = entryOf(world, file, way);
    if (key === null || path === null) continue;
    keys.set(file, key);
    const evaluation = await readEntry(world, path, key);
    if (evaluation !== null) results.set(file, { ...evaluation, cached: true, seconds: 0 });
  }
  const rest = files.filter((file) => !results.has(file));
  for (const [file, evaluation] of await evaluateFiles(world, nix, { ...request, files: rest })) {
    results.set(file, { ...evaluation, cached: false });
    const [key, path] = [keys.get(file), entryOf(world, file, way)];
    // A file that changed meanwhile may have been read before or after that.
    if (evaluation.ok && key !== undefined && path !== null && (await keyOf(file)) === key) {
      await writeEntry(world, path, key, evaluation);
    }
  }
  return results;
}

/** Null where the file may read more than is known. */
async function fileKey(world: World, file: string, surroundings: string): Promise<string | null> {
  const { files, folders, doubts } = await readsOf(world, file);
  if (doubts.length > 0 || folders.length > 0) {
    world.log.debug(`${file} is always evaluated: ${[...new Set(doubts)].slice(0, 3).join('; ')}.`);
    return null;
  }
  return createHash('sha256')
    .update(JSON.stringify([surroundings, file, [...files].sort()]))
    .digest('hex');
}

function entryOf(
  world: World,
  file: string,
  { attribute, system, arguments: given }: Omit<EvaluationRequest, 'files'>,
): string | null {
  return entryPath(world, JSON.stringify([world.cwd, file, attribute, system, given]));
}
