/** Holds the text after an upgrade against what was planned: every installer as meant, and no other URL changed. */
import { isInstallerUrl, sameHash } from '../conda/index.ts';
import type { Installer } from '../lint/index.ts';
import { type Root, valuesOf, walk } from '../syntax/index.ts';
import type { InstallerChange } from './installers.ts';
import type { Obstacle } from './splice.ts';

/**
 * @param before the text that was changed, and its installers; @param after those of the new text.
 * @returns what did not come out as planned, at its place before; null where all is well.
 */
export function mismatch(
  before: { readonly root: Root; readonly installers: readonly Installer[] },
  after: { readonly root: Root | null; readonly installers: readonly Installer[] },
  changes: readonly InstallerChange[],
): Obstacle | null {
  const planned = new Map(changes.map((change) => [change.installer, change]));
  for (const [index, old] of before.installers.entries()) {
    const change = planned.get(old);
    const fresh = after.installers[index];
    const isRight = change === undefined ? fresh?.urlText === old.urlText : fresh !== undefined && isAsPlanned(fresh, change);
    if (isRight) continue;
    const { from, to } = old.urlNode;
    return { from, to, why: 'The change of another part would change this installer in a way that was not meant.' };
  }
  if (after.root === null) return { from: 0, to: 0, why: 'The result would not be Nix.' };
  return changedUrl(before.root, after.root);
}

function isAsPlanned(fresh: Installer, { file, hash, installer }: InstallerChange): boolean {
  const isFile = !installer.systemKnown || fresh.name === null || file.startsWith(`${fresh.name.family}-${fresh.name.version}-`);
  const isHash = hash === null || (fresh.hash?.parsed?.kind === 'hash' && sameHash(fresh.hash.parsed.hash, hash));
  return fresh.name !== null && isFile && isHash;
}

/** A URL of something else that the version also went into: whether that file is there, nobody knows. */
function changedUrl(before: Root, after: Root): Obstacle | null {
  const fresh = urls(after);
  for (const [index, { from, to, url }] of urls(before).entries()) {
    const now = fresh[index]?.url ?? '';
    if (now === url || !/^\w+:\/\//.test(url) || isInstallerUrl(url)) continue;
    return { from, to, why: `This URL would become ${now}, which nothing is known of.` };
  }
  return null;
}

interface FoundUrl {
  readonly from: number;
  readonly to: number;
  readonly url: string;
}

/** The values of all strings, in the order of the text: an upgrade adds none and takes none away. */
function urls(root: Root): readonly FoundUrl[] {
  const values = valuesOf(root);
  const found: FoundUrl[] = [];
  walk(root, (node) => {
    if (node.kind !== 'string') return;
    const pieces = values.string(node)?.pieces ?? [];
    found.push({
      from: node.from,
      to: node.to,
      url: pieces.map((piece) => (piece.kind === 'text' ? piece.value : '\uFFFC')).join(''),
    });
  });
  return found;
}
