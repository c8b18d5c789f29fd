/** The conda installers that a derivation is made from, as evaluated: found among its fixed-output inputs, whatever the file's text says. */
import { fileNameOf, type Hash, hashAlgorithms, isInstallerUrl } from '../../conda/index.ts';
import type { World } from '../../world.ts';
import { type Derivation, readDerivation } from './aterm.ts';

/** One fixed-output derivation that fetches a conda installer. */
export interface FetchedInstaller {
  /** Where it is fetched from, in the order tried; at least one, but for a fetch that has no URL in its environment. */
  readonly urls: readonly string[];
  /** The file name, as `Miniconda3-4.3.11-Linux-x86_64.sh`. */
  readonly file: string;
  readonly system: string;
  /** What it must hash to; null where the author pinned nothing, so that Nix assumes zeros. */
  readonly hash: Hash | null;
  /** Whether the hash is that of the file's bytes, or of an archive of it (`executable = true`, `recursiveHash`). */
  readonly mode: 'flat' | 'recursive';
  /** The hash as the author wrote it. */
  readonly written: string;
  /** The store path of the derivation, and of the file once fetched. */
  readonly drvPath: string;
  readonly outPath: string;
}

/** What one .drv file says that matters here; null for what is none. */
interface Node {
  readonly installer: FetchedInstaller | null;
  readonly inputs: readonly string[];
}

/** Derivations that were read before, by store path: the envs of several files have nearly all of theirs in common. */
export type KnownDerivations = Map<string, Node | null>;

/**
 * Walk the input derivations of `drvPath` and collect the conda installers among them.
 * @param known is added to; give the same to the next walk.
 * @param storeRoot the folder in which the store's paths are to be found, for a Nix whose store is not at /nix/store itself.
 */
export async function installersOf(
  world: World,
  drvPath: string,
  known: KnownDerivations = new Map(),
  storeRoot = '',
): Promise<readonly FetchedInstaller[]> {
  const found: FetchedInstaller[] = [];
  const seen = new Set([drvPath]);
  let level = [drvPath];
  while (level.length > 0) {
    const unread = level.filter((path) => !known.has(path));
    await Promise.all(unread.map(async (path) => known.set(path, nodeOf(path, await world.files.readIfThere(storeRoot + path)))));
    const next: string[] = [];
    for (const path of level) {
      const node = known.get(path) ?? null;
      if (node === null) continue;
      if (node.installer !== null) found.push(node.installer);
      for (const input of node.inputs) {
        if (seen.has(input)) continue;
        seen.add(input);
        next.push(input);
      }
    }
    level = next;
  }
  return found.sort((a, b) => a.file.localeCompare(b.file) || a.drvPath.localeCompare(b.drvPath));
}

function nodeOf(path: string, text: string | null): Node | null {
  const derivation = text === null ? null : readDerivation(text);
  if (derivation === null) return null;
  // A derivation can also be named without needing its outputs; then it stands among the sources.
  const inputs = [...derivation.inputDerivations, ...derivation.inputSources.filter((source) => source.endsWith('.drv'))];
  return { installer: installerOf(path, derivation), inputs };
}

function installerOf(drvPath: string, derivation: Derivation): FetchedInstaller | null {
  const [output] = derivation.outputs;
  if (output === undefined || derivation.outputs.length !== 1 || output.hashAlgorithm === '') return null;
  const environment = environmentOf(derivation);
  const urls = words(environment('urls') || environment('url'));
  const name = environment('name') || drvPath.replace(/^.*\/[0-9a-z]{32}-/, '').replace(/\.drv$/, '');
  const named = [...urls, name].find(isInstallerUrl);
  if (named === undefined) return null;
  const [, recursive = '', algorithmName = ''] = /^(r:)?(.+)$/.exec(output.hashAlgorithm) ?? [];
  const algorithm = hashAlgorithms.find((one) => one === algorithmName);
  return {
    urls,
    file: fileNameOf(named),
    system: derivation.system,
    hash: algorithm === undefined || /^0*$/.test(output.hash) ? null : { algorithm, hex: output.hash },
    mode: recursive === '' ? 'flat' : 'recursive',
    written: environment('outputHash'),
    drvPath,
    outPath: output.path,
  };
}

/** A derivation with structured attributes has them all in one JSON text. */
function environmentOf({ environment }: Derivation): (name: string) => string {
  const json = environment.get('__json');
  if (json === undefined) return (name) => environment.get(name) ?? '';
  const attributes = parseObject(json);
  return (name) => {
    const value = attributes[name];
    return typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : '';
  };
}

function parseObject(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter((one) => one !== '');
