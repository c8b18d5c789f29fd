/** One step: a program, the files through which it speaks to the runner, and what it said. */
import { randomUUID } from 'node:crypto';
import { chown, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPairs, readPaths } from './file-commands.ts';
import { type JobUser, type RunningStep, runProgram } from './process.ts';
import { type Annotation, maskLog, readLog } from './workflow-commands.ts';

export interface StepResult {
  /** Null where a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Standard output and error with masked texts as `***`. */
  readonly log: string;
  readonly annotations: readonly Annotation[];
  readonly groups: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  /** The variables it set for later steps. */
  readonly env: Readonly<Record<string, string>>;
  /** The folders it added to PATH, in the order in which they are searched. */
  readonly paths: readonly string[];
  readonly summary: string;
}

/** What the runner keeps of a step for itself. */
export interface StepMemory {
  /** For the post program of the same action. */
  readonly state: Readonly<Record<string, string>>;
  readonly masks: readonly string[];
}

export interface StepRequest {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment but the GITHUB_* files. */
  readonly env: Readonly<Record<string, string>>;
  /** The folder for those files. */
  readonly temp: string;
  /** Texts that earlier steps masked. */
  readonly masks: readonly string[];
  readonly user: JobUser | undefined;
  readonly whileRunning: ((step: RunningStep) => void | Promise<void>) | undefined;
}

const fileCommands = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'] as const;
type FileCommand = (typeof fileCommands)[number];

/** Throws where the step wrote something into its files that the runner refuses. */
export async function runStep(request: StepRequest): Promise<StepResult & StepMemory> {
  const id = randomUUID();
  const pathOf = (command: FileCommand) => join(request.temp, `${command.toLowerCase()}-${id}`);
  const said = (command: FileCommand) => readFile(pathOf(command), 'utf8');
  for (const command of fileCommands) {
    await writeFile(pathOf(command), '');
    if (request.user) await chown(pathOf(command), request.user.uid, request.user.gid);
  }
  const files = Object.fromEntries(fileCommands.map((command) => [`GITHUB_${command}`, pathOf(command)]));
  const { status, signal, log } = await runProgram({ ...request, env: { ...request.env, ...files } });
  const { annotations, groups, masks } = readLog(log);
  return {
    status,
    signal,
    log: maskLog(log, [...request.masks, ...masks]),
    annotations,
    groups,
    masks,
    outputs: readPairs(await said('OUTPUT')),
    state: readPairs(await said('STATE')),
    env: readPairs(await said('ENV')),
    paths: readPaths(await said('PATH')),
    summary: await said('STEP_SUMMARY'),
  };
}
