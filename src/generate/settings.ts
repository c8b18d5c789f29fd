/** What a generated conda shell file is made from: the settings, their defaults, and what they may be. */
import { parseHash } from '../conda/index.ts';
import { isLibrarySet, type LibrarySet, librarySets } from './libraries.ts';

export type InstallerChoice = 'miniforge' | 'miniconda' | 'micromamba';

/** Which nixpkgs the file takes where its caller gives none. */
export type NixpkgsChoice =
  /** `<nixpkgs>`: what the machine has. */
  | { readonly kind: 'search-path' }
  /** A commit, with the sha256 of its unpacked tarball in any form that Nix reads. */
  | { readonly kind: 'tarball'; readonly rev: string; readonly sha256: string }
  /** The pin called nixpkgs in the npins folder of the repository. */
  | { readonly kind: 'npins' }
  /** The input called nixpkgs in the flake.lock of the repository. */
  | { readonly kind: 'flake.lock' };

export interface GenerateSettings {
  /** Who installs conda; micromamba comes from nixpkgs and needs no installer. */
  readonly installer: InstallerChoice;
  /** A published version as the installer's file name has it (`26.3.2-3`, `py312_24.5.0-0`), or `latest`: the newest known. */
  readonly version: string;
  /** The Nix systems the file is for; on others it throws. */
  readonly systems: readonly string[];
  /** Where conda installs itself: absolute, or beginning with `$HOME`. */
  readonly prefix: string;
  /** `base` is always in the file, also where it is not named. */
  readonly libraries: readonly LibrarySet[];
  /** Attribute paths of nixpkgs, as `ffmpeg` or `python3Packages.pip`; `libxt or xorg.libXt` where releases differ. */
  readonly packages: readonly string[];
  /** Lines of shell for the end of the profile. */
  readonly profile: readonly string[];
  /** The name of the env and of its program. */
  readonly name: string;
  /** What starts in the env, as `bash -l`. */
  readonly runScript: string;
  /** `env` for nix-shell; `package` for a program to install. */
  readonly shape: 'env' | 'package';
  readonly nixpkgs: NixpkgsChoice;
  /** Whether a flake.nix that wraps the file is written beside it. */
  readonly flake: boolean;
  /** Whether the env accepts the terms of Anaconda's default channels for whoever is inside. */
  readonly acceptTerms: boolean;
}

export const defaultGenerateSettings: GenerateSettings = {
  installer: 'miniforge',
  version: 'latest',
  systems: ['x86_64-linux', 'aarch64-linux'],
  prefix: '$HOME/.conda',
  libraries: ['base', 'x11', 'gl', 'build'],
  packages: [],
  profile: [],
  name: 'conda-shell',
  runScript: 'bash -l',
  shape: 'env',
  nixpkgs: { kind: 'search-path' },
  flake: false,
  acceptTerms: false,
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

/** A list in the order given. */
const listOf =
  <T>(item: Reader<T>, least: number): Reader<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length < least)
      return { complaint: `must be a list${least > 0 ? ' that is not empty' : ''}` };
    const read = value.map((one) => item(one));
    const wrong = read.find((one) => 'complaint' in one);
    if (wrong !== undefined && 'complaint' in wrong) return { complaint: `has an item that ${wrong.complaint}` };
    return { value: read.flatMap((one) => ('value' in one ? [one.value] : [])) };
  };

/** Such a list, each item once. */
const setOf = <T>(item: Reader<T>, least: number): Reader<readonly T[]> => {
  const list = listOf(item, least);
  return (value) => {
    const read = list(value);
    return 'value' in read ? { value: [...new Set(read.value)] } : read;
  };
};

const toggle: Reader<boolean> = (value) => (typeof value === 'boolean' ? { value } : { complaint: 'must be true or false' });

const librarySet: Reader<LibrarySet> = (value) =>
  typeof value === 'string' && isLibrarySet(value) ? { value } : { complaint: `must be one of ${librarySets.join(', ')}` };

/** `search-path`, `npins`, `flake.lock`, `REV:SHA256`, or a mapping with `rev` and `sha256`. */
const nixpkgs: Reader<NixpkgsChoice> = (value) => {
  if (value === 'search-path' || value === 'npins' || value === 'flake.lock') return { value: { kind: value } };
  const [, before, after] = (typeof value === 'string' && /^([^:]*):(.*)$/s.exec(value)) || [];
  const given = before === undefined ? value : { rev: before, sha256: after };
  const { rev, sha256 } = typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>) : {};
  const isPin =
    typeof rev === 'string' &&
    /^[0-9a-f]{40}$/.test(rev) &&
    typeof sha256 === 'string' &&
    parseHash(sha256, 'sha256').kind === 'hash';
  if (isPin) return { value: { kind: 'tarball', rev, sha256 } };
  return { complaint: 'must be search-path, npins, flake.lock, or a rev of 40 hexadecimal digits with a sha256' };
};

const keyword = "(?:assert|else|if|in|inherit|let|or|rec|then|with)(?![\\w'-])";
const attributeName = `(?!${keyword})[A-Za-z_][\\w'-]*`;
const attributePath = `${attributeName}(?:\\.${attributeName})*`;
const packagePattern = new RegExp(`^${attributePath}(?: or ${attributePath})*$`);

/**
 * Everything that ends up in Nix or shell text is held to a plain alphabet here, or is quoted where it is written
 * (profile lines), so that no setting can end the string it stands in.
 */
const readers: { readonly [Key in keyof GenerateSettings]: Reader<GenerateSettings[Key]> } = {
  installer: oneOf('miniforge', 'miniconda', 'micromamba'),
  version: text(/^[A-Za-z0-9_.-]+$/, 'a version such as 26.3.2-3, in quotes, or latest'),
  systems: setOf(text(/^[a-z0-9_]+-linux$/, 'a Linux system such as x86_64-linux'), 1),
  prefix: text(/^(\$HOME)?(\/[A-Za-z0-9_.+@-]+)+$/, 'an absolute path, or one that begins with $HOME, without spaces'),
  libraries: setOf(librarySet, 0),
  packages: setOf(text(packagePattern, 'an attribute path of nixpkgs such as ffmpeg'), 0),
  profile: listOf(text(/^[^\p{Cc}]*$/u, 'one line of shell without tabs'), 0),
  name: text(/^[A-Za-z][A-Za-z0-9+_.-]*$/, 'a name of letters, digits and + _ . -'),
  runScript: text(/^[A-Za-z0-9_./+-]+( [A-Za-z0-9_./=+-]+)*$/, 'a program and its flags'),
  shape: oneOf('env', 'package'),
  nixpkgs,
  flake: toggle,
  acceptTerms: toggle,
};

/** How a setting is written in YAML and in messages: `runScript` is `run-script`. */
const written = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Every setting as it is written; `environment` names a file whose packages decide the libraries, see write.ts. */
export const generateSettingNames: readonly string[] = [...Object.keys(readers).map(written), 'environment'];

/**
 * Read settings from parsed YAML or flags, by the names they are written with.
 * @returns the settings over the defaults, or a sentence for each mistake.
 */
export function readGenerateSettings(
  given: Readonly<Record<string, unknown>>,
): { readonly settings: GenerateSettings } | { readonly mistakes: readonly string[] } {
  const mistakes = Object.keys(given)
    .filter((key) => !generateSettingNames.includes(key))
    .map((key) => `There is no setting ${JSON.stringify(key)}; there are ${generateSettingNames.join(', ')}.`);
  const entries = Object.entries(readers).flatMap(([key, read]) => {
    const value = given[written(key)];
    if (value === undefined) return [];
    const result = read(value);
    if ('value' in result) return [[key, result.value] as const];
    mistakes.push(`${written(key)} ${result.complaint}.`);
    return [];
  });
  return mistakes.length > 0 ? { mistakes } : { settings: { ...defaultGenerateSettings, ...Object.fromEntries(entries) } };
}
