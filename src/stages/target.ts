/** What the stages work on: a file, or an output of a flake, whose text is that of its flake.nix. */
import { join } from 'node:path';
import { type Diagnostic, startOfFile } from '../diagnostic.ts';
import { Failure } from '../failure.ts';
import { readTarget } from '../fhs/index.ts';
import { isFlakeReference } from '../find.ts';
import type { World } from '../world.ts';

export interface Target {
  /** The file whose text is looked at, as the user would write it; of a flake that is elsewhere, its reference. */
  readonly path: string;
  /** Null where the file is evaluated as it is. */
  readonly flake: FlakeOutput | null;
}

/** How an output of a flake is evaluated. */
export interface FlakeOutput extends ReturnType<typeof readTarget> {
  readonly isHere: boolean;
}

/** @param text as `findTargets` gives it. */
export function targetOf(world: World, text: string): Target {
  if (!isFlakeReference(text)) return { path: text, flake: null };
  const [, folder = '', query = ''] = /^path:([^?#]*)(\?[^#]*)?/.exec(text) ?? [];
  const isHere = folder !== '';
  const path = isHere ? join(decodeURI(folder), new URLSearchParams(query).get('dir') ?? '.', 'flake.nix') : text;
  return { path, flake: { ...readTarget(text, world.cwd), isHere } };
}

/**
 * @param texts as `findTargets` gives them.
 * @throws Failure for a flake whose text is not here, and for two outputs of one flake, which have one text.
 */
export function targetsToCheck(world: World, texts: readonly string[]): readonly Target[] {
  const targets = texts.map((text) => targetOf(world, text));
  const elsewhere = targets.find(({ flake }) => flake !== null && !flake.isHere);
  if (elsewhere !== undefined) {
    throw new Failure(`The text of ${elsewhere.path} is not here, so it cannot be checked.`, {
      remedy: 'Name a flake of this repository, as in path:.#devShells.x86_64-linux.default.',
    });
  }
  const twice = targets.find(({ path }, index) => targets.findIndex((other) => other.path === path) < index);
  if (twice === undefined) return targets;
  throw new Failure(`Several outputs of ${twice.path} are named.`, { remedy: 'Check each in a step of its own.' });
}

/** Nix reads a flake from a copy in its store, through a file of ours: what it says of these is meant for the flake as a whole. */
export function inFlake(diagnostic: Diagnostic, path: string): Diagnostic {
  return { ...diagnostic, file: path, range: startOfFile };
}
