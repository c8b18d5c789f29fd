/** The way through: lint, evaluate, verify, the gate; then make the env ready, and run inside it. */
import { byPlace, type Diagnostic } from './diagnostic.ts';
import { type FileReport, type Report, reportOn } from './report/index.ts';
import type { Settings } from './settings.ts';
import { chooseFiles } from './stages/changed.ts';
import { type EvaluatedEnv, type EvaluatedFile, evaluate } from './stages/evaluate.ts';
import { addShellcheck, type LintedFile, lintFiles, projectLinter } from './stages/lint.ts';
import { prepareNix, type ReadyNix } from './stages/nix.ts';
import { verify } from './stages/verify.ts';
import type { World } from './world.ts';

export { makeReady, type ReadyEnv } from './stages/provide.ts';
export { runCommand } from './stages/run.ts';

export interface Inspection {
  readonly report: Report;
  /** Null where Nix is not to be had; the report's failures say why. */
  readonly nix: ReadyNix | null;
  /** By path; null where a file gives no env that can be made ready. */
  readonly envs: ReadonlyMap<string, EvaluatedEnv | null>;
}

/** Look at every file with all there is: its text, its value, its installers. Builds nothing. */
export async function inspect(world: World, settings: Settings, found: readonly string[]): Promise<Inspection> {
  const { paths, notices } = await chooseFiles(world, settings, found);
  if (paths.length === 0) return { nix: null, envs: new Map(), report: { ...reportOn([]), notices } };
  const linter = await projectLinter(world);
  const read = await lintFiles(world, linter, paths);
  // Both are programs of their own, and neither waits for the other.
  const [linted, { prepared, ready, evaluated }] = await Promise.all([
    addShellcheck(world, linter, read),
    askNix(world, settings, paths),
  ]);
  const files: FileReport[] = [];
  for (const file of linted) {
    const evaluation = evaluated?.get(file.path) ?? null;
    const verification = await verify(world, file, evaluation?.report.ok ? evaluation.installers : null, settings);
    files.push({
      path: file.path,
      text: file.text,
      diagnostics: weigh(file, evaluation, verification.diagnostics),
      evaluation: evaluation?.report ?? null,
      installers: verification.installers,
    });
  }
  return {
    nix: ready,
    envs: new Map([...(evaluated ?? [])].map(([path, { env }]) => [path, env])),
    report: {
      ...reportOn(files),
      notices,
      failures: prepared.kind === 'failed' ? [prepared.failure] : [],
      nix: ready && { version: ready.nix.version, nixpkgs: ready.nixpkgsName },
    },
  };
}

async function askNix(world: World, settings: Settings, paths: readonly string[]) {
  const prepared = await prepareNix(world, settings, paths);
  const ready = prepared.kind === 'ready' ? prepared.nix : null;
  const evaluated = ready && (await evaluate(world, ready, paths, settings.systems, settings['result-cache']));
  return { prepared, ready, evaluated };
}

/**
 * The findings of all stages on one file, as they are to be told: what Nix says of the syntax replaces what our parser says, what
 * two stages found is told once, and what a comment in the file silences is left out.
 */
function weigh(
  { path, result }: LintedFile,
  evaluation: EvaluatedFile | null,
  verified: readonly Diagnostic[],
): readonly Diagnostic[] {
  const fromNix = evaluation?.diagnostics ?? [];
  const judgedByNix = evaluation !== null && (evaluation.report.ok || fromNix.some(({ rule }) => rule === 'nix-syntax'));
  const fromLint = result.diagnostics.flatMap((finding): readonly Diagnostic[] => {
    if (finding.rule !== 'syntax' || !judgedByNix) return [finding];
    if (!evaluation.report.ok) return [];
    return [
      {
        ...finding,
        severity: 'warning',
        help: 'Nix accepts this file: please report it as a fault of nixconda. It was not linted.',
      },
    ];
  });
  const others = [...fromNix, ...verified.filter((finding) => !fromLint.some((told) => isSame(told, finding)))];
  return [...fromLint, ...others.filter((finding) => finding.file !== path || !result.isSuppressed(finding))].sort(byPlace);
}

/** The same rule about the same piece of text: the linter and the verification both know the published hashes. */
function isSame(a: Diagnostic, b: Diagnostic): boolean {
  const overlap = a.range.start.offset < b.range.end.offset && b.range.start.offset < a.range.end.offset;
  return a.rule === b.rule && a.file === b.file && overlap;
}
