/** New hashes in place of those that an installer is pinned by: beside its URL, or one for each system. */
import { formatHash, type Hash, type HashForm, type PublishedInstaller, parseHash } from '../conda/index.ts';
import type { Installer, PinnedHash } from '../lint/index.ts';
import { attributeNameText, type Expression, type Node, parentsOf, type Root, valuesOf, walk } from '../syntax/index.ts';
import { joined, type Obstacle, type Splice, type Splices } from './splice.ts';

/** A hash in the file that pins the installer of one system. */
export interface SystemHash {
  /** As `x86_64-linux`. */
  readonly system: string;
  readonly place: { readonly from: number; readonly to: number };
  readonly form: HashForm;
}

/** Put `fresh` in the place of the hash beside the URL, in the encoding that it has. */
export function replaceHash({ hash, urlNode, set }: Installer, fresh: Hash): Splices {
  // `builtins.fetchurl "https://…"` pins nothing; a set without a hash has it somewhere else.
  if (hash === null) {
    if (set === null) return [];
    return { from: urlNode.from, to: urlNode.to, why: 'The hash of this installer does not stand beside its URL.' };
  }
  const [piece, ...others] = hash.string?.pieces ?? [];
  const { from, to } = hash.member.value ?? hash.member.nameNode;
  if (isStandIn(hash)) return joined([renamed(hash, fresh), [{ from, to, text: `"${formatHash(fresh, 'sri')}"` }]]);
  if (piece?.kind !== 'text' || !piece.verbatim || others.length > 0) {
    return { from, to, why: 'The hash of this installer is not plain text.' };
  }
  const algorithm = hash.parsed?.kind === 'hash' ? hash.parsed.hash.algorithm : fresh.algorithm;
  if (hash.attribute === 'outputHash' && algorithm !== fresh.algorithm) {
    return {
      from,
      to,
      why: `This ${algorithm} would have to become a ${fresh.algorithm}, and what names the algorithm with it.`,
    };
  }
  const { encoding, prefixed } = formOf(hash);
  return joined([renamed(hash, fresh), [{ from: piece.from, to: piece.to, text: formatHash(fresh, encoding, prefixed) }]]);
}

/** `""` written beside the URL, or one of the stand-ins of nixpkgs' lib. */
export function isStandIn({ string, member: { value } }: PinnedHash): boolean {
  if (value?.kind === 'string') return string?.pieces.length === 0;
  const name = value?.kind === 'select' ? value.path.names.at(-1) : null;
  const text = value?.kind === 'variable' ? value.name : name == null ? null : attributeNameText(name);
  return /^fake(?:Hash|Sha256|Sha512)$/.test(text ?? '');
}

function formOf({ parsed }: PinnedHash): HashForm {
  const form = parsed === null || parsed.kind === 'malformed' ? null : parsed.form;
  return form ?? { encoding: 'sri', prefixed: false };
}

/** `md5 = …` cannot hold a sha256, so that its name changes too. */
function renamed({ attribute, member }: PinnedHash, fresh: Hash): Splices {
  if (!/^(?:md5|sha1|sha512)$/.test(attribute)) return [];
  const { from, to, kind } = member.nameNode;
  if (kind === 'name' && member.binding.kind === 'binding') return [{ from, to, text: fresh.algorithm }];
  return { from, to, why: `This ${attribute} cannot hold a ${fresh.algorithm}, which is what is published.` };
}

/**
 * The hashes among which the file chooses by system, where the one beside the URL is no plain text.
 * @param published the installer of the old version for a system, as far as it is known.
 */
export function hashesBySystem(
  root: Root,
  hash: PinnedHash,
  published: (hash: Hash) => readonly PublishedInstaller[],
  systemOf: (installer: PublishedInstaller) => string | null,
): readonly SystemHash[] | Obstacle {
  const { value, nameNode } = hash.member;
  if (value === null) return { from: nameNode.from, to: nameNode.to, why: 'It cannot be told where this hash is written.' };
  const found: SystemHash[] = [];
  for (const node of stringsBehind(root, value)) {
    const [part, ...others] = node.parts;
    if (part?.kind !== 'text' || !part.verbatim || others.length > 0) continue;
    const parsed = parseHash(part.value, 'sha256');
    if (parsed.kind !== 'hash') continue;
    const systems = new Set(published(parsed.hash).map(systemOf));
    const system = systemOfBinding(root, node) ?? (systems.size === 1 ? [...systems][0] : null);
    if (system == null) return { from: part.from, to: part.to, why: 'It cannot be told for which system this hash is.' };
    found.push({ system, place: part, form: parsed.form });
  }
  if (found.length > 0) return found;
  return { from: value.from, to: value.to, why: 'No hash is written here, or in what this refers to.' };
}

/** The splices for such hashes. @param fresh the new installer for a system; null where none is published. */
export function replaceHashes(hashes: readonly SystemHash[], fresh: (system: string) => Hash | null): Splices {
  return joined(
    hashes.map(({ system, place: { from, to }, form }): Splices => {
      const hash = fresh(system);
      if (hash === null) return { from, to, why: `No sha256 of the new installer is published for ${system}.` };
      return [{ from, to, text: formatHash(hash, form.encoding, form.prefixed) } satisfies Splice];
    }),
  );
}

type StringNode = Extract<Node, { readonly kind: 'string' }>;

/** The strings in an expression and in the definitions of the names in it. */
function stringsBehind(root: Root, expression: Expression): readonly StringNode[] {
  const { origin } = valuesOf(root);
  const strings = new Set<StringNode>();
  const seen = new Set<Expression>();
  const collect = (start: Expression): void => {
    if (seen.has(start)) return;
    seen.add(start);
    walk(start, (node) => {
      if (node.kind === 'string') strings.add(node);
      if (node.kind === 'variable' && origin(node) !== node) collect(origin(node));
    });
  };
  collect(expression);
  return [...strings];
}

/** The system that names the binding around a node: `x86_64-linux = "sha256-…"`. */
function systemOfBinding(root: Root, start: Node): string | null {
  const parent = parentsOf(root);
  for (let node = parent(start); node !== null && node.kind !== 'let' && node.kind !== 'lambda'; node = parent(node)) {
    const names = node.kind === 'binding' ? node.path.names.map(attributeNameText) : [];
    const system = names.find((name) => /^[a-z0-9_]+-(?:linux|darwin)$/.test(name ?? ''));
    if (system) return system;
  }
  return null;
}
