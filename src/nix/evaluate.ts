/** Evaluate many files at the price of one nixpkgs, so that no file hides another. */
import { resolve } from 'node:path';
import type { World } from '../world.ts';
import { diagnosticsOf, type Finding } from './errors/index.ts';
import { type Evaluation, shapeOf } from './evaluation.ts';
import { type Inspected, type InspectionOptions, inspect } from './inspection.ts';
import type { Nix } from './locate.ts';

export interface EvaluationRequest extends InspectionOptions {
  /** As the user would write them, relative to the working directory. */
  readonly files: readonly string[];
}

/** Bytes of names for one process: an argument of a program may have 128 KiB (MAX_ARG_STRLEN in Linux). */
const namesLimit = 60_000;

/**
 * Evaluate each file as `nix-shell` would, and write the derivations.
 *
 * One process evaluates file after file and shares one nixpkgs among them. Where a file fails or warns, a fresh process goes on with
 * the next one; so there are as many processes as such files, plus one, and what is said of a file never depends on the others.
 * @returns what each file came to, by the name it has in `request.files`.
 * @throws Failure where Nix itself does not work.
 */
export async function evaluateFiles(
  world: World,
  nix: Nix,
  request: EvaluationRequest,
): Promise<ReadonlyMap<string, Evaluation>> {
  const evaluations = new Map<string, Evaluation>();
  let rest = [...new Set(request.files)];
  while (rest.length > 0) {
    const batch = firstBatch(rest);
    const inspected = settled(
      await inspect(
        world,
        nix,
        request,
        batch.map((file) => resolve(world.cwd, file)),
      ),
    );
    for (const [index, one] of inspected.entries()) {
      const file = batch[index];
      if (file !== undefined) evaluations.set(file, await evaluationOf(world, request, file, one));
    }
    rest = rest.slice(inspected.length);
  }
  return evaluations;
}

/** The memory of a process is that of all its files, so only the first of them is to blame when it runs out: the others get a fresh one. */
function settled(inspected: readonly Inspected[]): readonly Inspected[] {
  return inspected.length > 1 && inspected.at(-1)?.outcome.kind === 'memory' ? inspected.slice(0, -1) : inspected;
}

function firstBatch(files: readonly string[]): readonly string[] {
  let size = 0;
  const end = files.findIndex((file, index) => {
    size += Buffer.byteLength(JSON.stringify(file));
    return index > 0 && size > namesLimit;
  });
  return end === -1 ? files : files.slice(0, end);
}

async function evaluationOf(
  world: World,
  request: EvaluationRequest,
  file: string,
  { outcome, warnings, seconds }: Inspected,
): Promise<Evaluation> {
  const described = outcome.kind === 'facts' && outcome.facts.kind === 'derivation' ? shapeOf(outcome.facts) : null;
  const findings: Finding[] = [...new Set(warnings)].map((text) => ({ kind: 'warning', text }));
  if (described === null) findings.push(outcome);
  else if (described.shape === 'shell' || described.shape === 'other') {
    findings.push({ kind: 'shape', shape: described.shape, name: described.derivation.name });
  }
  const diagnostics = await diagnosticsOf(world, { file, request, findings });
  if (described === null) return { ok: false, diagnostics, seconds };
  const { name, drvPath, system, hook } = described.derivation;
  return { ok: true, shape: described.shape, name, drvPath, system: system ?? '', hook, diagnostics, seconds };
}
