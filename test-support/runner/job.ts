/** A job as GitHub's runner conducts it: actions and run steps one after the other, then the actions' post programs backwards. */
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { inputVariables, readAction } from './action-metadata.ts';
import { type JobFacts, jobFacts, ownVariables, runnerVariables } from './environment.ts';
import { makePlaces } from './places.ts';
import type { JobUser, RunningStep } from './process.ts';
import { shellWords } from './shells.ts';
import { runStep, type StepRequest, type StepResult } from './step.ts';

export interface JobOptions extends Partial<JobFacts> {
  /** The content of the event file. Default: a push to a repository whose default branch is main. */
  readonly event?: unknown;
  /** The workflow's own `env:`, for every step. */
  readonly env?: Readonly<Record<string, string>>;
  /** What only actions get, as the cache service's variables: see `CacheServer.environment`. */
  readonly actionEnv?: Readonly<Record<string, string>>;
  /** The node that runs actions. Default: this one. */
  readonly node?: string;
  /** Run every step as this user; this process must be root. */
  readonly user?: JobUser;
  /** Where the job's folders are made. Default: the system's temporary folder. */
  readonly parent?: string;
  /** Use this folder as GITHUB_WORKSPACE instead of a new, empty one. */
  readonly workspace?: string;
}

interface StepOptions {
  /** The step's own `env:`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly whileRunning?: (step: RunningStep) => void | Promise<void>;
}

export interface Job {
  /** GITHUB_WORKSPACE. */
  readonly workspace: string;
  /** RUNNER_TEMP. */
  readonly temp: string;
  /** Run the main program of the action in a folder with an action.yml. */
  readonly action: (
    folder: string,
    options?: StepOptions & { readonly inputs?: Readonly<Record<string, string>> },
  ) => Promise<StepResult>;
  /** Run a script as `run:` does; `workingDirectory` is relative to the workspace. */
  readonly run: (
    script: string,
    options?: StepOptions & { readonly shell?: string; readonly workingDirectory?: string },
  ) => Promise<StepResult>;
  /** Run the post programs of all actions that were started, the last one first, whatever came of the steps. */
  readonly end: () => Promise<readonly StepResult[]>;
  /** Remove the job's folders. */
  readonly remove: () => Promise<void>;
}

export async function startJob(options: JobOptions = {}): Promise<Job> {
  const places = await makePlaces(options);
  const own = ownVariables(options.user);
  const runner = runnerVariables(jobFacts(options), places);

  // What steps hand on to later ones.
  let addedPaths: readonly string[] = [];
  let jobEnv: Readonly<Record<string, string>> = options.env ?? {};
  let masks: readonly string[] = [];
  let posts: readonly (() => Promise<StepResult>)[] = [];

  const searchPath = () => [...addedPaths, own.PATH ?? ''].join(delimiter);

  async function step(program: Pick<StepRequest, 'command' | 'args'> & { cwd?: string }, more: StepOptions, actionEnv = {}) {
    const result = await runStep({
      cwd: places.workspace,
      ...program,
      temp: places.temp,
      masks,
      user: options.user,
      whileRunning: more.whileRunning,
      env: { ...own, ...jobEnv, ...more.env, ...runner, PATH: searchPath(), ...actionEnv },
    });
    jobEnv = { ...jobEnv, ...result.env };
    addedPaths = [...result.paths, ...addedPaths];
    masks = [...masks, ...result.masks];
    return result;
  }

  return {
    workspace: places.workspace,
    temp: places.temp,
    async action(folder, { inputs = {}, ...more } = {}) {
      const action = await readAction(folder);
      const context = { 'github.token': 'the-job-token', 'github.workspace': places.workspace };
      const actionEnv = { ...inputVariables(action.inputs, inputs, context), ...options.actionEnv };
      const node = options.node ?? process.execPath;
      const result = await step({ command: node, args: [action.main] }, more, actionEnv);
      const { post } = action;
      if (post !== null) {
        const state = Object.fromEntries(Object.entries(result.state).map(([name, value]) => [`STATE_${name}`, value]));
        posts = [() => step({ command: node, args: [post] }, { env: more.env ?? {} }, { ...actionEnv, ...state }), ...posts];
      }
      return result;
    },
    async run(script, { shell = '', workingDirectory = '', ...more } = {}) {
      // Without the x bit, as the runner's: the shell reads it.
      const file = join(places.temp, `${randomUUID()}.sh`);
      await writeFile(file, script, { mode: 0o644 });
      const words = await shellWords(shell, file, searchPath());
      return step({ ...words, cwd: join(places.workspace, workingDirectory) }, more);
    },
    async end() {
      const due = posts;
      posts = [];
      const results: StepResult[] = [];
      for (const post of due) results.push(await post());
      return results;
    },
    remove: () => rm(places.root, { recursive: true, force: true }),
  };
}
