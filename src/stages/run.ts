/** The last stage: run the user's command inside the env. */
import { Failure } from '../failure.ts';
import { type Command, type RunOutcome, runInside } from '../fhs/index.ts';
import type { RunReport } from '../report/index.ts';
import type { World } from '../world.ts';
import type { ReadyEnv } from './provide.ts';

/**
 * @param shown the command as the report names it.
 * @throws Failure where the command was never started: that is an error whatever the status.
 */
export async function runCommand(world: World, { provision }: ReadyEnv, command: Command, shown: string): Promise<RunReport> {
  const start = performance.now();
  const outcome = await runInside(world, provision, { command, cwd: world.cwd, stdin: 'inherit' });
  return { command: shown, status: statusOf(outcome), seconds: (performance.now() - start) / 1000 };
}

function statusOf(outcome: RunOutcome): number {
  if (outcome.kind !== 'never-started') return outcome.status;
  throw new Failure(`The command was never started: ${outcome.why} (status ${outcome.status}).`);
}
