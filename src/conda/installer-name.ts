/** What the file name and the URL of a conda installer say: family, version, system; and the URL a vendor serves it from. */

const families = [
  'Miniconda',
  'Miniconda2',
  'Miniconda3',
  'Anaconda',
  'Anaconda2',
  'Anaconda3',
  'Miniforge3',
  'Miniforge-pypy3',
  'Mambaforge',
  'Mambaforge-pypy3',
] as const;

/** The programs that install conda, by the first word of their file names. */
export type InstallerFamily = (typeof families)[number];

export interface InstallerName {
  readonly family: InstallerFamily;
  /**
   * As in the file name: `4.3.11`, `py312_24.5.0-0`, `2024.10-1`, `24.3.0-0`. Null where the name stands for whatever is newest
   * (`latest`, or none at all), and so for other bytes from month to month.
   */
  readonly version: string | null;
  /** The Python that it brings, `3.12`, where the name has a tag for it. */
  readonly python: string | null;
  /** The version without tag and build, `24.5.0`: conda's own version, but for Anaconda, which counts releases by date. */
  readonly release: string | null;
  /** The build number after the last dash, 0 where there is none. */
  readonly build: number;
  readonly os: 'Linux' | 'MacOSX';
  /** As in the file name: `x86_64`, `aarch64`, `arm64`, `ppc64le`, `s390x`, `x86`, `armv7l`. */
  readonly arch: string;
}

/** A URL, or the end of one, that names a conda installer: the linter and the walk over derivations both mean this. */
const installerUrlPattern = /(?:^|\/)(?:Miniconda|Anaconda|Miniforge|Mambaforge)[^/?#\s]*\.sh(?:[?#].*)?$/;

const namePattern = new RegExp(
  [
    `^(?<family>${families.join('|')})-`,
    '(?:(?:latest|(?<version>(?:py(?<python>[0-9]{2,3})_)?(?<release>[0-9][0-9A-Za-z.]*)(?:-(?<build>[0-9]+))?))-)?',
    '(?<os>Linux|MacOSX|Darwin)-(?<arch>[a-z][a-z0-9_]*)\\.sh$',
  ].join(''),
);

const nixCpus: Readonly<Record<string, string>> = {
  x86: 'i686',
  x86_64: 'x86_64',
  aarch64: 'aarch64',
  arm64: 'aarch64',
  ppc64le: 'powerpc64le',
  s390x: 's390x',
  armv6l: 'armv6l',
  armv7l: 'armv7l',
};

/** Whether a URL or file name is that of a conda installer, of a version known or not. */
export function isInstallerUrl(url: string): boolean {
  return installerUrlPattern.test(url);
}

/** The last part of a URL's path: the name under which a mirror holds the file. */
export function fileNameOf(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Read a file name such as `Miniconda3-py312_24.5.0-0-Linux-x86_64.sh`; null where it is none of a conda installer. */
export function parseInstallerName(file: string): InstallerName | null {
  const parts = namePattern.exec(file)?.groups;
  const family = families.find((one) => one === parts?.family);
  if (!parts || !family) return null;
  const { version = null, python, release = null, build } = parts;
  return {
    family,
    version,
    python: python === undefined ? null : `${python.charAt(0)}.${python.slice(1)}`,
    release,
    build: Number(build ?? 0),
    // Miniforge publishes each macOS installer under both names, so that $(uname) can be used.
    os: parts.os === 'Linux' ? 'Linux' : 'MacOSX',
    arch: parts.arch ?? '',
  };
}

/**
 * Read a URL as `parseInstallerName` reads its file name. A release of Miniforge also holds its installers under names without a
 * version (`…/download/24.3.0-0/Miniforge3-Linux-x86_64.sh`): there the folder tells it.
 */
export function parseInstallerUrl(url: string): InstallerName | null {
  const name = parseInstallerName(fileNameOf(url));
  const tag = /\/releases\/download\/([^/]+)\/[^/]+$/.exec(url.replace(/[?#].*$/s, ''))?.[1];
  if (!name || name.version !== null || tag === undefined) return name;
  return parseInstallerName(installerFile({ ...name, version: tag })) ?? name;
}

/** The file name under which the vendor publishes it. */
export function installerFile({ family, version, os, arch }: InstallerName): string {
  if (version !== null) return `${family}-${version}-${os}-${arch}.sh`;
  return isForge(family) ? `${family}-${os}-${arch}.sh` : `${family}-latest-${os}-${arch}.sh`;
}

/** The vendor's own URL of an installer: Anaconda's two folders, or the releases of Miniforge. */
export function vendorUrl(name: InstallerName): string {
  const file = installerFile(name);
  if (isForge(name.family)) {
    const folder = name.version === null ? 'latest/download' : `download/${name.version}`;
    return `https://github.com/conda-forge/miniforge/releases/${folder}/${file}`;
  }
  return `https://repo.anaconda.com/${name.family.startsWith('Miniconda') ? 'miniconda' : 'archive'}/${file}`;
}

/** Made by conda-forge, not by Anaconda: other hosts, and no terms of service for its default channels. */
export function isForge(family: InstallerFamily): boolean {
  return family.startsWith('Miniforge') || family.startsWith('Mambaforge');
}

/** The Nix system that an installer runs on, as `x86_64-linux`; null for a CPU that Nix has no name for. */
export function nixSystemOf({ os, arch }: Pick<InstallerName, 'os' | 'arch'>): string | null {
  const cpu = Object.hasOwn(nixCpus, arch) ? nixCpus[arch] : undefined;
  return cpu === undefined ? null : `${cpu}-${os === 'Linux' ? 'linux' : 'darwin'}`;
}

/** Older first: by the numbers of the versions, so that `24.11.1` follows `24.5.0` and `4.7.12.1` follows `4.7.12`. */
export function compareVersions(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [a.split('.'), b.split('.')];
  for (let place = 0; place < Math.max(left.length, right.length); place++) {
    const difference = numberOf(left[place]) - numberOf(right[place]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The number that a part of a version begins with; less than any where there is none. */
function numberOf(part: string | undefined): number {
  const number = Number.parseInt(part ?? '', 10);
  return Number.isNaN(number) ? -1 : number;
}

/** Older first, within one family: by release, then build, then Python. What stands for the newest comes last. */
export function compareInstallers(a: InstallerName, b: InstallerName): number {
  if (a.release === null || b.release === null) return Number(a.release === null) - Number(b.release === null);
  return compareVersions(a.release, b.release) || a.build - b.build || compareVersions(a.python ?? '', b.python ?? '');
}
