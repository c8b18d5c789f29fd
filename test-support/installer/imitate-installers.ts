/** Imitations for the installers that a file downloads, by their URLs. */
import { type InstallerRequest, makeInstaller } from './make-installer.ts';

const installerName =
  /(?<family>Miniconda3|Miniforge3|Mambaforge|Anaconda3)-(?<version>[^/]+)-(?<platform>Linux-(?:x86_64|aarch64))\.sh$/;

/**
 * Make an imitation for each URL: the family, version and platform that its file name says.
 * @returns URL → path, as `writeNixpkgs` takes it. Throws for a URL that names no such installer.
 */
export async function imitateInstallers(urls: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const pairs = urls.map(async (url) => {
    const named = installerName.exec(url)?.groups;
    if (!named) throw new Error(`${url} names no conda installer for Linux.`);
    // The groups of the pattern are just the request's fields and values.
    return [url, (await makeInstaller(named as InstallerRequest)).path] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}
