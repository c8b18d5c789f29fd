/** Which published installers a generated file pins. */
import { type PublishedInstaller, type PublishedInstallers, toSri } from '../conda/index.ts';
import { Failure } from '../failure.ts';
import type { GenerateSettings } from './settings.ts';

export interface PinnedInstaller {
  readonly system: string;
  readonly url: string;
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
  const version = settings.version === 'latest' ? newestOfAll(lists.map(({ installers }) => installers)) : settings.version;
  return lists.map(({ system, installers }) => {
    const found = installers.find(({ name }) => name.version === version);
    if (found !== undefined) return { system, url: found.url, hash: toSri(found.hash) };
    const known = installers.slice(0, 5).map(({ name }) => name.version);
    throw new Failure(`No ${family} ${version ?? ''} with a published sha256 is known for ${system}.`, {
      remedy: known.length === 0 ? `There is none for ${system} at all.` : `The newest are ${known.join(', ')}.`,
    });
  });
}

/** The newest version that is in every list; the lists are newest first. */
function newestOfAll(lists: readonly (readonly PublishedInstaller[])[]): string | null {
  const [first = [], ...others] = lists;
  const common = first.find(({ name }) =>
    others.every((list) => list.some((installer) => installer.name.version === name.version)),
  );
  return common?.name.version ?? null;
}
