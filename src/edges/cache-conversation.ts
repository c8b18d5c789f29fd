/** One request to the client of the cache service and what becomes of it: its answer, or the patience that has run out. */
import type { ChildProcessByStdio } from 'node:child_process';
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import type { Log } from '../world.ts';
import type { ClientAnswer, ClientCall } from './cache-client.ts';
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
    /** `stalled`: time has run out, and would again. */
    | { readonly kind: 'given-up'; readonly why: string; readonly stalled: boolean };
  /** What the client would have made annotations of. */
  readonly complaints: readonly string[];
  /** What it says for debugging only. */
  readonly traces: readonly string[];
  /** The key of the entry it had found. */
  readonly found: string | null;
}

export type ClientProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/** Milliseconds for the process to start, on a machine with other work too. */
const startLimit = 60_000;

/** Put one call to the client and wait for its end. A client that has been given up has been killed, and all it had started. */
export function converse(
  child: ClientProcess,
  call: ClientCall,
  { log, patience }: { readonly log: Log; readonly patience: Patience },
): Promise<ClientEnd> {
  return new Promise((resolve) => {
    const complaints: string[] = [];
    const traces: string[] = [];
    let found: string | null = null;
    let reason: { readonly why: string; readonly stalled: boolean } | null = null;
    let last: NodeJS.Timeout | undefined;
    const giveUp = (why: string, stalled: boolean) => {
      reason ??= { why, stalled };
      killGroup(child.pid);
      // Its end is waited for, because what it was doing then is over; but no longer than this.
      last ??= setTimeout(() => settle({ kind: 'given-up', why, stalled }), 5000);
    };
    const seconds = (milliseconds: number) => `${Math.round(milliseconds / 1000)} s`;
    const tooLong = `the cache service took longer than ${seconds(patience.total)}`;
    const tooQuiet = `the cache service made no progress for ${seconds(patience.quiet)}`;
    const overall = setTimeout(() => giveUp(tooLong, true), patience.total);
    // The first line comes when the client has started and asks.
    let silence = setTimeout(() => giveUp('the cache client did not start', true), startLimit);
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => giveUp(tooQuiet, true), patience.quiet);
    };

    let moved = -1;
    const onLine = (text: string) => {
      if (text.startsWith(call.answerMark)) {
        settle({ kind: 'answered', answer: JSON.parse(text.slice(call.answerMark.length)) });
        return;
      }
      const line = readClientLine(text);
      // The client repeats how much it has moved each second, also while nothing moves.
      if (line.kind !== 'progress' || line.bytes !== moved) listen();
      if (line.kind === 'progress') moved = line.bytes;
      if (line.kind === 'found') found = line.key;
      if (line.kind === 'complaint') complaints.push(line.text);
      if (line.kind === 'attempt' && line.count >= patience.attempts) giveUp(shortReason(line.text), false);
      if (line.kind === 'debug') traces.push(line.text);
      else log.debug(line.text);
    };
    const onError = (error: Error) =>
      settle({ kind: 'given-up', why: `the cache client could not be started: ${error.message}`, stalled: false });
    const onClose = (code: number | null, signal: string | null) => {
      const itself = { why: `the cache client ended with ${signal ?? `status ${code}`}`, stalled: false };
      settle({ kind: 'given-up', ...(reason ?? itself) });
    };
    const stopOutput = byLine(child.stdout, onLine);
    const stopErrors = byLine(child.stderr, (text) => log.debug(text));
    child.on('error', onError);
    child.on('close', onClose);
    // Where nobody reads any more, the end of the process says why.
    const onBrokenPipe = () => {};
    child.stdin.on('error', onBrokenPipe);
    keepAlive(child, true);

    function settle(outcome: ClientEnd['outcome']): void {
      clearTimeout(overall);
      clearTimeout(silence);
      clearTimeout(last);
      stopOutput();
      stopErrors();
      child.off('error', onError);
      child.off('close', onClose);
      child.stdin.off('error', onBrokenPipe);
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
