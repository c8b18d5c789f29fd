/** What the tests of this folder share: the real world, the real Nix, and the envs of fixtures/envs.nix, all built at once. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localWorld } from '../../src/edges/world.ts';
import { type Command, type Provision, provide, type RunOutcome, type RunRequest, runInside } from '../../src/fhs/index.ts';
import { locateNix, type Nix, plainOptions, type ShellHook } from '../../src/nix/index.ts';
import type { Environment, World } from '../../src/world.ts';
import { nixpkgsPath } from '../../test-support/index.ts';

export const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const envsFile = fixture('envs.nix');

export const offline = { ...plainOptions, nixpkgs: nixpkgsPath, offline: true };

/** A world whose log is kept. */
export function quietWorld(env: Environment = process.env): World & { readonly logged: string[] } {
  const logged: string[] = [];
  const keep = (message: string) => void logged.push(message);
  const log = { info: keep, warn: keep, debug: keep, group: <T>(_title: string, work: () => Promise<T>) => work() };
  return { ...localWorld({ cwd: process.cwd(), env, log }), logged };
}

export async function requireNix(): Promise<Nix> {
  const nix = await locateNix(quietWorld());
  if (nix === null) throw new Error('These tests need Nix.');
  return nix;
}

type Hooks = Readonly<Record<string, { readonly name: string; readonly hook: ShellHook }>>;

/** Evaluate and build every env of the fixture; what it returns provides one of them. */
export async function buildEnvs(roots: string): Promise<(name: string) => Promise<Provision>> {
  const nix = await requireNix();
  const options = ['-I', `nixpkgs=${nixpkgsPath}`, '--option', 'substitute', 'false'];
  execFileSync(nix.build, [envsFile, '-A', 'all', '--no-out-link', ...options], { stdio: 'pipe' });
  const text = execFileSync(nix.instantiate, [
    '--eval',
    '--strict',
    '--json',
    '--read-write-mode',
    envsFile,
    '-A',
    'hooks',
    ...options,
  ]);
  const hooks: Hooks = JSON.parse(text.toString());
  return (name) => {
    const env = hooks[name];
    if (env === undefined) throw new Error(`There is no env ${name} in ${envsFile}.`);
    return provide(quietWorld(), nix, { ...env, options: offline, root: join(roots, name) });
  };
}

export interface Ran {
  readonly outcome: RunOutcome;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Run to the end with the output captured. */
export async function run(
  provision: Provision,
  command: Command,
  more: Partial<RunRequest> & { readonly world?: World } = {},
): Promise<Ran> {
  const { world = quietWorld(), ...request } = more;
  const stdout: Uint8Array[] = [];
  const stderr: Uint8Array[] = [];
  const outcome = await runInside(world, provision, {
    command,
    cwd: process.cwd(),
    stdin: 'none',
    streams: { kind: 'taken', onOutput: (chunk) => stdout.push(chunk), onError: (chunk) => stderr.push(chunk) },
    ...request,
  });
  return { outcome, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() };
}

/** The words of a command line. */
export const words = (...list: readonly string[]): Command => ({ kind: 'words', words: list });
/** A script for bash. */
export const script = (text: string, shell = 'bash'): Command => ({ kind: 'script', text, shell });
