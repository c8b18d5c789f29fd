/** Which published installers a generated file pins. */
import { type PublishedInstaller, type PublishedInstallers, toSri } from '../conda/index.ts';
import { Failure } from '../failure.ts';
import type { GenerateSettings } from './settings.ts';

export interface PinnedInstaller {
  readonly system: string;
  readonly url: string;
  /** As in the file name: `26.3.2-3`, `py312_24.5.0-0`. */
  readonly version: string;
  /** The version without tag and build. */
  readonly release: string;
  /** In SRI form. */
  readonly hash: string;
}

const families = { miniforge: 'Miniforge3', miniconda: 'Miniconda3' } as const;

/**
 * One installer a system, all of the same version: the version asked for, or the newest that is published for every system.
 * None for micromamba, which nixpkgs builds.
 * @throws Failure where a version is not published for a system.
 */
export function pinInstallers(settings: GenerateSettings, published: PublishedInstallers): readonly PinnedInstaller[] {
  if (settings.installer === 'micromamba') return [];
  const family = families[settings.installer];
  const lists = settings.systems.map((system) => ({ system, installers: published.list(family, system) }));
  const [newest] = commonInstallers(lists.map(({ installers }) => installers));
  const version = settings.version === 'latest' ? newest?.name.version : settings.version;
  return lists.map(({ system, installers }) => {
    const found = installers.find(({ name }) => name.version === version);
    if (found !== undefined) {
      const { version, release } = found.name;
      return { system, url: found.url, version: version ?? '', release: release ?? '', hash: toSri(found.hash) };
    }
    const known = installers.slice(0, 5).map(({ name }) => name.version);
    throw new Failure(`No ${family} ${version ?? ''} with a published sha256 is known for ${system}.`, {
      remedy: known.length === 0 ? `There is none for ${system} at all.` : `The newest are ${known.join(', ')}.`,
    });
  });
}

/**
 * The installers of the first list whose version is in all of them.
 * @param lists each newest first, as the result is.
 */
export function commonInstallers([
  first = [],
  ...others
]: readonly (readonly PublishedInstaller[])[]): readonly PublishedInstaller[] {
  return first.filter(({ name }) => others.every((list) => list.some((other) => other.name.version === name.version)));
}
