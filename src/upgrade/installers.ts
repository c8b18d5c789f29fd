/** The installers of a file brought up to date: URL and hash together, all systems at once, or not at all. */
import {
  type Hash,
  type InstallerName,
  installerFile,
  nixSystemOf,
  type PublishedInstaller,
  type PublishedInstallers,
} from '../conda/index.ts';
import type { Installer } from '../lint/index.ts';
import type { Root } from '../syntax/index.ts';
import { hashesBySystem, isStandIn, replaceHash, replaceHashes, type SystemHash } from './hashes.ts';
import { isObstacle, joined, type Obstacle, type Splice, type Splices, settled } from './splice.ts';
import { successorOf, targetOf } from './target.ts';
import { replaceVersion, replaceWord } from './version-words.ts';

/** One installer that gets another version. */
export interface InstallerChange {
  readonly installer: Installer;
  /** Its new file name; of an installer for several systems, the name for one of them. */
  readonly file: string;
  /** The new hash; null where the hashes stand elsewhere, one a system, or nowhere. */
  readonly hash: Hash | null;
  readonly splices: readonly Splice[];
}

export interface InstallerPlan {
  readonly changes: readonly InstallerChange[];
  readonly obstacles: readonly Obstacle[];
}

/** An installer of known family, with the systems that it is for. */
interface Subject {
  readonly installer: Installer;
  readonly name: InstallerName;
  readonly systems: readonly string[];
  /** Where the file chooses among hashes by system; null where the hash stands beside the URL. */
  readonly hashes: readonly SystemHash[] | null;
}

/** @param version asked for by the user; null: the newest. */
export function planInstallers(
  root: Root,
  installers: readonly Installer[],
  published: PublishedInstallers,
  version: string | null,
): InstallerPlan {
  const obstacles: Obstacle[] = [];
  const blocked: Installer[] = [];
  const subjects = installers.flatMap((installer) => {
    const subject = subjectOf(root, installer, published, version);
    if (!('why' in subject)) return [subject];
    obstacles.push(subject);
    blocked.push(installer);
    return [];
  });
  const changes: InstallerChange[] = [];
  for (const group of groupsOf(subjects)) {
    const plan = planGroup(group, published, version);
    if ('why' in plan) obstacles.push(plan);
    else changes.push(...plan);
  }
  return withoutShared(root.text, { changes, obstacles }, blocked);
}

function subjectOf(root: Root, installer: Installer, published: PublishedInstallers, version: string | null): Subject | Obstacle {
  const { name, urlNode, urlText, systemKnown, hash } = installer;
  const refuse = (why: string, remedy?: string): Obstacle => ({
    ...placeOfNode(urlNode),
    why,
    ...(remedy === undefined ? {} : { remedy }),
  });
  if (name === null) return refuse('It cannot be told which version of which installer this is.');
  if (name.os !== 'Linux') return refuse(`${installerFile(name)} is for macOS, and only hashes for Linux are known.`);
  const isCurrent = () => targetOf(published, name, [nixSystemOf(name) ?? ''], null).kind === 'current';
  if (version === null && !isVendorUrl(urlText) && !isCurrent()) {
    return refuse(
      "This is not the vendor's own server, which may lack the newest version.",
      'Name the version: --installer-version.',
    );
  }
  const isPlain = hash === null || isStandIn(hash) || hash.string?.value != null;
  if (systemKnown && isPlain) {
    const system = nixSystemOf(name);
    return system === null
      ? refuse(`Nix has no name for the system of ${installerFile(name)}.`)
      : { installer, name, systems: [system], hashes: null };
  }
  if (hash === null) return refuse('It cannot be told for which systems this installer is.');
  const ofVersion = ({ name: other }: PublishedInstaller) => other.family === name.family && other.version === name.version;
  const hashes = hashesBySystem(
    root,
    hash,
    (one) => published.withHash(one).filter(ofVersion),
    ({ name }) => nixSystemOf(name),
  );
  if ('why' in hashes) return hashes;
  return { installer, name, systems: [...new Set(hashes.map(({ system }) => system))], hashes };
}

const placeOfNode = ({ from, to }: { readonly from: number; readonly to: number }) => ({ from, to });

/** The hosts and folders of Anaconda and of conda-forge, the old host among them: the linter's fix renames it. */
function isVendorUrl(url: string): boolean {
  return /^https?:\/\/(?:repo\.(?:anaconda\.com|continuum\.io)\/|github\.com\/conda-forge\/miniforge\/)/.test(url);
}

/** Those of one family and version go together, so that all systems stay at one version. */
function groupsOf(subjects: readonly Subject[]): readonly (readonly [Subject, ...Subject[]])[] {
  const groups = new Map<string, [Subject, ...Subject[]]>();
  for (const subject of subjects) {
    const key = `${subject.name.family} ${subject.name.version}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [subject]);
    else group.push(subject);
  }
  return [...groups.values()];
}

function planGroup(
  [first, ...others]: readonly [Subject, ...Subject[]],
  published: PublishedInstallers,
  version: string | null,
): readonly InstallerChange[] | Obstacle {
  const group = [first, ...others];
  const systems = [...new Set(group.flatMap(({ systems }) => systems))];
  const target = targetOf(published, first.name, systems, version);
  if (target.kind === 'current') return [];
  if (target.kind === 'none') return { ...placeOfNode(first.installer.urlNode), why: target.why };
  const { version: fresh } = target.name;
  const entryFor = (system: string) =>
    published.list(target.name.family, system).find(({ name }) => name.version === fresh) ?? null;
  const changes: InstallerChange[] = [];
  for (const subject of group) {
    const change = planOne(subject, fresh ?? '', entryFor);
    if ('why' in change) return change;
    changes.push(change);
  }
  return changes;
}

function planOne(
  { installer, name, systems, hashes }: Subject,
  fresh: string,
  entryFor: (system: string) => PublishedInstaller | null,
): InstallerChange | Obstacle {
  const entry = entryFor(systems[0] ?? '');
  if (entry === null) return { ...placeOfNode(installer.urlNode), why: 'No sha256 of the new installer is published.' };
  const pinned =
    hashes === null ? replaceHash(installer, entry.hash) : replaceHashes(hashes, (system) => entryFor(system)?.hash ?? null);
  const splices = joined([familySplices(installer, name), versionSplices(installer, name, fresh), pinned]);
  if (isObstacle(splices)) return splices;
  return { installer, file: entry.file, hash: hashes === null && installer.hash !== null ? entry.hash : null, splices };
}

function familySplices({ url }: Installer, { family }: InstallerName): Splices {
  const successor = successorOf(family);
  return successor === family ? [] : replaceWord(url, `${family}-`, `${successor}-`);
}

function versionSplices({ url, urlText }: Installer, { version }: InstallerName, fresh: string): Splices {
  if (version !== null) return replaceVersion(url, version, fresh);
  if (urlText.includes('/releases/latest/download/')) return replaceWord(url, '/latest/download/', `/download/${fresh}/`);
  return replaceWord(url, '-latest-', `-${fresh}-`);
}

/** Where a token of a change also serves an installer that must stay as it is, the whole change cannot be made. */
function withoutShared(text: string, { changes, obstacles }: InstallerPlan, blocked: readonly Installer[]): InstallerPlan {
  const kept = blocked.flatMap(({ url, hash }) => [...url.pieces, ...(hash?.string?.pieces ?? [])]);
  const shared = changes
    .flatMap(({ splices }) => splices)
    .find((splice) =>
      kept.some(({ from, to }) => splice.from < to && from < splice.to && text.slice(splice.from, splice.to) !== splice.text),
    );
  if (shared !== undefined) {
    const why = 'This also belongs to an installer that cannot be brought up to date.';
    return { changes: [], obstacles: [...obstacles, { ...placeOfNode(shared), why }] };
  }
  const all = settled(
    text,
    changes.flatMap(({ splices }) => splices),
  );
  return isObstacle(all) ? { changes: [], obstacles: [...obstacles, all] } : { changes, obstacles };
}
