/** The nixpkgs in lock files of others: flakes, npins, niv. */

export interface PinnedTarball {
  readonly url: string;
  /** Of the unpacked tree, in any form that `fetchTarball` takes; null where nothing pins it. */
  readonly sha256: string | null;
  /** The commit, whole or its beginning, where it is known. */
  readonly revision: string | null;
}

/** Where a lock file lies in its folder, and how to read it: null where it has no nixpkgs, or what is wrong with the one it has. */
interface LockFile {
  readonly name: string;
  readonly read: (json: unknown) => PinnedTarball | string | null;
}

export const lockFiles: readonly LockFile[] = [
  { name: 'flake.lock', read: readFlakeLock },
  { name: 'npins/sources.json', read: readNpins },
  { name: 'nix/sources.json', read: readNiv },
];

/** https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake#lock-files */
function readFlakeLock(json: unknown): PinnedTarball | string | null {
  const nodes = member(json, 'nodes');
  const root = text(member(json, 'root')) ?? 'root';
  const inputs = member(member(nodes, root), 'inputs');
  const names = Object.keys(isObject(inputs) ? inputs : {});
  const name = names.includes('nixpkgs') ? 'nixpkgs' : names.find((one) => /^nixpkgs/i.test(one));
  if (name === undefined) return null;
  const node = follow(nodes, root, [name], 0);
  const locked = member(node === null ? null : member(nodes, node), 'locked');
  const narHash = text(member(locked, 'narHash'));
  const revision = text(member(locked, 'rev'));
  const url = tarballOf(locked, revision);
  if (url === null) return `is locked as ${text(member(locked, 'type')) ?? 'nothing'}, which has no tarball`;
  if (narHash === null) return 'has no narHash';
  return { url, sha256: narHash, revision };
}

/** The node that a path of input names leads to; an input that is itself a path follows it from the root. */
function follow(nodes: unknown, from: string, path: readonly string[], depth: number): string | null {
  const [name, ...rest] = path;
  if (name === undefined) return from;
  const input = member(member(member(nodes, from), 'inputs'), name);
  // A lock file can be written so that inputs follow each other in a circle.
  const target = Array.isArray(input) && depth < 50 ? follow(nodes, 'root', input.map(String), depth + 1) : text(input);
  return target === null ? null : follow(nodes, target, rest, depth);
}

function tarballOf(locked: unknown, revision: string | null): string | null {
  const [type, owner, repository, url] = ['type', 'owner', 'repo', 'url'].map((name) => text(member(locked, name)));
  if (type === 'tarball') return url ?? null;
  if (revision === null) return null;
  if (type === 'github' && owner && repository && member(locked, 'host') === undefined) {
    return `https://github.com/${owner}/${repository}/archive/${revision}.tar.gz`;
  }
  if (type === 'gitlab' && owner && repository && member(locked, 'host') === undefined) {
    return `https://gitlab.com/api/v4/projects/${encodeURIComponent(`${owner}/${repository}`)}/repository/archive.tar.gz?sha=${revision}`;
  }
  const onGithub =
    type === 'git' ? /^(?:https|ssh):\/\/(?:git@)?github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(url ?? '')?.[1] : undefined;
  return onGithub === undefined ? null : `https://github.com/${onGithub}/archive/${revision}.tar.gz`;
}

/** https://github.com/andir/npins: `pins`, each with `url` and `hash`, and the `revision` of those that come from git. */
function readNpins(json: unknown): PinnedTarball | string | null {
  const pins = member(json, 'pins');
  const pin = member(pins, 'nixpkgs');
  if (pin === undefined) return null;
  const url = text(member(pin, 'locked_url')) ?? text(member(pin, 'url'));
  const hash = text(member(pin, 'hash'));
  if (url === null || hash === null) return 'has no URL with a hash; run `npins upgrade` and `npins update`';
  return { url, sha256: hash, revision: text(member(pin, 'revision')) };
}

/** https://github.com/nmattia/niv: names at the top, each with `url`, `sha256` and `rev`. */
function readNiv(json: unknown): PinnedTarball | string | null {
  const pin = member(json, 'nixpkgs');
  if (pin === undefined) return null;
  const url = text(member(pin, 'url'));
  const sha256 = text(member(pin, 'sha256'));
  if (url === null || sha256 === null) return 'has no URL with a sha256';
  return { url, sha256, revision: text(member(pin, 'rev')) };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const member = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
