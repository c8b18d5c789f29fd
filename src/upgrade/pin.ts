/** Pins nixpkgs: `<nixpkgs>` becomes a fetched revision, and a revision that is pinned already becomes another. */
import { formatHash, type Hash, parseHash } from '../conda/index.ts';
import { type Apply, attributeNameText, bare, type Expression, type Node, type Root, valuesOf, walk } from '../syntax/index.ts';
import { joined, type Splice, type Splices } from './splice.ts';

export interface NixpkgsPin {
  /** Of a tarball. */
  readonly url: string;
  /** Of the unpacked tree. */
  readonly sha256: Hash;
  /** The commit; null where it is not known. */
  readonly revision: string | null;
}

/** An archive of nixpkgs at GitHub, by its whole revision. */
const archive = /^https:\/\/github\.com\/NixOS\/nixpkgs(?:-channels)?\/archive\/([0-9a-f]{40})\.(?:tar\.gz|zip)$/i;

/** The URL of the tarball of a revision. */
export function archiveOf(revision: string): string {
  return `https://github.com/NixOS/nixpkgs/archive/${revision}.tar.gz`;
}

/** @returns no splices where the file neither uses `<nixpkgs>` nor fetches a revision of it. */
export function pinNixpkgs(root: Root, pin: NixpkgsPin): Splices {
  const parts: Splices[] = [];
  walk(root, (node) => {
    if (node.kind === 'search-path' && node.name === 'nixpkgs') parts.push([fetched(root, node, pin)]);
    if (node.kind === 'apply' && calledName(node.function) === 'fetchTarball') parts.push(renewed(root, node, pin));
  });
  return joined(parts);
}

/** In several lines, the first and last of which are at the indentation of the line that `<nixpkgs>` is on. */
function fetched({ text }: Root, { from, to }: Node, { url, sha256 }: NixpkgsPin): Splice {
  const line = text.slice(text.lastIndexOf('\n', from) + 1, from);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = [
    '(fetchTarball {',
    `${indent}  url = ${JSON.stringify(url)};`,
    `${indent}  sha256 = "${formatHash(sha256, 'sri')}";`,
    `${indent}})`,
  ];
  return { from, to, text: lines.join(end) };
}

/** `fetchTarball { url = "…/archive/REV.tar.gz"; sha256 = "…"; }`: both tokens, the hash in the encoding it has. */
function renewed(root: Root, { arguments: [argument] }: Apply, pin: NixpkgsPin): Splices {
  const values = valuesOf(root);
  if (argument === undefined) return [];
  const string = (name: string) => {
    const member = values.member(argument, [name]);
    return member.kind === 'expression' ? values.string(member.expression) : null;
  };
  const url = string('url');
  const old = archive.exec(url?.value ?? '')?.[1];
  const hash = string('sha256');
  if (url === null || old === undefined || pin.revision === old) return [];
  const { from, to } = argument;
  if (pin.revision === null) return { from, to, why: 'The new pin has no revision to put in the place of this one.' };
  const holder = url.pieces.find((piece) => piece.kind === 'text' && piece.verbatim && piece.value.includes(old));
  const [digest, ...others] = hash?.pieces ?? [];
  if (holder?.kind !== 'text' || digest?.kind !== 'text' || others.length > 0) {
    return { from, to, why: 'The revision and the sha256 of this nixpkgs are not both plain text.' };
  }
  const parsed = parseHash(digest.value, 'sha256');
  const form = parsed.kind === 'hash' ? parsed.form : { encoding: 'sri' as const, prefixed: false };
  const at = holder.from + holder.value.indexOf(old);
  return [
    { from: at, to: at + old.length, text: pin.revision },
    { from: digest.from, to: digest.to, text: formatHash(pin.sha256, form.encoding, form.prefixed) },
  ];
}

function calledName(expression: Expression): string | null {
  const node = bare(expression);
  if (node.kind === 'variable') return node.name;
  const last = node.kind === 'select' ? node.path.names.at(-1) : undefined;
  return last === undefined ? null : attributeNameText(last);
}
