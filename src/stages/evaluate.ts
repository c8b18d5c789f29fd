/** The second stage: evaluate the files with Nix and read, from the derivations, which installers they fetch. */
import { isInstallerUrl } from '../conda/index.ts';
import type { EvaluatedInstaller } from '../conda/verification/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import {
  type CachedEvaluation,
  type EvaluationRequest,
  evaluateFiles,
  evaluateWithCache,
  type FetchedInstaller,
  installersOf,
  type KnownDerivations,
  type Nix,
  type ShellHook,
} from '../nix/index.ts';
import type { EvaluationReport } from '../report/index.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';
import type { ReadyNix } from './nix.ts';
import { inFlake, type Target } from './target.ts';

/** An env that can be made ready. */
export interface EvaluatedEnv {
  readonly name: string;
  readonly system: string;
  readonly hook: ShellHook;
  /** Of the conda installer for this system, in hexadecimal; null where there is none, or it is pinned otherwise. */
  readonly installerSha256: string | null;
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
 * @param resultCache whether results of earlier evaluations count where nothing they depend on has changed.
 * @returns by the targets' paths.
 */
export async function evaluate(
  world: World,
  { nix, request }: ReadyNix,
  targets: readonly Target[],
  systems: readonly string[],
  resultCache: Settings['result-cache'],
): Promise<ReadonlyMap<string, EvaluatedFile>> {
  const files = targets.filter(({ flake }) => flake === null).map(({ path }) => path);
  const evaluated = new Map<string, EvaluatedFile>();
  const known: KnownDerivations = new Map();
  for (const system of [null, ...systems]) {
    const whole = { ...request, system: system ?? request.system, files };
    const evaluations = new Map([
      ...(await evaluateWithCache(world, nix, whole, resultCache)),
      ...(await evaluateFlakes(world, nix, whole, targets)),
    ]);
    for (const [path, evaluation] of evaluations) {
      const fresh = await evaluatedFile(world, nix.version, evaluation, known);
      const before = evaluated.get(path);
      evaluated.set(path, before === undefined ? fresh : merge(before, fresh));
    }
  }
  return evaluated;
}

/** One by one, for each has arguments of its own. What a flake reads is not known, so no earlier result counts. */
async function evaluateFlakes(
  world: World,
  nix: Nix,
  request: EvaluationRequest,
  targets: readonly Target[],
): Promise<ReadonlyMap<string, CachedEvaluation>> {
  const evaluations = new Map<string, CachedEvaluation>();
  for (const { path, flake } of targets) {
    if (flake === null) continue;
    const { file, configuration } = flake;
    const own = {
      ...request,
      files: [file],
      arguments: [...request.arguments, ...flake.arguments],
      configuration: [request.configuration, configuration].filter((lines) => lines !== '').join('\n'),
    };
    const evaluation = (await evaluateFiles(world, nix, own)).get(file);
    if (evaluation === undefined) continue;
    const diagnostics = evaluation.diagnostics.map((diagnostic) => inFlake(diagnostic, path));
    evaluations.set(path, { ...evaluation, diagnostics, cached: false });
  }
  return evaluations;
}

async function evaluatedFile(
  world: World,
  nixVersion: string,
  evaluation: CachedEvaluation,
  known: KnownDerivations,
): Promise<EvaluatedFile> {
  const { diagnostics, seconds, cached } = evaluation;
  const told = { nixVersion, seconds, cached };
  if (!evaluation.ok) {
    return { env: null, report: { ok: false, name: null, drvPath: null, shape: null, ...told }, diagnostics, installers: [] };
  }
  const { name, drvPath, shape, system, hook } = evaluation;
  const installers = (await installersOf(world, drvPath, known)).map(asEvaluated);
  const isEnv = shape === 'env' || shape === 'wrapper';
  return {
    env: hook !== null && isEnv ? { name, system, hook, installerSha256: sha256For(system, installers) } : null,
    report: { ok: true, name, drvPath, shape, ...told },
    diagnostics,
    installers,
  };
}

function sha256For(system: string, installers: readonly EvaluatedInstaller[]): string | null {
  const hash = installers.find((installer) => installer.system === system && !installer.recursive)?.hash;
  return hash?.algorithm === 'sha256' ? hash.hex : null;
}

function asEvaluated({ urls, file, system, hash, mode, outPath }: FetchedInstaller): EvaluatedInstaller {
  return { url: urls.find(isInstallerUrl) ?? urls[0] ?? file, system, hash, recursive: mode === 'recursive', outPath };
}

/** The report is the machine's own system's; the same finding on another system is said once. */
function merge(own: EvaluatedFile, other: EvaluatedFile): EvaluatedFile {
  const known = new Set(own.diagnostics.map(identity));
  return {
    ...own,
    report: {
      ...own.report,
      seconds: own.report.seconds + other.report.seconds,
      cached: own.report.cached && other.report.cached,
    },
    diagnostics: [...own.diagnostics, ...other.diagnostics.filter((diagnostic) => !known.has(identity(diagnostic)))],
    installers: [...own.installers, ...other.installers],
  };
}

function identity({ rule, range, message }: Diagnostic): string {
  return `${rule} ${range.start.offset} ${message}`;
}
