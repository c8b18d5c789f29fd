/** The conda installers that a file fetches or describes: URL, hash and where each is written. */
import {
  algorithmOfAttribute,
  fileNameOf,
  hashAlgorithms,
  type InstallerName,
  isInstallerUrl,
  type ParsedHash,
  parseHash,
  parseInstallerUrl,
} from '../../conda/index.ts';
import {
  type Apply,
  type AttributeSet,
  attributeNameText,
  bare,
  type Expression,
  type FoldedString,
  type Node,
} from '../../syntax/index.ts';
import { isExample } from './examples.ts';
import type { FileView } from './file-view.ts';
import { type Member, type Members, membersOf } from './members.ts';
import { calledName } from './names.ts';

/** `sha256 = "…"`, `hash = "…"` and their kin. */
export interface PinnedHash {
  /** The attribute's name. */
  readonly attribute: string;
  readonly member: Member;
  /** The string, as far as it is known; null where it is something else (a call, a selection by system). */
  readonly string: FoldedString | null;
  /** What the string says; null where it is not wholly known. */
  readonly parsed: ParsedHash | null;
}

export interface Installer {
  /** The URL's expression. */
  readonly urlNode: Expression;
  readonly url: FoldedString;
  /** The whole URL; U+FFFC stands for each part that is not known, as the CPU may be. */
  readonly urlText: string;
  /** What follows the URL's last slash, likewise. */
  readonly fileName: string;
  /**
   * What the URL says. Where only the system is not known, the rest is as if it were for x86_64-linux, and `systemKnown` is
   * false. Null where it says less.
   */
  readonly name: InstallerName | null;
  readonly systemKnown: boolean;
  /** The members of the set that holds the URL; null for `builtins.fetchurl "https://…"`. */
  readonly members: Members | null;
  readonly set: AttributeSet | null;
  /** The fetching call around it; null for a mere description such as `{ url = …; sha256 = …; }`. */
  readonly fetch: Apply | null;
  /** The hash that stands beside the URL. */
  readonly hash: PinnedHash | null;
}

/** Stands for a part of a URL that is not known. */
const unknownMark = '\uFFFC';

/** Where fetchers take hashes, the one that they prefer first. */
const hashAttributes = ['hash', 'sha256', 'outputHash', 'sha512', 'sha1', 'md5'];

export function findInstallers(view: FileView): readonly Installer[] {
  const inSets = view.nodes('set').map((set) => inSet(view, set));
  const inCalls = view.nodes('apply').map((call) => inPlainFetch(view, call));
  return [...inSets, ...inCalls].filter((found) => found !== null).sort((a, b) => a.urlNode.from - b.urlNode.from);
}

function inSet(view: FileView, set: AttributeSet): Installer | null {
  if (!set.bindings.some(mentionsUrl)) return null;
  const members = membersOf(view, set);
  const urlNode = members?.get('url')?.value ?? firstItem(view, members?.get('urls')?.value ?? null);
  if (members === null || urlNode === null || isExample(view, set)) return null;
  const fetch = callAround(view, set);
  return describe(view, urlNode, { set, members, fetch });
}

function mentionsUrl(binding: AttributeSet['bindings'][number]): boolean {
  const names = binding.kind === 'binding' ? binding.path.names.slice(0, 1) : binding.names;
  return names.some((name) => /^urls?$/.test(attributeNameText(name) ?? ''));
}

function firstItem(view: FileView, expression: Expression | null): Expression | null {
  const value = expression === null ? null : view.values.of(expression);
  return value?.kind === 'list' ? (value.items[0] ?? null) : null;
}

/** The call whose argument the set is. */
function callAround(view: FileView, set: AttributeSet): Apply | null {
  let node: Node = set;
  let parent = view.parent(node);
  while (parent?.kind === 'parenthesised') [node, parent] = [parent, view.parent(parent)];
  return parent?.kind === 'apply' && parent.function !== node ? parent : null;
}

/** `builtins.fetchurl "https://…"`, which pins nothing. */
function inPlainFetch(view: FileView, call: Apply): Installer | null {
  const [argument] = call.arguments;
  if (argument === undefined || !/^fetch(?:url|Url|Tarball|zip)$/.test(calledName(call) ?? '')) return null;
  if (view.values.origin(argument).kind === 'set' || bare(argument).kind === 'set') return null;
  return describe(view, argument, { set: null, members: null, fetch: call });
}

function describe(view: FileView, urlNode: Expression, around: Pick<Installer, 'set' | 'members' | 'fetch'>): Installer | null {
  const url = view.values.string(urlNode);
  const urlText = url?.pieces.map((piece) => (piece.kind === 'text' ? piece.value : unknownMark)).join('') ?? '';
  if (url === null || !isInstallerUrl(urlText)) return null;
  const known = parseInstallerUrl(urlText);
  return {
    urlNode,
    url,
    urlText,
    fileName: fileNameOf(urlText),
    name: known ?? nameForAnySystem(urlText),
    systemKnown: known !== null,
    ...around,
    hash: pinnedHash(view, around.members),
  };
}

const unknownSystem = /-(?:(?:Linux|MacOSX|Darwin)-[^-/]*\uFFFC[^-/]*|[^-/]*\uFFFC[^-/]*(?:-[^-/]*)?)\.sh$/;

/** The name as it would be for one system, where only the system is unknown: the version must stand in the URL. */
function nameForAnySystem(urlText: string): InstallerName | null {
  const name = parseInstallerUrl(urlText.replace(unknownSystem, '-Linux-x86_64.sh'));
  return name !== null && (name.version !== null || urlText.includes('latest')) ? name : null;
}

function pinnedHash(view: FileView, members: Members | null): PinnedHash | null {
  for (const attribute of hashAttributes) {
    const member = members?.get(attribute) ?? null;
    if (member === null) continue;
    const string = member.value && view.values.string(member.value);
    const algorithmNode = members?.get(`${attribute}Algo`)?.value ?? null;
    const named = algorithmNode === null ? null : view.values.string(algorithmNode)?.value;
    const algorithm = hashAlgorithms.find((one) => one === named) ?? algorithmOfAttribute(attribute);
    const text = string?.value ?? null;
    return { attribute, member, string, parsed: text === null ? null : parseHash(text, algorithm) };
  }
  return null;
}
