/** Make an FHS env ready to be entered: realise exactly what its shell hook needs, and keep that from garbage collection. */
import { basename, dirname } from 'node:path';
import { assetPath } from '../asset.ts';
import { Failure } from '../failure.ts';
import { type Nix, type NixOptions, nixArguments, nixEnvironment, plainOptions, type ShellHook } from '../nix/index.ts';
import type { World } from '../world.ts';
import { describeBuildProblem, findBuildProblem } from './build-problem.ts';

const expression = assetPath(new URL('./kept-hook.nix', import.meta.url));
const enterScript = assetPath(new URL('./enter.sh', import.meta.url));
const innerScript = assetPath(new URL('./inner.sh', import.meta.url));

export interface ProvideRequest {
  /** The name of the env's derivation. */
  readonly name: string;
  /** As its evaluation gave it; the derivations it needs are in the store. */
  readonly hook: ShellHook;
  readonly options: Pick<NixOptions, 'offline' | 'configuration'>;
  /** Where the garbage collector root is made, absolute; each env has its own. Missing folders are made. */
  readonly root: string;
}

/** An env that can be entered, now and in later steps. */
export interface Provision {
  readonly name: string;
  /** The store path that holds the shell hook's text; its closure is what entering needs. */
  readonly hookPath: string;
  readonly enterPath: string;
  readonly innerPath: string;
  /** The garbage collector root that keeps all of it: a link to `hookPath`. */
  readonly root: string;
  /** What Nix had to do: derivations built, and store paths fetched from substituters. */
  readonly effect: { readonly built: number; readonly fetched: number };
  /** The derivations that were built. */
  readonly built: readonly string[];
}

/** The derivation whose output is the shell hook's text; its closure is what entering needs. */
export interface KeptHook {
  readonly drv: string;
  readonly out: string;
}

type Given = Pick<ProvideRequest, 'name' | 'hook' | 'options'>;

/** What realising an env will make, before anything is built: for a cache that may have it. Throws a Failure where Nix refuses. */
export async function keepHook(world: World, nix: Nix, request: Given): Promise<KeptHook> {
  const root = await world.files.makeTemporaryFolder('nixconda-kept-');
  try {
    // With a root, so that the derivation is written.
    const args = [...expressionArguments(request), '--add-root', `${root}/hook.drv`];
    const instantiated = await talk(world, { command: nix.instantiate, args }, request.options);
    const drv = await world.files.realPath(instantiated.stdout.trim());
    const outputs = await talk(world, { command: nix.store, args: ['--query', '--outputs', drv] }, request.options);
    return { drv, out: outputs.stdout.trim() };
  } finally {
    await world.files.remove(root);
  }
}

/**
 * Realise the env. Nix's progress goes to the log, folded.
 * @throws Failure where something could not be built or downloaded; its `cause` is the BuildProblem.
 */
export async function provide(world: World, nix: Nix, request: ProvideRequest): Promise<Provision> {
  const { name, options, root } = request;
  await world.files.makeFolder(dirname(root));
  const built = new Set<string>();
  const fetched = new Set<string>();
  let isElsewhere = false;
  let isIgnored = false;
  const args = [...expressionArguments(request), '--out-link', root, ...nixArguments({ ...plainOptions, ...options })];
  await world.log.group(`Realising what ${name} needs`, () =>
    talk(world, { command: nix.build, args }, options, (line) => {
      const [, derivation, builder] = /^building '([^']+)'(?: on '([^']*)')?/.exec(line) ?? [];
      const [, path, source = ''] = /^copying path '([^']+)' from '([^']*)'/.exec(line) ?? [];
      if (derivation !== undefined) built.add(derivation);
      isElsewhere ||= builder !== undefined;
      // What a builder elsewhere made is copied from there, and is no download.
      if (path !== undefined && !(isElsewhere && /^ssh(?:-ng)?:/.test(source))) fetched.add(path);
      isIgnored ||= ignoring.test(line);
      world.log.info(line);
    }),
  );
  if (isIgnored) world.log.warn(ignoredByDaemon);
  const hookPath = await world.files.realPath(root);
  const [, enterPath = '', innerPath = ''] = (await world.files.read(hookPath)).split(/\s/, 3);
  const effect = { built: built.size, fetched: fetched.size };
  return { name, hookPath, enterPath, innerPath, root, effect, built: [...built] };
}

/** What a daemon says, to those who look at the log only; Nix 2.8 says nothing of builders and keys. */
const ignoring = /^warning: ignoring (?:untrusted substituter|the client-specified setting '(?:builders|trusted-public-keys)')/;
const ignoredByDaemon =
  "The Nix daemon ignores substituters, trusted-public-keys or builders, because it does not trust this user: add the user to trusted-users in the machine's nix.conf, or put the substituter and its key into it, and restart the daemon.";

function expressionArguments({ name, hook }: Given): readonly string[] {
  const given = { name, text: hook.text, needs: JSON.stringify(hook.needs), enter: enterScript, inner: innerScript };
  return [expression, ...Object.entries(given).flatMap(([argument, value]) => ['--argstr', argument, value])];
}

async function talk(
  world: World,
  program: { readonly command: string; readonly args: readonly string[] },
  options: Given['options'],
  onErrorLine: (line: string) => void = world.log.debug,
) {
  const env = nixEnvironment(world, { ...plainOptions, ...options });
  const result = await world.processes.run({ ...program, env, onErrorLine });
  if (result.status === 0) return result;
  // A program that dies of a signal says nothing.
  const said = result.stderr.trim() === '' ? `${basename(program.command)} ended with status ${result.status}` : result.stderr;
  const problem = findBuildProblem(said);
  const { what, remedy } = describeBuildProblem(problem);
  throw new Failure(what, { cause: problem, ...(remedy === undefined ? {} : { remedy }) });
}
