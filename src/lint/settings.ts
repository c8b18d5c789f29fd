/** What a user can decide about linting: which rules, how severe, for which nixpkgs. */
import type { Severity } from '../diagnostic.ts';

/** A rule's severity, or `off` for a rule that does not run. */
export type Level = Severity | 'off';

export interface LintSettings {
  /** By rule id; a rule that is not named keeps its own severity. */
  readonly levels: Readonly<Record<string, Level>>;
  /** The nixpkgs release that the files are for, as `25.05`; null: read it from each file, else take the current one. */
  readonly nixpkgs: string | null;
  /** The oldest conda that `installer-outdated` accepts, as `23.1`. */
  readonly minInstaller: string;
}

/** What holds without a configuration file. */
export const defaultSettings: LintSettings = { levels: {}, nixpkgs: null, minInstaller: '23.1' };
