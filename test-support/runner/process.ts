/** One program of a step, from its start to its end, with its log as it grows. */
import { spawn } from 'node:child_process';

/** A user that a job runs as. */
export interface JobUser {
  readonly uid: number;
  readonly gid: number;
  /** Its home folder; it is not made. */
  readonly home: string;
}

export interface RunningStep {
  readonly pid: number;
  /** Send a signal to the step's first process alone, as the runner does when a job is cancelled. */
  readonly signal: (name: NodeJS.Signals) => void;
  /** Resolves as soon as the log has this text; rejects if the step ends without it. */
  readonly logged: (text: string) => Promise<void>;
}

export interface ProgramEnd {
  /** Null where a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Standard output and error, as they came. */
  readonly log: string;
}

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly user: JobUser | undefined;
  /** Called once it has started; its end waits for it. */
  readonly whileRunning: ((step: RunningStep) => void | Promise<void>) | undefined;
}

/** A program that cannot be started ends with status 127 and the reason in the log, as a shell would report it. */
export function runProgram(program: Program): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(program.command, program.args, {
      cwd: program.cwd,
      env: program.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(program.user ? { uid: program.user.uid, gid: program.user.gid } : {}),
    });
    let log = '';
    let ended = false;
    const waiting = new Set<() => void>();
    const grow = (chunk: string) => {
      log += chunk;
      for (const look of waiting) look();
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', grow);

    const logged = (text: string) =>
      new Promise<void>((found, missed) => {
        const look = () => {
          if (!log.includes(text) && !ended) return;
          waiting.delete(look);
          if (log.includes(text)) found();
          else missed(new Error(`The step ended without logging "${text}". Its log:\n${log}`));
        };
        waiting.add(look);
        look();
      });

    let companion: Promise<void> = Promise.resolve();
    child.on('spawn', () => {
      const step = { pid: child.pid ?? -1, signal: (name: NodeJS.Signals) => void child.kill(name), logged };
      companion = Promise.resolve(program.whileRunning?.(step));
      // Its failure is reported at the step's end; until then it must not count as unheeded.
      companion.catch(() => {});
    });
    child.on('error', (error) => resolve({ status: 127, signal: null, log: `${program.command}: ${error.message}\n` }));
    child.on('close', (status, signal) => {
      ended = true;
      for (const look of waiting) look();
      companion.then(() => resolve({ status, signal, log }), reject);
    });
  });
}
