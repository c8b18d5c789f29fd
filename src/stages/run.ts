/** The last stage: run the user's command inside the env. */
import { Failure } from '../failure.ts';
import { type Command, type RunOutcome, runInside } from '../fhs/index.ts';
import type { RunReport } from '../report/index.ts';
import type { World } from '../world.ts';
import type { ReadyEnv } from './provide.ts';

/** Of the command's output as much is kept, in bytes, as an error at its end may need. */
const keptBytes = 64 * 1024;

/** The status of a shell that did not find a command, and of the dynamic loader that did not find a library. */
const notFound = 127;

const adviceUnseen =
  'The command, or a library that it needs, was not found inside. nixconda doctor finds all libraries that are missing.';

/**
 * @param shown the command as the report names it.
 * @param streams `watched`: the command has this process's own. `joined`: it writes into a log, where all has to keep its order.
 * @throws Failure where the command was never started: that is an error whatever the status.
 */
export async function runCommand(
  world: World,
  { provision, activation }: ReadyEnv,
  command: Command,
  shown: string,
  streams: 'watched' | 'joined',
): Promise<RunReport> {
  const start = performance.now();
  const tail = tailOf(keptBytes);
  // The env's own shell is for a person.
  const isInteractive = command.kind === 'words' && command.words.length === 0;
  const outcome = await runInside(world, provision, {
    command,
    cwd: world.cwd,
    stdin: 'inherit',
    descriptors: await world.processes.inherited(),
    streams: isInteractive ? { kind: 'own' } : { kind: streams, watch: tail.watch },
    ...(activation === null ? {} : { activation }),
  });
  const status = statusOf(outcome);
  // Who does not find something says so: what was not seen has gone to a terminal.
  const unseen = streams === 'watched' && status === notFound && tail.text() === '';
  const advice = status === 0 || isInteractive ? null : unseen ? adviceUnseen : await adviceOn(tail.text());
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
    watch: (chunk: Uint8Array) => {
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
