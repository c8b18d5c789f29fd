/** GitHub's face: inputs in, the pipeline, then annotations, summary, outputs and the step's status. */
import { join } from 'node:path';
import process from 'node:process';
import { localWorld } from '../edges/world.ts';
import { Failure } from '../failure.ts';
import { commandEnvironment, requireHost } from '../fhs/index.ts';
import { findTargets } from '../find.ts';
import { type Inspection, inspect, makeReady, type ReadyEnv, runCommand } from '../pipeline.ts';
import { exitStatus, type Report, renderGithub, reportOn, type ToolFailure, toolFailure } from '../report/index.ts';
import type { Settings } from '../settings.ts';
import { readProject } from '../stages/lint.ts';
import type { Environment, World } from '../world.ts';
import { generateIfAsked } from './generate.ts';
import { readInputs } from './inputs.ts';
import { jobLog } from './log.ts';
import { handOver, tellFindings, tellTroubles } from './publish.ts';

const write = (text: string) => process.stdout.write(text);

/** @returns the step's exit status: 0 clean, 1 findings, the command's own, 2 where the program could not do its work. */
export async function start(): Promise<number> {
  // First of all: the same program is the post step, and knows it by this alone.
  (await import('../edges/runner.ts')).saveState('phase', 'post');
  try {
    const settings = readInputs(process.env);
    return await wholeWay(worldOf(process.env, settings), settings);
  } catch (error) {
    write(renderGithub(withFailure(reportOn([]), error)));
    return 2;
  }
}

/** Nix evaluates what a pull request wrote, so only the cache's client sees what the runner hands to Actions alone. */
function worldOf(env: Environment, settings: Settings): World {
  return localWorld({
    cwd: join(env.GITHUB_WORKSPACE || process.cwd(), settings['working-directory'] ?? '.'),
    env: commandEnvironment(env),
    cache: { env, patience: { quiet: settings['cache-timeout'] * 1000 } },
    log: jobLog(write, env.RUNNER_DEBUG === '1'),
  });
}

/** Inspect and tell; where the gate lets it pass, make the env ready and run the command in it; hand over the rest in any case. */
async function wholeWay(world: World, settings: Settings): Promise<number> {
  const inspection = await lookAt(world, settings);
  tellFindings(world, inspection.report, write);
  const { report, ready } = await goOn(world, settings, inspection);
  tellTroubles(world, inspection.report, report, write);
  await handOver(world, settings, report, {
    primaryKey: ready?.primaryKey ?? '',
    matchedKey: ready?.matchedKey ?? '',
    envPath: ready?.provision.hookPath ?? '',
  });
  return exitStatus(report, settings['fail-on']);
}

/** All that can be found out without building anything. What stops it is in the report. */
async function lookAt(world: World, settings: Settings): Promise<Inspection> {
  try {
    await generateIfAsked(world, settings);
    const { patterns } = await readProject(world);
    const inspection = await inspect(world, settings, await findTargets(world, settings.file, patterns));
    return { ...inspection, report: withMistakes(settings, inspection.report) };
  } catch (error) {
    return { report: withFailure(reportOn([]), error), nix: null, envs: new Map() };
  }
}

function withMistakes(settings: Settings, report: Report): Report {
  if (settings.run === null || report.files.length === 1) return report;
  const remedy = 'Name the one file in `file`, and check the others in a step of their own.';
  return withFailure(report, new Failure(`There are ${report.files.length} files, and \`run\` is for one env.`, { remedy }));
}

interface End {
  readonly report: Report;
  /** Null where no env was made ready. */
  readonly ready: ReadyEnv | null;
}

async function goOn(world: World, settings: Settings, inspection: Inspection): Promise<End> {
  let { report } = inspection;
  let ready: ReadyEnv | null = null;
  if (exitStatus(report, settings['fail-on']) !== 0) return { report, ready };
  try {
    ready = await makeEnvReady(world, settings, inspection);
    if (ready !== null) {
      report = { ...report, provision: ready.report };
      report = await runIfAsked(world, settings, ready, report);
    }
  } catch (error) {
    report = withFailure(report, error);
  }
  return { report, ready };
}

/** Null where there is nothing to make ready: several files are only inspected, and so is one on another system than Linux. */
async function makeEnvReady(world: World, settings: Settings, { report, nix, envs }: Inspection): Promise<ReadyEnv | null> {
  const [file, ...more] = report.files;
  const env = (file && envs.get(file.path)) ?? null;
  if (settings.run !== null) await requireHost(world);
  if (nix === null || env === null || more.length > 0 || world.host.os !== 'linux') {
    if (settings.run === null) return null;
    throw new Failure(`${file?.path} gives no FHS env, so the command was not run.`, {
      remedy: 'What the file evaluates to stands among the findings. In a plain shell, run the command with `nix-shell --run`.',
    });
  }
  const { addPath, saveState } = await import('../edges/runner.ts');
  // Under RUNNER_TEMP, which every env shows inside and the runner empties after the job; the post step removes it before.
  const folder = await world.files.makeTemporaryFolder('nixconda-');
  saveState('folder', folder);
  const ready = await makeReady(world, settings, nix, env, folder);
  addPath(ready.binFolder);
  return ready;
}

async function runIfAsked(world: World, settings: Settings, ready: ReadyEnv, report: Report): Promise<Report> {
  const { run: script, shell } = settings;
  if (script === null) return report;
  const [first = '', ...more] = script.split('\n');
  const title = more.length === 0 ? first : `${first} …`;
  await world.log.group(`Run ${title}`, async () => world.log.info(script));
  return { ...report, run: await runCommand(world, ready, { kind: 'script', text: script, shell }, title, 'joined') };
}

function withFailure(report: Report, error: unknown): Report {
  return { ...report, failures: [...report.failures, describe(error)] };
}

/** A failure is told as it is; anything else is a mistake of the program, told with its stack. */
function describe(error: unknown): ToolFailure {
  if (error instanceof Failure) return toolFailure(error);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { message: `Internal error, please report it: ${stack}`, remedy: null, place: null, status: 2 };
}
