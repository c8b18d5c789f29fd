/** A job as the cache sees it: an environment, an empty store of its own, and what was said. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CacheOptions, type Closure, noSigning, type RestoreOutcome } from '../../src/cache/index.ts';
import type { Patience } from '../../src/edges/cache-conversation.ts';
import { type CacheClient, cacheClient } from '../../src/edges/cache-process.ts';
import { githubCacheService } from '../../src/edges/cache-service.ts';
import { localWorld } from '../../src/edges/world.ts';
import { locateNix, type Nix } from '../../src/nix/index.ts';
import type { World } from '../../src/world.ts';
import type { CacheServer } from '../../test-support/index.ts';

export interface Job {
  readonly world: World;
  readonly nix: Nix;
  readonly folder: string;
  /** Everything logged but for debugging. */
  readonly said: string[];
  /** Run a Nix program in this job's store. */
  readonly run: (program: string, ...args: string[]) => string;
}

export const plain: CacheOptions = { scope: 'closure', write: 'auto', keyPrefix: null, signing: noSigning };

/** What restoring comes to where nothing has been stored. */
export const miss: RestoreOutcome = { kind: 'miss', cause: { kind: 'nothing' }, why: 'there is no entry for it' };

const expression = fileURLToPath(new URL('./fixtures/closure.nix', import.meta.url));
const made: string[] = [];
const sharedClient = cacheClient();

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cache-test-'));
  made.push(folder);
  return folder;
}

/** To be called after each test file. */
export async function removeFolders(): Promise<void> {
  for (const folder of made.splice(0)) {
    execFileSync('chmod', ['-R', 'u+w', folder]);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Short, so that a test of a stall is. */
export const impatient: Patience = { attempts: 1, quiet: 10_000, total: 60_000 };

/**
 * @param options.store `empty`: a store that has nothing; `shared`: this machine's, where fixtures are built.
 * @param options.env added to that of a push to the default branch.
 */
export async function startJob(options: {
  service?: CacheServer;
  store: 'empty' | 'shared';
  env?: Readonly<Record<string, string | undefined>>;
  patience?: Patience;
  /** Jobs that run side by side each need their own. */
  client?: CacheClient;
}): Promise<Job> {
  const folder = await newFolder();
  const event = join(folder, 'event.json');
  await writeFile(event, JSON.stringify({ repository: { default_branch: 'main' } }));
  await mkdir(join(folder, 'temp'));
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    RUNNER_TEMP: join(folder, 'temp'),
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_PATH: event,
    ...(options.store === 'empty' ? { NIX_REMOTE: join(folder, 'root') } : {}),
    ...options.service?.environment(),
    ...options.env,
  };
  const said: string[] = [];
  const log = {
    info: (message: string) => void said.push(message),
    warn: (message: string) => void said.push(`warning: ${message}`),
    debug: () => {},
    group: <T>(_title: string, work: () => Promise<T>) => work(),
  };
  const client = options.client ?? sharedClient;
  const cacheService = githubCacheService({ env, log, patience: options.patience ?? impatient, client });
  const world: World = { ...localWorld({ cwd: folder, env, log }), cacheService: async () => cacheService };
  const nix = await locateNix(world);
  if (nix === null) throw new Error('These tests need Nix.');
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return { world, nix, folder, said, run };
}

/** Evaluate the fixture in a job's store; and build it, where the store is the machine's. */
export function fixtureClosure(job: Job, word = 'one'): Closure {
  const drv = job.run('nix-instantiate', expression, '--argstr', 'word', word).trim();
  const out = job.run('nix-store', '-q', '--outputs', drv).trim();
  if (job.world.env.NIX_REMOTE === undefined) job.run('nix-store', '--realise', drv, '--option', 'substitute', 'false');
  return { name: 'a test', system: 'x86_64-linux', out, drv };
}

/** Whether each path of the closure is valid in the job's store and has the contents that its hash tells of. */
export function isSound(job: Job, out: string): boolean {
  try {
    job.run('nix-store', '--verify-path', ...job.run('nix-store', '-qR', out).trim().split('\n'));
    return true;
  } catch {
    return false;
  }
}

/** What Nix finds wrong with the whole of a job's own store; the empty string where it is sound. */
export function faults(job: Job): string {
  try {
    job.run('nix-store', '--verify', '--check-contents');
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Every valid path of an empty store that has been restored into, all of them sound. */
export function validPaths(job: Job): readonly string[] {
  const paths = job
    .run('nix-store', '--dump-db')
    .split('\n')
    .filter((line) => /^\/nix\/store\/[^/]+$/.test(line) && !line.endsWith('.drv'));
  return [...new Set(paths)].filter((path) => path.includes('nixconda-test'));
}

/** A new pair of Nix's signing keys. */
export function keyPair(): { readonly secret: string; readonly trusted: string } {
  const words = ['--extra-experimental-features', 'nix-command', 'key', 'generate-secret', '--key-name', 'ci-1'];
  const secret = execFileSync('nix', words, { encoding: 'utf8' });
  const bytes = Buffer.from(secret.split(':')[1] ?? '', 'base64');
  return { secret, trusted: `ci-1:${bytes.subarray(32).toString('base64')}` };
}
