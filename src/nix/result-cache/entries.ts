/** Results on this machine's disk: one file for each evaluated file, with the key that it holds for. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { cacheFolder } from '../../cache-folder.ts';
import type { World } from '../../world.ts';
import type { Evaluation } from '../evaluation.ts';

export type Success = Extract<Evaluation, { ok: true }>;

interface Entry {
  readonly version: 1;
  /** Digest of all that the result depends on. */
  readonly key: string;
  readonly evaluation: Success;
}

/**
 * Where the entry of a file is; null where this user has no cache folder. What was evaluated before under the same name is
 * overwritten, so that the folder grows with the number of files and not of changes.
 * @param name tells this file, and the way in which it is evaluated, from all others.
 */
export function entryPath({ env }: World, name: string): string | null {
  const folder = cacheFolder(env);
  const digest = createHash('sha256').update(name).digest('hex');
  return folder && join(folder, 'evaluations', `${digest.slice(0, 32)}.json`);
}

/** The result that holds for `key`, if its derivations are still in the store; null for anything else that lies there. */
export async function readEntry(world: World, path: string, key: string): Promise<Success | null> {
  const entry = parseEntry(await world.files.readIfThere(path).catch(() => null));
  if (entry === null || entry.key !== key) return null;
  const { evaluation } = entry;
  for (const derivation of [evaluation.drvPath, ...Object.keys(evaluation.hook?.needs ?? {})]) {
    if (!(await world.files.exists(derivation))) return null;
  }
  return evaluation;
}

/** A cache that cannot be written is none: the work is done all the same. */
export async function writeEntry(world: World, path: string, key: string, evaluation: Success): Promise<void> {
  const entry: Entry = { version: 1, key, evaluation };
  try {
    await world.files.write(path, JSON.stringify(entry), { mode: 0o600 });
  } catch (error) {
    world.log.debug(`The result cannot be kept: ${error instanceof Error ? error.message : error}`);
  }
}

/** Written by this program alone and whole or not at all, so its parts need no check once its head is right. */
function parseEntry(text: string | null): Entry | null {
  try {
    const entry: Partial<Entry> | null = text === null ? null : JSON.parse(text);
    return entry?.version === 1 && typeof entry.key === 'string' && entry.evaluation?.ok === true ? (entry as Entry) : null;
  } catch {
    return null;
  }
}
