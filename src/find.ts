/** Which files are meant: the named ones, those that match a pattern, or the usual names. */
import { Failure } from './failure.ts';
import type { World } from './world.ts';

/** Where a conda shell file is looked for when none is named, in this order. */
export const usualNames = ['.conda-shell.nix', 'conda-shell.nix', 'nix/conda-shell.nix'] as const;

/** Whether an output of a flake is meant, as `REFERENCE#ATTRIBUTE`, where the reference begins with its scheme. */
export function isFlakeReference(text: string): boolean {
  return /^(?:path|git|git\+\w+|github|gitlab|sourcehut|tarball|flake):/.test(text);
}

/** Which files a project's configuration means, as glob patterns. */
export interface ProjectPatterns {
  /** The files to look at where none is named; none: the usual names. */
  readonly include: readonly string[];
  /** What patterns never match. A file that is named as such is looked at all the same. */
  readonly exclude: readonly string[];
}

const noPatterns: ProjectPatterns = { include: [], exclude: [] };

/** As `findFiles`, for those who evaluate what they find: outputs of flakes may be named as well, and stay as they are. */
export async function findTargets(
  world: World,
  named: readonly string[],
  patterns: ProjectPatterns = noPatterns,
): Promise<readonly string[]> {
  if (!named.some(isFlakeReference)) return findFiles(world, named, patterns);
  const found: string[] = [];
  for (const name of named) found.push(...(isFlakeReference(name) ? [name] : await findFiles(world, [name], patterns)));
  return [...new Set(found)];
}

const isPattern = (name: string) => /[*?[\]{}!]/.test(name);

/**
 * @param named paths or glob patterns, relative to the world's working directory; none means those the project includes, else the
 *   usual names.
 * @returns paths, relative where they are in the working directory, each once, in the order asked for.
 * @throws Failure where a named file is missing, a pattern matches nothing, or none of the usual names is there.
 */
export async function findFiles(
  world: World,
  named: readonly string[],
  { include, exclude }: ProjectPatterns = noPatterns,
): Promise<readonly string[]> {
  if (named.length === 0 && include.length === 0) return [await findUsual(world)];
  const found: string[] = [];
  for (const name of named.length === 0 ? include : named) {
    const isThere = await world.files.exists(resolvePath(world, name));
    const matches =
      isThere || !isPattern(name) ? [] : await world.files.glob([name, ...exclude.map((pattern) => `!${pattern}`)], world.cwd);
    if (!isThere && matches.length === 0) {
      throw new Failure(
        isPattern(name) ? `No file matches the pattern ${name} in ${world.cwd}.` : `There is no file ${name} in ${world.cwd}.`,
        {
          remedy: 'Name an existing file, or none to look for the usual names.',
        },
      );
    }
    found.push(...(isThere ? [plainName(world, name)] : matches));
  }
  return [...new Set(found)];
}

/** Relative where the file is in the working directory, and without `./`: by such names services that show findings know files. */
function plainName({ cwd }: World, name: string): string {
  const relative = name.startsWith(`${cwd}/`) ? `.${name.slice(cwd.length)}` : name;
  return relative.replace(/^(?:\.\/+)+(?=.)/, '');
}

async function findUsual(world: World): Promise<string> {
  for (const name of usualNames) if (await world.files.exists(resolvePath(world, name))) return name;
  throw new Failure(`No conda shell file was found in ${world.cwd}; looked for ${usualNames.join(', ')}.`, {
    remedy: 'Name the file, or write one with `nixconda generate`.',
  });
}

/** The absolute path of what a user wrote. */
export function resolvePath(world: World, path: string): string {
  return path.startsWith('/') ? path : `${world.cwd}/${path}`;
}
