/** The last stage: run the user's command inside the env. */
import { Failure } from '../failure.ts';
import { type Command, type RunOutcome, runInside } from '../fhs/index.ts';
import type { RunReport } from '../report/index.ts';
import type { World } from '../world.ts';
import type { ReadyEnv } from './provide.ts';

/** Where the command's output goes, when it is to be looked at as well. */
export interface Streams {
  readonly onOutput: (chunk: Uint8Array) => void;
  readonly onError: (chunk: Uint8Array) => void;
}

/** Of the command's output as much is kept, in bytes, as an error at its end may need. */
const keptBytes = 64 * 1024;

/**
 * @param shown the command as the report names it.
 * @param streams null: the command has this process's own, and nobody looks.
 * @throws Failure where the command was never started: that is an error whatever the status.
 */
export async function runCommand(
  world: World,
  { provision, activation }: ReadyEnv,
  command: Command,
  shown: string,
  streams: Streams | null = null,
): Promise<RunReport> {
  const start = performance.now();
  const tail = tailOf(keptBytes);
  const outcome = await runInside(world, provision, {
    command,
    cwd: world.cwd,
    stdin: 'inherit',
    ...(activation === null ? {} : { activation }),
    ...(streams === null ? {} : { onOutput: tail.tapping(streams.onOutput), onError: tail.tapping(streams.onError) }),
  });
  const status = statusOf(outcome);
  const advice = status === 0 ? null : await adviceOn(tail.text());
  return { command: shown, status, seconds: (performance.now() - start) / 1000, advice };
}

function statusOf(outcome: RunOutcome): number {
  if (outcome.kind !== 'never-started') return outcome.status;
  throw new Failure(`The command was never started: ${outcome.why}.`);
}

/** The end of what passes through. */
function tailOf(limit: number) {
  let kept = new Uint8Array();
  return {
    tapping: (sink: (chunk: Uint8Array) => void) => (chunk: Uint8Array) => {
      sink(chunk);
      const joined = new Uint8Array(kept.length + chunk.length);
      joined.set(kept);
      joined.set(chunk, kept.length);
      kept = joined.slice(-limit);
    },
    text: () => new TextDecoder().decode(kept),
  };
}

/** Which packages bring the libraries that could not be loaded; null where the output tells of none. */
async function adviceOn(output: string): Promise<string | null> {
  if (!output.includes('cannot open shared object file')) return null;
  const { librariesMissedIn, packageInWords, packageOf } = await import('../fhs/doctor/index.ts');
  const missed = librariesMissedIn(output).map((soname) => {
    const packages = packageOf(soname);
    return packages === null ? soname : `${soname} (add ${packageInWords(packages)} to targetPkgs)`;
  });
  return missed.length === 0 ? null : `The env lacks ${missed.join(', ')}. nixconda doctor finds all that is missing.`;
}
