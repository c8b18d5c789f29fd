/** The way through: lint, evaluate, verify, the gate; then make the env ready, and run inside it. */
import { type FileReport, type Report, reportOn } from './report/index.ts';
import type { Settings } from './settings.ts';
import { chooseFiles } from './stages/changed.ts';
import { type EvaluatedEnv, evaluate } from './stages/evaluate.ts';
import { addShellcheck, lintFiles, readProject } from './stages/lint.ts';
import { prepareNix, type ReadyNix } from './stages/nix.ts';
import { type Target, targetsToCheck } from './stages/target.ts';
import { verify } from './stages/verify.ts';
import { weigh } from './stages/weigh.ts';
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

/**
 * Look at every file with all there is: its text, its value, its installers. Builds nothing.
 * @param found as `findTargets` gives them.
 */
export async function inspect(world: World, settings: Settings, found: readonly string[]): Promise<Inspection> {
  const { paths: chosen, notices } = await chooseFiles(world, settings, found);
  const targets = targetsToCheck(world, chosen);
  const paths = targets.map(({ path }) => path);
  if (paths.length === 0) return { nix: null, envs: new Map(), report: { ...reportOn([]), notices } };
  const { linter } = await readProject(world);
  const read = await lintFiles(world, linter, paths);
  // Both are programs of their own, and neither waits for the other.
  const [linted, { prepared, ready, evaluated }] = await Promise.all([
    addShellcheck(world, linter, read),
    askNix(world, settings, targets),
  ]);
  const files: FileReport[] = [];
  for (const file of linted) {
    const evaluation = evaluated?.get(file.path) ?? null;
    const verification = await verify(world, file, evaluation?.report.ok ? evaluation.installers : null, settings);
    files.push({
      path: file.path,
      text: file.text,
      diagnostics: weigh(file, evaluation, verification.diagnostics, linter.settings),
      evaluation: evaluation?.report ?? null,
      installers: verification.installers,
    });
  }
  return {
    nix: ready,
    envs: new Map([...(evaluated ?? [])].map(([path, { env }]) => [path, env])),
    report: {
      ...reportOn(files),
      notices: prepared.kind === 'absent' ? [...notices, prepared.notice] : notices,
      failures: prepared.kind === 'failed' ? [prepared.failure] : [],
      nix: ready && { version: ready.nix.version, nixpkgs: ready.nixpkgsName },
    },
  };
}

async function askNix(world: World, settings: Settings, targets: readonly Target[]) {
  const paths = targets.map(({ path }) => path);
  const prepared = await prepareNix(world, settings, paths);
  const ready = prepared.kind === 'ready' ? prepared.nix : null;
  const evaluated = ready && (await evaluate(world, ready, targets, settings.systems, settings['result-cache']));
  return { prepared, ready, evaluated };
}
