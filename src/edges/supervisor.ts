/** One program in the user's place: its streams, its signals, its exact end, and nothing left of it once it is cancelled. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync } from 'node:fs';
import { constants } from 'node:os';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { isatty } from 'node:tty';
import { Failure } from '../failure.ts';
import type { Streams, SupervisedEnd, SupervisedProgram } from '../world.ts';
import { type Outlet, openInput, openOutlet } from './pipes.ts';
import { firstStartedBy, holdMountsOf, mountsOf, processesFrom, processesIn } from './process-tree.ts';
import { writeAll } from './standard-streams.ts';

/** What a runner sends when a job is cancelled, and a terminal that closes. */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How long streams may stay open after the program's end, where something it left in the background holds them. */
const drainLimit = 500;

/** See `Processes.supervise` in world.ts. */
export async function supervise(program: SupervisedProgram): Promise<SupervisedEnd> {
  // A terminal signals all that runs in it by itself, and a program that left its session could not read from it.
  const inTerminal = [0, 1, 2].some((descriptor) => isatty(descriptor));
  const [output, error] = openStreams(program.streams);
  const outlets = [...new Set([output, error])].filter((outlet) => outlet !== null);
  const input = typeof program.stdin === 'string' ? null : openInput(program.stdin);
  // From before the program is there: a signal in between would end us and leave it. It is heard when this function first waits.
  const cancelling = passOnSignals(program, inTerminal);
  try {
    const child = spawn(program.command, program.args, {
      cwd: program.cwd,
      env: { ...program.env },
      stdio: [
        input ?? (program.stdin === 'none' ? 'ignore' : 'inherit'),
        output?.writeEnd ?? 'inherit',
        error?.writeEnd ?? 'inherit',
        ...furtherDescriptors(program),
      ],
      detached: !inTerminal,
    });
    cancelling.follow(child);
    for (const descriptor of [input, ...outlets.map(({ writeEnd }) => writeEnd)]) {
      if (descriptor !== null) closeSync(descriptor);
    }
    const reports = gatherReports(child, program.reportTo);
    const status = await endOf(child, program.command);
    cancelling.finish();
    await Promise.all(outlets.map((outlet) => outlet.drained(drainLimit)));
    return { status, reports: await reports(), signal: cancelling.firstSignal() };
  } finally {
    cancelling.stopListening();
  }
}

/** What the program gets as standard output and as standard error; null for our own. */
function openStreams(streams: Streams): readonly [Outlet | null, Outlet | null] {
  switch (streams.kind) {
    case 'own':
      return [null, null];
    case 'watched': {
      const [output, error] = [fstatSync(1), fstatSync(2)];
      // A terminal, or /dev/null.
      if (error.isCharacterDevice()) return [null, null];
      const isOne = output.dev === error.dev && output.ino === error.ino;
      return isOne ? joined(streams.watch) : [null, passingTo(2, streams.watch)];
    }
    case 'joined':
      return joined(streams.watch);
    case 'taken':
      return [taking(streams.onOutput), taking(streams.onError)];
  }
}

function joined(watch: (chunk: Uint8Array) => void): readonly [Outlet, Outlet] {
  const outlet = passingTo(1, watch);
  return [outlet, outlet];
}

function passingTo(descriptor: number, watch: (chunk: Uint8Array) => void): Outlet {
  const pass = (chunk: Uint8Array) => {
    watch(chunk);
    return writeAll(descriptor, chunk);
  };
  return openOutlet(pass, descriptor);
}

function taking(take: ((chunk: Uint8Array) => void) | undefined): Outlet | null {
  if (take === undefined) return null;
  const all = (chunk: Uint8Array) => {
    take(chunk);
    return true;
  };
  return openOutlet(all, null);
}

function endOf(child: ChildProcess, command: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'ENOENT' ? 'there is no such program or working directory' : cause.message;
      reject(new Failure(`Cannot start ${command}: ${why}.`, { cause }));
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/** From file descriptor 3 on. Node closes in a child what is not named. */
function furtherDescriptors({ descriptors, reportTo }: SupervisedProgram): readonly ('pipe' | 'ignore' | number)[] {
  const length = Math.max(reportTo, ...descriptors) + 1;
  return Array.from({ length }, (_, number) =>
    number === reportTo ? 'pipe' : descriptors.includes(number) ? number : 'ignore',
  ).slice(3);
}

/** Collect what the program writes to a file descriptor. What it returns waits for the last of it. */
function gatherReports(child: ChildProcess, descriptor: number): () => Promise<readonly string[]> {
  const stream = child.stdio.at(descriptor);
  let text = '';
  const closed = new Promise<void>((resolve) => {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    stream?.on('error', () => {});
    stream?.on('close', resolve);
  });
  return async () => {
    await Promise.race([closed, pause(drainLimit, undefined, { ref: false })]);
    stream?.destroy();
    return text.split('\n').filter((line) => line !== '');
  };
}

interface Cancelling {
  /** To be called with the program as soon as it is started, before anything is waited for. */
  readonly follow: (started: ChildProcess) => void;
  readonly firstSignal: () => string | null;
  /** After the program's end: end what it has left, where it was cancelled. */
  readonly finish: () => void;
  readonly stopListening: () => void;
}

/**
 * Pass our signals on to what runs below the program, and after the time of grace kill what is left. Signals that come while there is
 * nobody to tell yet, because a spared process is still setting up, are passed on as soon as there is.
 */
function passOnSignals(program: SupervisedProgram, inTerminal: boolean): Cancelling {
  let child: ChildProcess | null = null;
  // What spared processes start lives in mounts that they have made for it. Never take for such the ones of the machine itself.
  const common = [mountsOf('self'), mountsOf(1)];
  /** Each with the descriptor that holds it. */
  const mounts = new Map<string, number>();
  let first: NodeJS.Signals | null = null;
  let deadline: NodeJS.Timeout | undefined;

  const isRunning = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;
  const killAll = () => {
    if (child?.pid === undefined) return;
    const below = isRunning(child) ? processesFrom(child.pid, []) : [];
    const targets = new Set([...below, ...processesIn(inTerminal ? null : child.pid, mounts)]);
    for (const target of targets) send(target, 'SIGKILL');
  };
  const pass = (signal: NodeJS.Signals) => {
    if (child?.pid === undefined) return;
    for (const one of firstStartedBy(child.pid, program.spared)) {
      const inside = holdMountsOf(one);
      if (inside === null) continue;
      if (common.includes(inside.mounts) || mounts.has(inside.mounts)) closeSync(inside.descriptor);
      else mounts.set(inside.mounts, inside.descriptor);
    }
    const targets = processesFrom(child.pid, program.spared);
    for (const target of targets) send(target, signal);
    if (targets.length === 0 && isRunning(child)) setTimeout(pass, 50, signal).unref();
  };
  const listen = (signal: NodeJS.Signals) => {
    // In a terminal, Ctrl-C has reached the program already.
    if (inTerminal && signal === 'SIGINT') return;
    first ??= signal;
    deadline ??= setTimeout(killAll, program.grace);
    pass(signal);
  };
  for (const signal of forwarded) process.on(signal, listen);
  return {
    follow(started) {
      child = started;
    },
    firstSignal: () => first,
    finish() {
      clearTimeout(deadline);
      if (first !== null) killAll();
    },
    stopListening() {
      clearTimeout(deadline);
      for (const signal of forwarded) process.off(signal, listen);
      for (const descriptor of mounts.values()) closeSync(descriptor);
      mounts.clear();
    },
  };
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}
