/** Run one command inside an FHS env, so that it cannot be told from one that runs outside, and cannot be taken for run when it was not. */
import { join } from 'node:path';
import type { Streams, World } from '../world.ts';
import { commandEnvironment } from './environment.ts';
import { requireHost } from './host.ts';
import type { Provision } from './provide.ts';
import { scriptShell } from './shell-words.ts';

/**
 * A cancelled step has 10 seconds in all from GitHub's first signal on; after 7 there is still time to report.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
 */
const defaultGrace = 7000;

/** They die of any signal at once, and their death kills the command, whose traps would not run. */
const spared = ['bwrap', 'chrootenv'];

export type Command =
  /** No words: the env's own shell. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** The text of a script, and the `shell:` it is for. */
  | { readonly kind: 'script'; readonly text: string; readonly shell: string };

export interface RunRequest {
  readonly command: Command;
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly stdin: 'inherit' | 'none' | Uint8Array;
  /** Default: our own. */
  readonly streams?: Streams;
  /** File descriptors of this process that the command gets beside the standard three, under the same numbers; default: none. */
  readonly descriptors?: readonly number[];
  /** Milliseconds a cancelled command has to clean up; default: what GitHub leaves it. */
  readonly grace?: number;
  /** A bash script, read inside before the command: it may change the environment, as activating a conda environment does. */
  readonly activation?: string;
}

/** How it ended. A command that never started is an error, whatever its status. */
export type RunOutcome =
  | { readonly kind: 'finished'; readonly status: number }
  | { readonly kind: 'cancelled'; readonly status: number; readonly signal: string }
  | { readonly kind: 'never-started'; readonly status: number; readonly why: string };

/** Run the command to its end. Throws a Failure where this machine or the request makes that impossible from the start. */
export async function runInside(world: World, provision: Provision, request: RunRequest): Promise<RunOutcome> {
  const bash = await requireHost(world);
  const { command } = request;
  if (command.kind === 'words') return enter(world, bash, provision, request, command.words, '');

  const shell = scriptShell(command.shell);
  const folder = await world.files.makeTemporaryFolder('nixconda-run-');
  try {
    const script = join(folder, `script${shell.extension}`);
    await world.files.write(script, command.text);
    return await enter(world, bash, provision, request, shell.words(script), script);
  } finally {
    await world.files.remove(folder);
  }
}

/** @param script a file that must be visible inside; `''` for none. */
async function enter(
  world: World,
  bash: string,
  provision: Provision,
  request: RunRequest,
  words: readonly string[],
  script: string,
): Promise<RunOutcome> {
  const { activation = '', cwd, stdin, streams = { kind: 'own' }, descriptors = [], grace = defaultGrace } = request;
  let reportTo = 3;
  while (descriptors.includes(reportTo)) reportTo++;
  const end = await world.processes.supervise({
    command: bash,
    args: ['-p', provision.enterPath, provision.hookPath, provision.innerPath, ...words],
    cwd,
    env: {
      ...commandEnvironment(world.env),
      NIXCONDA_REPORT: String(reportTo),
      NIXCONDA_SCRIPT: script,
      NIXCONDA_ACTIVATION: activation,
    },
    stdin,
    streams,
    descriptors,
    reportTo,
    spared,
    grace,
  });
  if (end.signal !== null) return { kind: 'cancelled', status: end.status, signal: end.signal };
  const stage = end.reports.at(-1) ?? 'none';
  if (stage === 'command') return { kind: 'finished', status: end.status };
  return {
    kind: 'never-started',
    status: end.status || 125,
    why: whyNotStarted(stage, end.status, provision.name, { script, activation }),
  };
}

/** @param stage the last word that enter.sh or inner.sh told; they list them. */
function whyNotStarted(stage: string, status: number, name: string, files: { script: string; activation: string }): string {
  switch (stage) {
    case 'unseen-script':
    case 'unseen-activation':
      return `the env does not show ${stage === 'unseen-script' ? files.script : files.activation}; keep it outside the folders that the env replaces (RUNNER_TEMP, or TMPDIR, says where it is put)`;
    case 'hook-ended':
      return `the shell hook of ${name} ends without starting a program: it is no FHS env, perhaps a plain mkShell, for which \`nix-shell --run\` is right`;
    case 'words-lost':
      return `the way into ${name} drops the arguments of the program that its shell hook starts`;
    case 'program':
      return `the program that the shell hook of ${name} starts ended with status ${status} before the env's init script ran the command`;
    default:
      return `the shell hook of ${name} stopped with status ${status} before it started a program`;
  }
}
