/** What a verb of the command is made of. */
import type { SettingName, Settings } from '../settings.ts';
import type { World } from '../world.ts';

/** A flag that only the terminal has. */
export interface Flag {
  /** The placeholder of its value; null for one that takes none. */
  readonly shape: string | null;
  readonly summary: string;
  readonly short?: string;
}

export type Flags = Readonly<Record<string, string | boolean | undefined>>;

export interface Given {
  readonly settings: Settings;
  readonly flags: Flags;
  /** The words that belong to no flag, before `--`. */
  readonly words: readonly string[];
  /** The words after `--`. */
  readonly command: readonly string[];
}

export interface Call extends Given {
  readonly world: World;
  /** Write to standard output. */
  readonly print: (text: string) => void;
}

export interface Verb {
  /** The words it takes, as `[FILE…]`. */
  readonly usage: string;
  /** What it does, in a few lines. */
  readonly about: string;
  /** Which of the common settings it obeys. */
  readonly settings: readonly SettingName[];
  /** Its own flags by name. */
  readonly flags: Readonly<Record<string, Flag>>;
  /** @returns the exit status. Throws a Failure for what stops it. */
  readonly run: (call: Call) => Promise<number>;
}

/** The settings of every verb that has a file evaluated. */
export const evaluationSettings = [
  'nixpkgs',
  'attr',
  'arg',
  'argstr',
  'restrict',
  'install-nix',
  'nix-version',
  'nix-release-url',
  'nix-release-sha256',
  'extra-nix-config',
  'offline',
  'timeout',
  'memory',
] as const satisfies readonly SettingName[];

/** The settings of every verb that enters an env. */
export const enteringSettings = [
  ...evaluationSettings,
  'substituters',
  'trusted-public-keys',
  'builders',
  'allow-userns',
  'environment-file',
  'environment-name',
  'python-version',
  'channels',
  'condarc',
  'conda-prefix',
  'accept-anaconda-tos',
] as const satisfies readonly SettingName[];
