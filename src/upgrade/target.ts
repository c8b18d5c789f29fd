/** Which installers an upgrade takes: the newest that is published for every system, or the version asked for. */
import {
  compareInstallers,
  type InstallerFamily,
  type InstallerName,
  type PublishedInstaller,
  type PublishedInstallers,
} from '../conda/index.ts';
import { commonInstallers } from '../generate/index.ts';

export type Target =
  /** `name` tells family and version; its system is any of those asked for. */
  | { readonly kind: 'found'; readonly name: InstallerName }
  /** What is there is as new as what is published. */
  | { readonly kind: 'current' }
  /** One sentence. */
  | { readonly kind: 'none'; readonly why: string };

/** What became of a family whose name is no longer used (https://github.com/conda-forge/miniforge/issues/615). */
export function successorOf(family: InstallerFamily): InstallerFamily {
  return family === 'Mambaforge' ? 'Miniforge3' : family;
}

/**
 * @param current what the file has now; of an unknown version where its URL says `latest`.
 * @param systems for each of which the new one must be published.
 * @param version asked for by the user, with or without the tag of a Python; null: the newest.
 */
export function targetOf(
  published: PublishedInstallers,
  current: InstallerName,
  systems: readonly string[],
  version: string | null,
): Target {
  const family = successorOf(current.family);
  const common = commonInstallers(systems.map((system) => published.list(family, system)));
  const [newest] = common;
  const list = systems.join(' and ');
  if (newest === undefined) return { kind: 'none', why: `No ${family} with a published sha256 is known for ${list}.` };
  if (version === null) {
    const best =
      withPythonOf(
        current,
        common.filter(({ name }) => isSameRelease(name, newest.name)),
      ) ?? newest;
    // Another Python at the same release is the owner's choice.
    const isNewer = !isSameRelease(best.name, current) && compareInstallers(best.name, current) > 0;
    return isNewer || current.release === null || family !== current.family ? found(best) : { kind: 'current' };
  }
  const matching = common.filter(({ name }) => name.version === version || name.version?.replace(/^py\d+_/, '') === version);
  const chosen = matching.find(({ name }) => name.version === version) ?? withPythonOf(current, matching) ?? matching[0];
  if (chosen !== undefined)
    return chosen.name.version === current.version && family === current.family ? { kind: 'current' } : found(chosen);
  const known = common.slice(0, 3).map(({ name }) => name.version);
  return {
    kind: 'none',
    why: `No ${family} ${version} with a published sha256 is known for ${list}; the newest are ${known.join(', ')}.`,
  };
}

const found = ({ name }: PublishedInstaller): Target => ({ kind: 'found', name });

function isSameRelease(a: InstallerName, b: InstallerName): boolean {
  return a.release === b.release && a.build === b.build;
}

function withPythonOf({ python }: InstallerName, installers: readonly PublishedInstaller[]): PublishedInstaller | undefined {
  return installers.find(({ name }) => name.python === python);
}
