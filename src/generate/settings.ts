/** What a generated conda shell file is made from: the settings, their defaults, and what they may be. */
import { isLibrarySet, type LibrarySet, librarySets } from './libraries.ts';

export type InstallerChoice = 'miniforge' | 'miniconda' | 'micromamba';

export interface GenerateSettings {
  /** Who installs conda; micromamba comes from nixpkgs and needs no installer. */
  readonly installer: InstallerChoice;
  /** A published version as the installer's file name has it (`26.3.2-3`, `py312_24.5.0-0`), or `latest`: the newest known. */
  readonly version: string;
  /** The Nix systems the file is for; on others it throws. */
  readonly systems: readonly string[];
  /** Where conda installs itself: absolute, or beginning with `$HOME`. */
  readonly prefix: string;
  readonly libraries: readonly LibrarySet[];
  /** Attribute paths of nixpkgs, as `ffmpeg` or `python3Packages.pip`. */
  readonly packages: readonly string[];
  /** Lines of shell for the end of the profile. */
  readonly profile: readonly string[];
  /** The name of the env and of its program. */
  readonly name: string;
  /** What starts in the env, as `bash -l`. */
  readonly runScript: string;
  /** `env` for nix-shell; `package` for a program to install. */
  readonly shape: 'env' | 'package';
  /** The nixpkgs to pin, by commit and the sha256 of its tarball; null for `<nixpkgs>`. */
  readonly nixpkgs: { readonly rev: string; readonly sha256: string } | null;
}

export const defaultGenerateSettings: GenerateSettings = {
  installer: 'miniforge',
  version: 'latest',
  systems: ['x86_64-linux', 'aarch64-linux'],
  prefix: '$HOME/.conda',
  libraries: ['base', 'x11', 'gl'],
  packages: [],
  profile: [],
  name: 'conda-shell',
  runScript: 'bash -l',
  shape: 'env',
  nixpkgs: null,
};

type Reader<T> = (value: unknown) => { readonly value: T } | { readonly complaint: string };

const text =
  (pattern: RegExp, what: string): Reader<string> =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? { value } : { complaint: `must be ${what}` };

const oneOf =
  <const T extends string>(...words: readonly T[]): Reader<T> =>
  (value) => {
    const found = words.find((word) => word === value);
    return found === undefined ? { complaint: `must be one of ${words.join(', ')}` } : { value: found };
  };

const listOf =
  <T>(item: Reader<T>): Reader<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return { complaint: 'must be a list' };
    const read = value.map((one) => item(one));
    const wrong = read.find((one) => 'complaint' in one);
    if (wrong !== undefined && 'complaint' in wrong) return { complaint: `has an item that ${wrong.complaint}` };
    return { value: read.flatMap((one) => ('value' in one ? [one.value] : [])) };
  };

const librarySet: Reader<LibrarySet> = (value) =>
  typeof value === 'string' && isLibrarySet(value) ? { value } : { complaint: `must be one of ${librarySets.join(', ')}` };

const pin: Reader<GenerateSettings['nixpkgs']> = (value) => {
  if (value === null) return { value };
  const { rev, sha256 } = typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : {};
  const isPin =
    typeof rev === 'string' &&
    /^[0-9a-f]{40}$/.test(rev) &&
    typeof sha256 === 'string' &&
    /^[A-Za-z0-9+/=:-]{44,64}$/.test(sha256);
  return isPin ? { value: { rev, sha256 } } : { complaint: 'must have a rev of 40 hexadecimal digits and a sha256' };
};

/**
 * Everything that ends up in Nix or shell text is held to a plain alphabet here, or is quoted where it is written
 * (profile lines), so that no setting can end the string it stands in.
 */
const readers: { readonly [Key in keyof GenerateSettings]: Reader<GenerateSettings[Key]> } = {
  installer: oneOf('miniforge', 'miniconda', 'micromamba'),
  version: text(/^[A-Za-z0-9_.-]+$/, 'a version such as 26.3.2-3, or latest'),
  systems: listOf(text(/^[a-z0-9_]+-linux$/, 'a Linux system such as x86_64-linux')),
  prefix: text(/^(\$HOME)?(\/[A-Za-z0-9_.+@-]+)+$/, 'an absolute path, or one that begins with $HOME, without spaces'),
  libraries: listOf(librarySet),
  packages: listOf(text(/^[A-Za-z_][\w'-]*(\.[A-Za-z_][\w'-]*)*$/, 'an attribute path of nixpkgs such as ffmpeg')),
  profile: listOf(text(/^[^\n\r\0]*$/, 'one line of shell')),
  name: text(/^[A-Za-z][A-Za-z0-9+_.-]*$/, 'a name of letters, digits and + _ . -'),
  runScript: text(/^[A-Za-z0-9_./+-]+( [A-Za-z0-9_./=+-]+)*$/, 'a program and its flags'),
  shape: oneOf('env', 'package'),
  nixpkgs: pin,
};

/**
 * Read settings from parsed YAML or flags.
 * @returns the settings over the defaults, or a sentence for each mistake.
 */
export function readGenerateSettings(
  given: Readonly<Record<string, unknown>>,
): { readonly settings: GenerateSettings } | { readonly mistakes: readonly string[] } {
  const mistakes = Object.keys(given)
    .filter((key) => !Object.hasOwn(readers, key))
    .map((key) => `There is no setting ${JSON.stringify(key)}; there are ${Object.keys(readers).join(', ')}.`);
  const entries = Object.entries(readers).flatMap(([key, read]) => {
    if (given[key] === undefined) return [];
    const result = read(given[key]);
    if ('value' in result) return [[key, result.value] as const];
    mistakes.push(`${key} ${result.complaint}.`);
    return [];
  });
  return mistakes.length > 0 ? { mistakes } : { settings: { ...defaultGenerateSettings, ...Object.fromEntries(entries) } };
}
