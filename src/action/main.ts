/** GitHub's face: inputs in, the pipeline, then annotations, summary, outputs and the step's status. */
import { join } from 'node:path';
import process from 'node:process';
import { localWorld } from '../edges/world.ts';
import { Failure } from '../failure.ts';
import { findFiles } from '../find.ts';
import { type Inspection, inspect, makeReady, type ReadyEnv, runCommand } from '../pipeline.ts';
import { command, exitStatus, type Report, type ToolFailure } from '../report/index.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';
import { generateIfAsked } from './generate.ts';
import { readInputs } from './inputs.ts';
import { jobLog } from './log.ts';
import { publish } from './publish.ts';

const write = (text: string) => process.stdout.write(text);

/** @returns the step's exit status: 0 clean, 1 findings, the command's own, 2 where something stopped the program. */
export async function start(): Promise<number> {
  const env = process.env;
  const log = jobLog(write, env.RUNNER_DEBUG === '1');
  // First of all: the same program is the post step, and knows it by this alone.
  (await import('../edges/runner.ts')).saveState('phase', 'post');
  try {
    const settings = readInputs(env);
    const workspace = env.GITHUB_WORKSPACE || process.cwd();
    const world = localWorld({ cwd: join(workspace, settings['working-directory'] ?? '.'), env, log });
    return await wholeWay(world, settings);
  } catch (error) {
    const { message, remedy } = describe(error);
    write(`${command('error', {}, [message, remedy ?? ''].filter(Boolean).join('\n'))}\n`);
    return 2;
  }
}

/** Inspect every file; where the gate lets them pass, make the env ready and run the command in it; report in any case. */
async function wholeWay(world: World, settings: Settings): Promise<number> {
  const { addPath, saveState } = await import('../edges/runner.ts');
  await generateIfAsked(world, settings);
  const paths = await findFiles(world, settings.file);
  const inspection = await inspect(world, settings, paths);
  let { report } = inspection;
  let ready: ReadyEnv | null = null;
  try {
    if (exitStatus(report, settings['fail-on']) === 0) ready = await makeEnvReady(world, settings, paths, inspection, saveState);
    if (ready !== null) {
      addPath(ready.binFolder);
      report = { ...report, provision: ready.report };
      report = await runIfAsked(world, settings, ready, report);
    }
  } catch (error) {
    report = { ...report, failures: [...report.failures, describe(error)] };
  }
  await publish(world, settings, report, { primaryKey: ready?.primaryKey ?? '', matchedKey: ready?.matchedKey ?? '' }, write);
  return exitStatus(report, settings['fail-on']);
}

/** Null where there is nothing to make ready: several files are only inspected. */
async function makeEnvReady(
  world: World,
  settings: Settings,
  paths: readonly string[],
  { nix, envs }: Inspection,
  saveState: (name: string, value: string) => void,
): Promise<ReadyEnv | null> {
  const [path = '', ...more] = paths;
  const env = envs.get(path) ?? null;
  if (more.length > 0 && settings.run !== null) {
    throw new Failure(`There are ${paths.length} files, and \`run\` is for one env.`, {
      remedy: 'Name the one file in `file`, and check the others in a step of their own.',
    });
  }
  if (nix === null || env === null || more.length > 0) return null;
  // Under RUNNER_TEMP, which every env shows inside and the runner empties after the job; the post step removes it before.
  const folder = await world.files.makeTemporaryFolder('nixconda-');
  saveState('folder', folder);
  return makeReady(world, settings, nix, env, folder);
}

async function runIfAsked(world: World, settings: Settings, ready: ReadyEnv, report: Report): Promise<Report> {
  const { run: script, shell } = settings;
  if (script === null) return report;
  const [title = ''] = script.split('\n');
  await world.log.group(`Run ${title}`, async () => world.log.info(script));
  return { ...report, run: await runCommand(world, ready, { kind: 'script', text: script, shell }, title) };
}

/** A failure is told as it is; anything else is a mistake of the program, told with its stack. */
function describe(error: unknown): ToolFailure {
  if (!(error instanceof Failure)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { message: `Internal error, please report it: ${stack}`, remedy: null };
  }
  const { file, line, column } = error.place ?? {};
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return { message: place === '' ? error.message : `${place}: ${error.message}`, remedy: error.remedy ?? null };
}
