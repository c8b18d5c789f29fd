/** The imitation of a conda installer: header.sh, filled in, followed by a tar archive of prefix/ and one real ELF program. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../cache-folder.ts';
import { type TarEntry, tarArchive } from './tar.ts';

export interface InstallerRequest {
  /** As in the vendor's file names: `4.3.11`, `py312_24.5.0-0`. Default: `py312_24.5.0-0`. */
  readonly version?: string;
  /** Default: `Miniconda3`. Miniforge3's conda is set to the channel conda-forge, the others' to the defaults. */
  readonly family?: 'Miniconda3' | 'Miniforge3' | 'Mambaforge' | 'Anaconda3';
  /** Default: the machine's own, as `Linux-x86_64`. */
  readonly platform?: 'Linux-x86_64' | 'Linux-aarch64';
  /** Where to write it. Default: a folder of its own in the project's cache. */
  readonly folder?: string;
}

export interface Installer {
  /** Absolute; the file is named as the vendor names it: FAMILY-VERSION-PLATFORM.sh. */
  readonly path: string;
  /** In hex. The same on one machine every time. */
  readonly sha256: string;
  /** The same hash as `sha256-…`. */
  readonly sri: string;
}

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * Write an installer that behaves as the vendor's on the command line and leaves an imitation of conda behind.
 * The ELF program in it is the machine's own /bin/sh, so the bytes differ between machines, never between runs. With
 * IMITATION_CONDA_TOS=demand in its environment that conda refuses Anaconda's channels as one without consent to their terms does.
 */
export async function makeInstaller(request: InstallerRequest = {}): Promise<Installer> {
  const { version = 'py312_24.5.0-0', family = 'Miniconda3' } = request;
  const platform = request.platform ?? (process.arch === 'arm64' ? 'Linux-aarch64' : 'Linux-x86_64');
  const folder = request.folder ?? cacheFolder('installers');

  const payload = tarArchive(await payloadEntries(version, family, platform));
  const header = await headerText({ version, family, platform, payload });
  const bytes = Buffer.concat([Buffer.from(header), payload]);

  const path = join(folder, `${family}-${version}-${platform}.sh`);
  await mkdir(folder, { recursive: true });
  const aside = `${path}.${randomUUID()}`;
  await writeFile(aside, bytes, { mode: 0o755 });
  await rename(aside, path);
  const hash = createHash('sha256').update(bytes).digest();
  return { path, sha256: hash.toString('hex'), sri: `sha256-${hash.toString('base64')}` };
}

/** header.sh with everything known filled in, its own length included. */
async function headerText(about: { version: string; family: string; platform: string; payload: Uint8Array }): Promise<string> {
  const known = substitute(await readFile(join(here, 'header.sh'), 'utf8'), {
    NAME: about.family,
    VERSION: about.version,
    PLATFORM: about.platform,
    FOLDER: about.family.toLowerCase(),
    MD5: createHash('md5').update(about.payload).digest('hex'),
  });
  // The number of the first byte after the text stands in the text: try until it is its own.
  let start = 0;
  for (;;) {
    const text = substitute(known, { PAYLOAD_START: String(start) });
    if (Buffer.byteLength(text) + 1 === start) return text;
    start = Buffer.byteLength(text) + 1;
  }
}

async function payloadEntries(version: string, family: string, platform: string): Promise<readonly TarEntry[]> {
  const prefix = join(here, 'prefix');
  const paths = (await readdir(prefix, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(prefix, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const condaVersion = /\d+(\.\d+)+/.exec(version.replace(/^py\d+_/, ''))?.[0] ?? version;
  const facts = {
    CONDA_VERSION: condaVersion,
    CONDA_PLATFORM: platform === 'Linux-aarch64' ? 'linux-aarch64' : 'linux-64',
  };
  const scripts = paths.map(async (path) => ({
    path,
    mode: path.startsWith('bin/') ? 0o755 : 0o644,
    content: Buffer.from(substitute(await readFile(join(prefix, path), 'utf8'), facts)),
  }));
  const record = (name: string, recordVersion: string): TarEntry =>
    textEntry(
      `conda-meta/${name}-${recordVersion}-imitation_0.json`,
      `{"name": "${name}", "version": "${recordVersion}", "build": "imitation_0", "channel": "conda", "files": []}\n`,
    );
  return [
    ...(await Promise.all(scripts)),
    { path: 'lib/imitation/sh', mode: 0o755, content: await readFile(await realpath('/bin/sh')) },
    ...(family === 'Miniforge3' || family === 'Mambaforge' ? [textEntry('.condarc', 'channels:\n  - conda-forge\n')] : []),
    textEntry('conda-meta/history', ''),
    record('conda', condaVersion),
    record('python', '3.12.0'),
  ];
}

function textEntry(path: string, text: string): TarEntry {
  return { path, mode: 0o644, content: Buffer.from(text) };
}

/** @NAME@ replaced by its value, for the names given; others, as @PREFIX@, wait for the installation. */
function substitute(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/@([A-Z0-9_]+)@/g, (whole, name: string) => values[name] ?? whole);
}
