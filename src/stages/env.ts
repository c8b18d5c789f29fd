/** The env of one file, for those who want to enter it and nothing else. */
import type { Diagnostic } from '../diagnostic.ts';
import { Failure } from '../failure.ts';
import { requireHost } from '../fhs/index.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';
import { type EvaluatedEnv, evaluate } from './evaluate.ts';
import { prepareNix, type ReadyNix } from './nix.ts';
import { targetOf } from './target.ts';

/**
 * @param text a file, or an output of a flake.
 * @throws Failure where nothing can be entered on this machine, there is no Nix, the file does not evaluate, or is no FHS env.
 */
export async function requireEnv(world: World, settings: Settings, text: string): Promise<{ nix: ReadyNix; env: EvaluatedEnv }> {
  await requireHost(world);
  const target = targetOf(world, text);
  const { path } = target;
  const prepared = await prepareNix(world, settings, [path]);
  if (prepared.kind === 'absent') throw new Failure(prepared.notice);
  if (prepared.kind === 'failed') {
    const { message, remedy } = prepared.failure;
    throw new Failure(message, remedy === null ? {} : { remedy });
  }
  const file = (await evaluate(world, prepared.nix, [target], [], 'off')).get(path);
  if (file?.env) return { nix: prepared.nix, env: file.env };
  const found = file?.diagnostics ?? [];
  // That a plain shell is no FHS env is a warning to those who only look at it.
  throw asFailure(
    path,
    found.find(({ severity }) => severity === 'error') ?? found.find(({ rule }) => rule === 'nix-not-an-env'),
  );
}

function asFailure(path: string, error: Diagnostic | undefined): Failure {
  if (error === undefined) return new Failure(`${path} gives no FHS env.`, { place: { file: path } });
  const { line, column } = error.range.start;
  return new Failure(error.message, {
    place: { file: error.file, line, column },
    ...(error.help === undefined ? {} : { remedy: error.help }),
  });
}
