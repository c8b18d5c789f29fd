/** Which nixpkgs a file is for: from the settings, else from the pin that the file names, else the current one. */
import { attributeNameText, type Expression, type Node } from '../syntax/index.ts';
import { calledName, type FileView, isFlake, lastName } from './facts/index.ts';
import type { LintSettings } from './settings.ts';

/** The newest nixpkgs release that the rules know of. */
export const currentRelease = '26.05';

export interface Release {
  /** As `25.05`. Of an unknown pin: the current one. */
  readonly name: string;
  /**
   * `setting`: the user said so; `file`: the file pins it; `current`: nothing is pinned, so it is today's;
   * `unknown-pin`: the file pins a revision whose release cannot be told, so advice must stay careful.
   */
  readonly from: 'setting' | 'file' | 'current' | 'unknown-pin';
  /** Whether this release is `name` (as `25.11`) or a later one. */
  readonly since: (name: string) => boolean;
}

export function releaseOf(view: FileView, settings: LintSettings): Release {
  if (settings.nixpkgs !== null) return release(settings.nixpkgs === 'unstable' ? currentRelease : settings.nixpkgs, 'setting');
  const pins = view
    .nodes('string')
    .flatMap((node) => (mayPin.test(view.root.text.slice(node.from, node.to)) ? pinAt(view, node) : []));
  const main = pins.filter((pin) => pin.isMain);
  const names = new Set((main.length > 0 ? main : pins).map((pin) => pin.release));
  const [only, ...others] = names;
  if (only === undefined) return release(currentRelease, importsPinFromElsewhere(view) ? 'unknown-pin' : 'current');
  return only === null || others.length > 0 ? release(currentRelease, 'unknown-pin') : release(only, 'file');
}

function release(name: string, from: Release['from']): Release {
  // Releases sort as text: two digits of the year, two of the month.
  return { name, from, since: (other) => name >= other };
}

/** What the source of a string has that could be a URL, branch or revision of nixpkgs: most strings need not be looked into. */
const mayPin = /nixos|nixpkgs|release-|\b[0-9a-f]{7,40}\b/i;

interface Pin {
  /** Null where it cannot be told. */
  readonly release: string | null;
  /** Whether the file calls it `nixpkgs` or `pkgs`, as one does with the main one of several. */
  readonly isMain: boolean;
}

function pinAt(view: FileView, node: Node & Expression): readonly Pin[] {
  const text = view.values.string(node)?.value ?? '';
  if (text === '') return [];
  const pinned = releaseOfUrl(text) ?? releaseOfRevision(view, node, text);
  if (pinned === null) return [];
  const told = pinned === 'revision' ? (releaseBeside(view, node) ?? null) : pinned;
  return [{ release: told, isMain: isMain(view, node) }];
}

const aboutNixpkgs = /nixos\/nixpkgs|nixpkgs\.git|nixos\.org\/|^(?:flake:)?nixpkgs\/|nixos\/nixpkgs-channels/i;

/** The release that a URL of nixpkgs names; `revision` for one of a commit; null for a URL of anything else. */
function releaseOfUrl(url: string): string | 'revision' | null {
  if (!aboutNixpkgs.test(url)) return null;
  const named = /(?:nixos|nixpkgs|release)-(\d\d\.\d\d)\b/.exec(url)?.[1];
  if (named !== undefined) return named;
  const tag = /[/=](\d\d\.\d\d)(?:[-./]|$)/.exec(url)?.[1];
  if (tag !== undefined) return tag;
  // https://docs.determinate.systems/flakehub: version 0.2405.x is NixOS 24.05, 0.1.x unstable.
  const hub = /flakehub\.com\/f\/nixos\/nixpkgs\/0\.(\d\d)(\d\d)\b/i.exec(url);
  if (hub !== null) return `${hub[1]}.${hub[2]}`;
  if (/\b[0-9a-f]{40}\b/.test(url)) return 'revision';
  return /github:nixos\/nixpkgs$|unstable|master|^(?:flake:)?nixpkgs$/i.test(url) ? currentRelease : null;
}

/** `rev` or `ref` of `fetchFromGitHub { owner = "NixOS"; repo = "nixpkgs"; … }` and of `fetchGit`. */
function releaseOfRevision(view: FileView, node: Node, text: string): string | 'revision' | null {
  const binding = view.parent(node);
  if (binding?.kind !== 'binding') return null;
  const name = binding.path.names.map(attributeNameText).join('.');
  if (name !== 'rev' && name !== 'ref') return null;
  const around = view.parent(binding);
  if (around === null || !/nixpkgs/i.test(view.root.text.slice(around.from, around.to))) return null;
  const named = /(?:^|-)(\d\d\.\d\d)\b/.exec(text)?.[1];
  if (named !== undefined) return named;
  return /^[0-9a-f]{7,40}$/.test(text) ? 'revision' : null;
}

/** What the file says beside a pinned revision: a name as `nixos-unstable-2018-09-12`, or a comment on its line. */
function releaseBeside(view: FileView, node: Node): string | null {
  const { text, comments } = view.root;
  const lineEnd = text.indexOf('\n', node.to);
  const lineStart = text.lastIndexOf('\n', node.from) + 1;
  const onLine = comments.filter((comment) => comment.from >= lineStart && (lineEnd === -1 || comment.from < lineEnd));
  const set = view.parent(view.parent(node) ?? node);
  const beside = set?.kind === 'set' && set.to - set.from < 1000 ? text.slice(set.from, set.to) : '';
  const words = [beside, ...onLine.map((comment) => text.slice(comment.from, comment.to))].join('\n');
  const named = /(?:nixos|nixpkgs|release)-(\d\d\.\d\d)\b/.exec(words)?.[1];
  if (named !== undefined) return named;
  const [, year = '', month = ''] = /unstable-20(\d\d)-(\d\d)-\d\d/.exec(words) ?? [];
  return year === '' ? null : releaseAfter(Number(year), Number(month));
}

/** The release that was in the making at a date: branches are cut late in May and November. */
function releaseAfter(year: number, month: number): string {
  if (month <= 5) return `${String(year).padStart(2, '0')}.05`;
  return month <= 11 ? `${String(year).padStart(2, '0')}.11` : `${String(year + 1).padStart(2, '0')}.05`;
}

function isMain(view: FileView, node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = view.parent(at)) {
    const names = at.kind === 'binding' ? at.path.names.map(attributeNameText) : at.kind === 'formal' ? [at.name.text] : [];
    if (names.includes('nixpkgs') || names.includes('pkgs')) return true;
  }
  return false;
}

/** `import sources.nixpkgs { }`, `import ./nix/nixpkgs.nix`: a pin that another file keeps. */
function importsPinFromElsewhere(view: FileView): boolean {
  return view.nodes('apply').some((call) => {
    const [argument] = call.arguments;
    if (calledName(call) !== 'import' || argument === undefined) return false;
    if (argument.kind === 'path') return /nixpkgs|npins|sources|pkgs/.test(view.root.text.slice(argument.from, argument.to));
    return argument.kind === 'select' && lastName(argument) === 'nixpkgs' && !isFlake(view);
  });
}
