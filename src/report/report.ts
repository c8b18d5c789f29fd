/** What a run of the program found out, file by file: the data that every output format renders. */
import type { Diagnostic } from '../diagnostic.ts';

/** The whole answer of `check` and `lint`. */
export interface Report {
  readonly files: readonly FileReport[];
}

export interface FileReport {
  /** As the user would write it, relative to the working directory. */
  readonly path: string;
  /** The file's text, for excerpts; null where it could not be read. */
  readonly text: string | null;
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the file was not evaluated (lint only, no Nix, syntax error). */
  readonly evaluation: EvaluationReport | null;
  readonly installers: readonly InstallerReport[];
}

export interface EvaluationReport {
  readonly ok: boolean;
  /** The derivation's name, where evaluation succeeded. */
  readonly name: string | null;
  /** The env's derivation, a store path ending in .drv, where evaluation succeeded. */
  readonly drvPath: string | null;
  /** `env`: a buildFHSEnv's `.env`; `wrapper`: the plain buildFHSEnv; `shell`: a mkShell; `other`: neither; null: not known. */
  readonly shape: 'env' | 'wrapper' | 'shell' | 'other' | null;
  readonly nixVersion: string;
}

/** Whether the installer's pinned sha256 is right: see docs/verification.md for what each verdict takes. */
export type Verdict = 'published' | 'downloaded' | 'mismatch' | 'unknown' | 'unpinned';

export interface InstallerReport {
  readonly url: string;
  /** The file name, as `Miniconda3-4.3.11-Linux-x86_64.sh`. */
  readonly file: string;
  /** The Nix system of the derivation that fetches it, as `x86_64-linux`. */
  readonly system: string;
  /** The pinned hash; null where nothing is pinned. */
  readonly sha256: { readonly hex: string; readonly sri: string } | null;
  readonly verdict: Verdict;
  /** The right hash in SRI form, where the verdict is `mismatch` and it is known. */
  readonly expected: string | null;
}
