/** What a run of the program found out, file by file: the data that every output format renders. */
import { atLeast, type Diagnostic, type Severity } from '../diagnostic.ts';
import type { Failure, FailurePlace } from '../failure.ts';

/** The whole answer of `check`, `lint` and `run`. */
export interface Report {
  readonly files: readonly FileReport[];
  /** What kept the program from going on. */
  readonly failures: readonly ToolFailure[];
  /** What a reader must know about what was looked at and what was not, a sentence each. */
  readonly notices: readonly string[];
  /** Null where Nix was not asked. */
  readonly nix: NixReport | null;
  /** Null where no env was made ready. */
  readonly provision: ProvisionReport | null;
  /** Null where no command was run. */
  readonly run: RunReport | null;
}

export interface ToolFailure {
  readonly message: string;
  readonly remedy: string | null;
  /** Null where no file is to blame. */
  readonly place: FailurePlace | null;
  /** The exit status that it makes. */
  readonly status: Failure['status'];
}

export interface NixReport {
  readonly version: string;
  /** Which nixpkgs the files were evaluated with, in words, with its revision where known. */
  readonly nixpkgs: string;
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

/** `env`: a buildFHSEnv's `.env`; `wrapper`: the plain buildFHSEnv; `shell`: a mkShell; `other`: none of these. */
export type Shape = 'env' | 'wrapper' | 'shell' | 'other';

export interface EvaluationReport {
  readonly ok: boolean;
  /** The derivation's name, where evaluation succeeded. */
  readonly name: string | null;
  /** The env's derivation, a store path ending in .drv, where evaluation succeeded. */
  readonly drvPath: string | null;
  readonly shape: Shape | null;
  readonly nixVersion: string;
  /** How long Nix took, for all systems together; what files share counts for the first that needs it. */
  readonly seconds: number;
  /** Whether Nix was not asked, because it was before and nothing has changed that could change its answer. */
  readonly cached: boolean;
}

/** Whether the installer's pinned sha256 is right: docs/verification.md says what each verdict takes. */
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
  /** Why nothing is known, in a few words, where the verdict is `unknown`; else null. */
  readonly reason: string | null;
  /** The right hash in SRI form, where the verdict is `mismatch` and it is known. */
  readonly expected: string | null;
}

/** How the env was made ready. */
export interface ProvisionReport {
  /** What the cache did, and how long that took, in sentences for people. */
  readonly cache: string;
  readonly cacheHit: boolean;
  /** What Nix had to build or fetch after the cache had its turn, in one sentence. */
  readonly effect: string;
  readonly seconds: number;
}

export interface RunReport {
  /** As shown to people: the first line of the script, or the command's words. */
  readonly command: string;
  /** The command's exit status; 128 + N where signal N ended it. */
  readonly status: number;
  readonly seconds: number;
  /** What its output says is wrong with the env, and what to do, in one sentence; null where it says nothing. */
  readonly advice: string | null;
}

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** How many of them a safe fix removes. */
  readonly fixable: number;
}

/** A report on these files, with nothing else known yet. */
export function reportOn(files: readonly FileReport[]): Report {
  return { files, failures: [], notices: [], nix: null, provision: null, run: null };
}

/** What stopped the program, as a report tells it. */
export function toolFailure({ message, remedy, place, status }: Failure): ToolFailure {
  return { message, remedy: remedy ?? null, place: place ?? null, status };
}

export function allDiagnostics(report: Report): readonly Diagnostic[] {
  return report.files.flatMap((file) => file.diagnostics);
}

export function summarise(report: Report): Summary {
  const diagnostics = allDiagnostics(report);
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    fixable: diagnostics.filter((diagnostic) => diagnostic.fix?.kind === 'safe').length,
  };
}

/** The severity from which on a finding fails the gate. */
export type FailOn = Severity | 'never';

/**
 * The exit status a report earns: that of what stopped the program (2 where it could not do its work), 1 with findings at or above `failOn`,
 * the command's own status where one was run, else 0.
 */
export function exitStatus(report: Report, failOn: FailOn): number {
  if (report.failures.length > 0) return Math.max(...report.failures.map(({ status }) => status));
  if (failOn !== 'never' && allDiagnostics(report).some((diagnostic) => atLeast(diagnostic.severity, failOn))) return 1;
  return report.run?.status ?? 0;
}
