/** The second stage: evaluate the files with Nix and read, from the derivations, which installers they fetch. */
import type { EvaluatedInstaller } from '../conda/verification/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Evaluation, evaluateFiles, type FetchedInstaller, installersOf, type ShellHook } from '../nix/index.ts';
import type { EvaluationReport } from '../report/index.ts';
import type { World } from '../world.ts';
import type { ReadyNix } from './nix.ts';

/** An env that can be made ready. */
export interface EvaluatedEnv {
  readonly name: string;
  readonly system: string;
  readonly hook: ShellHook;
}

export interface EvaluatedFile {
  /** Null where the file gives none. */
  readonly env: EvaluatedEnv | null;
  readonly report: EvaluationReport;
  readonly diagnostics: readonly Diagnostic[];
  readonly installers: readonly EvaluatedInstaller[];
}

/**
 * @param systems further systems to evaluate for; what they find is added to what the machine's own finds.
 * @returns by path, as it was given.
 */
export async function evaluate(
  world: World,
  { nix, request }: ReadyNix,
  paths: readonly string[],
  systems: readonly string[],
): Promise<ReadonlyMap<string, EvaluatedFile>> {
  const files = new Map<string, EvaluatedFile>();
  for (const system of [null, ...systems]) {
    const evaluations = await evaluateFiles(world, nix, { ...request, system: system ?? request.system, files: paths });
    for (const [path, evaluation] of evaluations) {
      const fresh = await evaluatedFile(world, nix.version, evaluation);
      const before = files.get(path);
      files.set(path, before === undefined ? fresh : merge(before, fresh));
    }
  }
  return files;
}

async function evaluatedFile(world: World, nixVersion: string, evaluation: Evaluation): Promise<EvaluatedFile> {
  const { diagnostics } = evaluation;
  if (!evaluation.ok) {
    return { env: null, report: { ok: false, name: null, drvPath: null, shape: null, nixVersion }, diagnostics, installers: [] };
  }
  const { name, drvPath, shape, system, hook } = evaluation;
  return {
    env: hook !== null && (shape === 'env' || shape === 'wrapper') ? { name, system, hook } : null,
    report: { ok: true, name, drvPath, shape, nixVersion },
    diagnostics,
    installers: (await installersOf(world, drvPath)).map(asEvaluated),
  };
}

function asEvaluated({ urls, file, system, hash, mode, outPath }: FetchedInstaller): EvaluatedInstaller {
  return { url: urls[0] ?? file, system, hash, recursive: mode === 'recursive', outPath };
}

/** The report is the machine's own system's; the same finding on another system is said once. */
function merge(own: EvaluatedFile, other: EvaluatedFile): EvaluatedFile {
  const known = new Set(own.diagnostics.map(identity));
  return {
    ...own,
    diagnostics: [...own.diagnostics, ...other.diagnostics.filter((diagnostic) => !known.has(identity(diagnostic)))],
    installers: [...own.installers, ...other.installers],
  };
}

function identity({ rule, range, message }: Diagnostic): string {
  return `${rule} ${range.start.offset} ${message}`;
}
