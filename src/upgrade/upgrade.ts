/** An old conda shell file brought up to date: installers, then what the linter calls an error and can mend, then the pin. */
import type { PublishedInstallers } from '../conda/index.ts';
import { byPlace } from '../diagnostic.ts';
import { type Installer, type Linter, type LintSettings, makeLinter, rules } from '../lint/index.ts';
import { lineIndex, type Root, walk } from '../syntax/index.ts';
import { mismatch } from './confirm.ts';
import { type InstallerChange, type InstallerPlan, planInstallers } from './installers.ts';
import { type NixpkgsPin, pinNixpkgs } from './pin.ts';
import { applySplices, isObstacle, type Obstacle, settled } from './splice.ts';

export interface UpgradeRequest {
  /** The version that the installers get, as `26.3.2-3` or `py312_24.5.0-0`; null: the newest that is published. */
  readonly version: string | null;
  /** The nixpkgs to pin; null: what the file says stays. */
  readonly pin: NixpkgsPin | null;
}

/** Something that was changed, or could not be, with its place (both count from 1) in the text that it was found in. */
export interface Remark {
  readonly line: number;
  readonly column: number;
  /** One sentence. */
  readonly what: string;
  readonly remedy?: string;
}

export interface Upgrade {
  /** The new text; the old one where nothing is to be done. */
  readonly text: string;
  readonly changes: readonly Remark[];
  /** What was left as it is because the right change is not sure. */
  readonly refusals: readonly Remark[];
}

export interface Upgrader {
  /** @param path as the user would write it, relative to the working directory; some rules go by the name. */
  readonly upgrade: (path: string, text: string, request: UpgradeRequest) => Promise<Upgrade>;
}

/** @param settings of the project: what it has switched off is not mended. */
export async function makeUpgrader(
  settings: LintSettings,
  otherRules: ReadonlySet<string>,
  published: PublishedInstallers,
): Promise<Upgrader> {
  const linter = await makeLinter(mending(settings, errorRules), otherRules);
  const pinLinter = await makeLinter(mending(settings, ['nixpkgs-unpinned', 'unused-suppression']), otherRules);
  return {
    async upgrade(path, text, { version, pin }) {
      const renewed = renewInstallers(linter, published, path, text, version);
      if (renewed.isBroken) return renewed;
      const mended = await mend(linter, path, renewed.text);
      const pinned =
        pin === null ? { text: mended.text, changes: [], refusals: [] } : await pinText(pinLinter, path, mended.text, pin);
      return {
        text: pinned.text,
        changes: [...renewed.changes, ...mended.changes, ...pinned.changes],
        refusals: [...renewed.refusals, ...pinned.refusals],
      };
    },
  };
}

/** What makes a file fail today, and zlib, which new installers need where old ones did not. */
const errorRules = [
  ...rules.filter(({ severity, fixable }) => severity === 'error' && fixable === 'safe').map(({ id }) => id),
  'missing-zlib',
];

/** Settings under which the linter finds what these rules find, and nothing else. */
function mending(settings: LintSettings, wanted: readonly string[]): LintSettings {
  const others = rules.filter(({ id }) => !wanted.includes(id)).map(({ id }) => [id, 'off'] as const);
  return { ...settings, levels: { ...settings.levels, ...Object.fromEntries(others) } };
}

function renewInstallers(
  linter: Linter,
  published: PublishedInstallers,
  path: string,
  text: string,
  version: string | null,
): Upgrade & { readonly isBroken: boolean } {
  const { root, installers, diagnostics } = linter.lint(path, text);
  if (root === null) {
    const errors = diagnostics.filter(({ rule }) => rule === 'syntax');
    const refusals = errors.map(({ range: { start }, message }) => ({
      line: start.line,
      column: start.column,
      what: message,
    }));
    return { text, changes: [], refusals, isBroken: true };
  }
  const plan = planInstallers(root, installers, published, version);
  const splices = settled(
    text,
    plan.changes.flatMap((change) => change.splices),
  );
  const fresh = isObstacle(splices) ? text : applySplices(text, splices);
  const wrong = isObstacle(splices) ? splices : mismatch({ root, installers }, linter.lint(path, fresh), plan.changes);
  const sure: InstallerPlan = wrong === null ? plan : { changes: [], obstacles: [...plan.obstacles, wrong] };
  return {
    text: wrong === null ? fresh : text,
    changes: withoutRepeats(
      sure.changes.map((change) => remark(text, { ...change.installer.urlNode, why: describeChange(change) })),
    ),
    refusals: [...sure.obstacles, ...overlooked(root, installers)].map((obstacle) => remark(text, obstacle)),
    isBroken: false,
  };
}

/** Where the vendors' folders are named, and yet no installer was found: its URL is made in a way that cannot be followed. */
function overlooked(root: Root, installers: readonly Installer[]): readonly Obstacle[] {
  const found: Obstacle[] = [];
  if (installers.length > 0) return found;
  walk(root, (node) => {
    if (node.kind !== 'string' || node.style === 'indented' || !vendorFolder.test(root.text.slice(node.from, node.to))) return;
    found.push({ from: node.from, to: node.to, why: 'It cannot be told which installer is fetched from here.' });
  });
  return found;
}

const vendorFolder = /repo\.(?:anaconda\.com|continuum\.io)\/(?:miniconda|archive)|conda-forge\/miniforge\/releases/;

/** One URL can serve several fetches. */
function withoutRepeats(remarks: readonly Remark[]): readonly Remark[] {
  return [...new Map(remarks.map((one) => [`${one.line}:${one.column}:${one.what}`, one])).values()];
}

function describeChange({ installer: { fileName, name, systemKnown }, file }: InstallerChange): string {
  if (systemKnown || name === null) return `${fileName} becomes ${file}.`;
  return `${name.family}-${name.version ?? 'latest'} becomes ${file.replace(/-Linux-\w+\.sh$/, '')}, for all its systems.`;
}

async function mend(linter: Linter, path: string, text: string): Promise<Upgrade> {
  const { text: mended, applied } = await linter.fix(path, text, 'safe');
  const changes = [...applied].sort(byPlace).map(({ range: { start }, rule, fix }) => ({
    line: start.line,
    column: start.column,
    what: `${fix?.title ?? 'Mended'} (${rule}).`,
  }));
  return { text: mended, changes, refusals: [] };
}

async function pinText(linter: Linter, path: string, text: string, pin: NixpkgsPin): Promise<Upgrade> {
  const { root } = linter.lint(path, text);
  const planned = root === null ? [] : pinNixpkgs(root, pin);
  const splices = isObstacle(planned) ? planned : settled(text, planned);
  if (isObstacle(splices)) return { text, changes: [], refusals: [remark(text, splices)] };
  const [first] = splices;
  if (first === undefined) return { text, changes: [], refusals: [] };
  // A comment that excuses the unpinned nixpkgs has nothing left to excuse.
  const { text: pinned } = await linter.fix(path, applySplices(text, splices), 'safe');
  const what = `nixpkgs is pinned to ${pin.revision ?? pin.url}.`;
  return { text: pinned, changes: [remark(text, { ...first, why: what })], refusals: [] };
}

function remark(text: string, { from, why, remedy }: Obstacle): Remark {
  const { line, column } = lineIndex(text).position(from);
  return { line, column, what: why, ...(remedy === undefined ? {} : { remedy }) };
}
