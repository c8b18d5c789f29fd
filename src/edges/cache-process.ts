/**
 * Runs the client of the cache service in a process of its own. In our own process it could not be stopped
 * when the service stalls, would need our working directory, and would put annotations of its own into the job.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { assetPath } from '../asset.ts';
import type { Environment, Log } from '../world.ts';
import type { ClientRequest } from './cache-client.ts';
import { type ClientEnd, type ClientProcess, converse, type Patience } from './cache-conversation.ts';

const tarInPlace = assetPath(new URL('./tar-in-place.sh', import.meta.url));

export interface CacheClient {
  /**
   * Put one request to the service; one at a time.
   * @param place the absolute path of the folder in which the member lies, or will.
   */
  readonly ask: (
    request: ClientRequest,
    place: string,
    options: { readonly env: Environment; readonly log: Log; readonly patience: Patience },
  ) => Promise<ClientEnd>;
}

/** A client whose process is started by the first request and serves the next ones too; it never keeps ours from ending. */
export function cacheClient(): CacheClient {
  let running: ClientProcess | null = null;
  return {
    async ask(request, place, { env, log, patience }) {
      // All that the client leaves about when it is stopped, gigabytes perhaps, goes with this folder.
      const scratch = await mkdtemp(join(place, '.client-'));
      try {
        const call = { request, place, env: await clientEnvironment(env, place, scratch), answerMark: `${randomUUID()} ` };
        if (running === null || running.exitCode !== null || running.signalCode !== null) running = startClient(env);
        const end = await converse(running, call, { log, patience });
        if (end.outcome.kind === 'given-up') running = null;
        return end;
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    },
  };
}

async function clientEnvironment(env: Environment, place: string, scratch: string): Promise<Environment> {
  const programs = join(scratch, 'bin');
  await mkdir(programs);
  await writeFile(join(programs, 'tar'), await readFile(tarInPlace, 'utf8'), { mode: 0o755 });
  return {
    ...env,
    GITHUB_WORKSPACE: place,
    RUNNER_TEMP: scratch,
    // With debugging the client lists every archive, which takes as long as unpacking it.
    RUNNER_DEBUG: '',
    PATH: `${programs}${delimiter}${env.PATH ?? ''}`,
  };
}

function startClient(env: Environment): ClientProcess {
  const { path, options } = clientProgram();
  return spawn(process.execPath, [...options, path], {
    cwd: dirname(path),
    env: { ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A process group of its own, so that stopping it stops the tar it may have started.
    detached: true,
  });
}

/** In dist a bundle of its own; among the sources, from which tests and scripts run, the file beside this one. */
function clientProgram(): { readonly path: string; readonly options: readonly string[] } {
  const here = dirname(tarInPlace);
  const source = join(here, 'cache-client.ts');
  return existsSync(source)
    ? { path: source, options: ['--import', 'tsx'] }
    : { path: join(here, 'cache-client', 'index.js'), options: [] };
}
