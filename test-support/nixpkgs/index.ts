/** The miniature nixpkgs: where it is, and folders with a variant of it. */
import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder to give to Nix as `<nixpkgs>`: `-I nixpkgs=…`. */
export const nixpkgsPath = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

export interface NixpkgsSettings {
  /** Behave as this release: `22.11`, `24.05`, `25.11`, … Default: every name of every age works. */
  readonly release?: string;
  /** The shape of the first program inside environments, where it should not be the release's. */
  readonly initStyle?: 'bin' | 'file' | 'container';
  /**
   * Download URL → path of a file that builds take instead. The URL and its pinned hash are still what the expression
   * evaluates to; the derivation that gives the file is called `imitation-of-…`.
   */
  readonly imitate?: Readonly<Record<string, string>>;
}

/** Fill a folder so that it can be used as `<nixpkgs>` with these settings. It stands alone: everything is copied. */
export async function writeNixpkgs(folder: string, settings: NixpkgsSettings): Promise<void> {
  const { imitate = {}, ...config } = settings;
  await mkdir(join(folder, 'files'), { recursive: true });
  await cp(nixpkgsPath, join(folder, 'nixpkgs'), { recursive: true });
  await copyFile(join(nixpkgsPath, 'with-settings.nix'), join(folder, 'default.nix'));
  for (const file of Object.values(imitate)) await copyFile(file, join(folder, 'files', basename(file)));
  const names = Object.fromEntries(Object.entries(imitate).map(([url, file]) => [url, basename(file)]));
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...config, imitate: names }, null, 2));
}
