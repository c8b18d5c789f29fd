/**
 * Starts the client of the cache service in a process of its own, asks it and watches it. In our own process it could not be stopped
 * when the service stalls, would need our working directory, and would put annotations of its own into the job.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { delimiter, dirname, extname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { assetPath } from '../asset.ts';
import type { Environment, Log } from '../world.ts';
import type { ClientAnswer, ClientCall, ClientRequest } from './cache-client.ts';
import { readClientLine, shortReason } from './cache-output.ts';

/** How long the service is waited for. */
export interface Patience {
  /** Tries of one request that may fail; the client itself would make five, over half a minute. */
  readonly attempts: number;
  /** Milliseconds without any progress. */
  readonly quiet: number;
  /** Milliseconds for the whole of one restore or save. */
  readonly total: number;
}

/** How a request ended, and what was said meanwhile. */
export interface ClientEnd {
  readonly outcome:
    | { readonly kind: 'answered'; readonly answer: ClientAnswer }
    | { readonly kind: 'given-up'; readonly why: string };
  /** What the client would have made annotations of. */
  readonly complaints: readonly string[];
  /** What it says for debugging only. */
  readonly traces: readonly string[];
  /** The key of the entry it had found. */
  readonly found: string | null;
}

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
        running ??= startClient(env, () => {
          running = null;
        });
        return await converse(running, call, log, patience);
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    },
  };
}

async function clientEnvironment(env: Environment, place: string, scratch: string): Promise<Environment> {
  const programs = join(scratch, 'bin');
  await mkdir(programs);
  const tarInPlace = await readFile(assetPath(new URL('./tar-in-place.sh', import.meta.url)), 'utf8');
  await writeFile(join(programs, 'tar'), tarInPlace, { mode: 0o755 });
  return {
    ...env,
    GITHUB_WORKSPACE: place,
    RUNNER_TEMP: scratch,
    // With debugging the client lists every archive, which takes as long as unpacking it.
    RUNNER_DEBUG: '',
    PATH: `${programs}${delimiter}${env.PATH ?? ''}`,
    // What we store is compressed already: level 1 unpacks more than twice as fast as level 3, for a thousandth more bytes.
    ZSTD_CLEVEL: '1',
  };
}

type ClientProcess = ChildProcessByStdio<Writable, Readable, Readable>;

function startClient(env: Environment, onEnd: () => void): ClientProcess {
  const { entry, options } = ownProgram();
  const child = spawn(process.execPath, [...options, entry], {
    cwd: dirname(entry),
    // Only by this does the same program know that it is to be the client.
    env: { ...env, NIXCONDA_CACHE_CLIENT: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A process group of its own, so that stopping it stops the tar it may have started.
    detached: true,
  });
  child.on('error', onEnd);
  child.on('close', onEnd);
  child.stdin.on('error', () => {});
  return child;
}

/** This very program: the bundle, of which this file is a chunk, or the sources, run as the tests and scripts are. */
function ownProgram(): { readonly entry: string; readonly options: readonly string[] } {
  const here = fileURLToPath(import.meta.url);
  if (extname(here) !== '.ts') return { entry: join(dirname(here), 'index.js'), options: [] };
  return { entry: join(dirname(here), '..', 'index.ts'), options: ['--import', 'tsx'] };
}

function converse(child: ClientProcess, call: ClientCall, log: Log, patience: Patience): Promise<ClientEnd> {
  return new Promise((resolve) => {
    const complaints: string[] = [];
    const traces: string[] = [];
    let found: string | null = null;
    let reason: string | null = null;
    const giveUp = (why: string) => {
      reason ??= why;
      killGroup(child.pid);
    };
    const seconds = (milliseconds: number) => `${Math.round(milliseconds / 1000)} s`;
    const overall = setTimeout(() => giveUp(`the cache service took longer than ${seconds(patience.total)}`), patience.total);
    const silence = setTimeout(() => giveUp(`the cache service made no progress for ${seconds(patience.quiet)}`), patience.quiet);

    let moved = -1;
    const onLine = (text: string) => {
      if (text.startsWith(call.answerMark)) {
        settle({ kind: 'answered', answer: JSON.parse(text.slice(call.answerMark.length)) });
        return;
      }
      const line = readClientLine(text);
      // The client repeats how much it has moved each second, also while nothing moves.
      if (line.kind !== 'progress' || line.bytes !== moved) silence.refresh();
      if (line.kind === 'progress') moved = line.bytes;
      if (line.kind === 'found') found = line.key;
      if (line.kind === 'complaint') complaints.push(line.text);
      if (line.kind === 'attempt' && line.count >= patience.attempts) giveUp(shortReason(line.text));
      if (line.kind === 'debug') traces.push(line.text);
      else log.debug(line.text);
    };
    const onError = (error: Error) =>
      settle({ kind: 'given-up', why: `the cache client could not be started: ${error.message}` });
    const onClose = (code: number | null, signal: string | null) =>
      settle({ kind: 'given-up', why: reason ?? `the cache client ended with ${signal ?? `status ${code}`}` });
    const stopOutput = byLine(child.stdout, onLine);
    const stopErrors = byLine(child.stderr, (text) => log.debug(text));
    child.on('error', onError);
    child.on('close', onClose);
    keepAlive(child, true);

    function settle(outcome: ClientEnd['outcome']): void {
      clearTimeout(overall);
      clearTimeout(silence);
      stopOutput();
      stopErrors();
      child.off('error', onError);
      child.off('close', onClose);
      keepAlive(child, false);
      resolve({ outcome, complaints, traces, found });
    }
    child.stdin.write(`${JSON.stringify(call)}\n`);
  });
}

/** Whether our own process waits for the client to end. */
function keepAlive(child: ClientProcess, wait: boolean): void {
  const streams = [child.stdin, child.stdout, child.stderr].filter((stream) => stream instanceof Socket);
  for (const one of [child, ...streams]) {
    if (wait) one.ref();
    else one.unref();
  }
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

/** @returns what ends the listening. */
function byLine(stream: Readable, onLine: (line: string) => void): () => void {
  let rest = '';
  const onData = (piece: Buffer) => {
    const lines = (rest + piece.toString('utf8')).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  };
  stream.on('data', onData);
  return () => stream.off('data', onData);
}
