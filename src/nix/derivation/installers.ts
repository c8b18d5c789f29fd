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

/**
 * Walk the input derivations of `drvPath` and collect the conda installers among them.
 * @param storeRoot the folder in which the store's paths are to be found, for a Nix whose store is not at /nix/store itself.
 */
export async function installersOf(world: World, drvPath: string, storeRoot = ''): Promise<readonly FetchedInstaller[]> {
  const found: FetchedInstaller[] = [];
  const seen = new Set([drvPath]);
  let level = [drvPath];
  while (level.length > 0) {
    const derivations = await Promise.all(
      level.map(async (path) => ({ path, text: await world.files.readIfThere(storeRoot + path) })),
    );
    const next: string[] = [];
    for (const { path, text } of derivations) {
      const derivation = text === null ? null : readDerivation(text);
      if (derivation === null) continue;
      const installer = installerOf(path, derivation);
      if (installer !== null) found.push(installer);
      // A derivation can also be named without needing its outputs; then it stands among the sources.
      const inputs = [...derivation.inputDerivations, ...derivation.inputSources.filter((source) => source.endsWith('.drv'))];
      for (const input of inputs) {
        if (seen.has(input)) continue;
        seen.add(input);
        next.push(input);
      }
    }
    level = next;
  }
  return found.sort((a, b) => a.file.localeCompare(b.file) || a.drvPath.localeCompare(b.drvPath));
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
