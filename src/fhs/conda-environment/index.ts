/** conda, ready: installed once, with the environment that was asked for made or updated, and a file that activates it inside. */
import { dirname, join } from 'node:path';
import { assetPath } from '../../asset.ts';
import { Failure } from '../../failure.ts';
import type { World } from '../../world.ts';
import type { Provision } from '../provide.ts';
import { quoteWord } from '../quote.ts';
import { commandsInside, type Inside } from './inside.ts';
import { type Conda, type EnvironmentPlan, type EnvironmentRequest, planEnvironment } from './plan.ts';
import { acceptance, demandsTerms, termsFailure, termsNotice } from './terms.ts';

const findScript = assetPath(new URL('./find-conda.sh', import.meta.url));
const stateScript = assetPath(new URL('./state.sh', import.meta.url));
const activateScript = assetPath(new URL('./activate.sh', import.meta.url));

export interface CondaRequest extends EnvironmentRequest {
  /** A configuration file that conda reads beside its own, absolute; null for none. The user's ~/.condarc is never written. */
  readonly condarc: string | null;
  /** Whether the user has accepted the terms of service of Anaconda's default channels. */
  readonly anacondaTerms: 'accepted' | 'not-accepted';
  /** Where the activation file is put, absolute; made where it is missing. Every env must show it. */
  readonly folder: string;
}

export interface CondaEnvironment {
  readonly conda: Conda;
  readonly prefix: string;
  /** For `activation` of RunRequest and CondaShellRequest. */
  readonly activation: string;
  /** What had to be done: nothing, where a cache had it all. */
  readonly installed: 'conda' | 'nothing';
  readonly environment: 'created' | 'updated' | 'unchanged';
}

/**
 * Make it so. What conda says goes to the log, folded.
 * @throws Failure where a command of conda's fails, or needs terms accepted that are not.
 */
export async function prepareConda(world: World, provision: Provision, request: CondaRequest): Promise<CondaEnvironment> {
  const env = {
    ...(request.condarc === null ? {} : { CONDARC: request.condarc }),
    ...(request.anacondaTerms === 'accepted' ? acceptance : {}),
  };
  const inside = commandsInside(world, provision, env);
  const there = await findConda(world, inside, '');
  const conda = there ?? (await installConda(world, inside));
  const plan = planEnvironment(request, conda);
  const environment = await makeEnvironment(world, inside, request, conda, plan);
  const activation = await writeActivation(world, inside, request, conda, plan.prefix);
  return { conda, prefix: plan.prefix, activation, installed: there === null ? 'conda' : 'nothing', environment };
}

async function findConda(world: World, inside: Inside, installedAt: string): Promise<Conda | null> {
  const { stdout } = await inside.ask(['bash', '-c', await world.files.read(findScript), 'find-conda', installedAt]);
  const [kind = '', program = '', root = ''] = stdout.split('\n');
  return kind === 'conda' || kind === 'micromamba' ? { kind, program, root } : null;
}

/** `conda-install` is the program that conda shell files offer; it installs without questions. */
async function installConda(world: World, inside: Inside): Promise<Conda> {
  if ((await inside.ask(['bash', '-c', 'type -P conda-install'])).status !== 0) {
    throw new Failure('The env has no conda, no micromamba and no conda-install.', {
      remedy:
        'Let the file wrap an installer as a program `conda-install`, as `nixconda generate` does, or add micromamba to targetPkgs.',
    });
  }
  const { status, stdout, stderr } = await world.log.group('Installing conda', () => inside.run(['conda-install']));
  // Told by every installer of conda's constructor.
  const prefix = /^PREFIX=(\/.*)$/m.exec(stdout)?.[1] ?? '';
  const [, inTheWay] = /File or directory already exists: '(.*)'/.exec(stdout + stderr) ?? [];
  if (inTheWay !== undefined) {
    throw new Failure(`conda cannot be installed: ${inTheWay} exists, but has no working conda.`, {
      remedy: `Remove ${inTheWay}.`,
    });
  }
  if (status !== 0) throw new Failure(`conda-install failed with status ${status}; its last words are above.`);
  const conda = await findConda(world, inside, prefix);
  if (conda === null) throw new Failure('conda-install ended well, but there is no conda inside.');
  return conda;
}

async function makeEnvironment(
  world: World,
  inside: Inside,
  request: CondaRequest,
  conda: Conda,
  plan: EnvironmentPlan,
): Promise<CondaEnvironment['environment']> {
  const state = await world.files.read(stateScript);
  const stateOf = async (...key: readonly string[]) =>
    (await inside.ask(['bash', '-c', state, 'state', plan.prefix, ...key])).stdout;
  const [there = '', madeFrom = ''] = (await stateOf()).split('\n');
  if (madeFrom === plan.key) return 'unchanged';
  if (conda.kind === 'conda' && request.anacondaTerms !== 'accepted') {
    const { stdout } = await inside.ask([conda.program, 'config', '--show', 'channels']);
    const notice = termsNotice(
      request,
      [...stdout.matchAll(/^\s*- (\S+)/gm)].map(([, channel = '']) => channel),
    );
    if (notice !== null) world.log.warn(notice);
  }
  const exists = there === 'there';
  const title = `${exists ? 'Updating' : 'Creating'} the conda environment ${plan.prefix}`;
  const { status, stdout, stderr } = await world.log.group(title, () =>
    withFile(world, request, plan, (file) => inside.run(plan.command(exists, file))),
  );
  if (demandsTerms(stdout + stderr)) throw termsFailure();
  if (status !== 0) {
    // `SomeError: …`, over several lines, is how conda ends.
    const said = /^\w+Error: [\s\S]*$/m.exec(stderr)?.[0] ?? stderr.trim().split('\n').at(-1) ?? '';
    const why = said.trim().replace(/\s+/g, ' ');
    throw new Failure(`${title} failed with status ${status}${why === '' ? '.' : `: ${why}`}`, {
      ...(request.file === null ? {} : { place: { file: request.file.path } }),
    });
  }
  await stateOf(plan.key);
  return exists ? 'updated' : 'created';
}

/** With the file to hand to conda: the user's own, or a rewritten one beside it, so that what it refers to is still found. */
async function withFile<T>(
  world: World,
  { file }: CondaRequest,
  { rewritten }: EnvironmentPlan,
  use: (path: string) => Promise<T>,
): Promise<T> {
  if (file === null || rewritten === null) return use(file?.path ?? '');
  const folder = await world.files.makeTemporaryFolder('.nixconda-', dirname(file.path));
  const path = `${folder}.yml`;
  try {
    await world.files.write(path, rewritten);
    return await use(path);
  } finally {
    await world.files.remove(path);
    await world.files.remove(folder);
  }
}

async function writeActivation(
  world: World,
  inside: Inside,
  { folder, condarc }: CondaRequest,
  conda: Conda,
  prefix: string,
): Promise<string> {
  // Conda puts what it was given as PATH behind what it adds, so the two are told apart later.
  const command = 'printf "%s\\n" "$PATH"; exec "$1" shell.posix activate "$2"';
  const { status, stdout } =
    conda.kind === 'conda'
      ? await inside.ask(['bash', '-c', command, 'activate', conda.program, prefix])
      : { status: 1, stdout: '' };
  const end = stdout.indexOf('\n');
  const settings = {
    prefix,
    root: conda.root,
    made_with: stdout.slice(0, Math.max(end, 0)),
    activation: status === 0 ? stdout.slice(end + 1) : '',
  };
  const head = Object.entries(settings).map(([name, value]) => `nixconda_${name}=${quoteWord(value)}`);
  if (condarc !== null) head.push(`export CONDARC=${quoteWord(condarc)}`);
  const path = join(folder, 'activate.sh');
  await world.files.write(path, [...head, await world.files.read(activateScript)].join('\n'));
  return path;
}
