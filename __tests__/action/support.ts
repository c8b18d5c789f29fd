/** What the tests of the Action share: jobs with the shipped bundle, and conda shell files that nobody has built before. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  imitateInstallers,
  type Job,
  type JobOptions,
  type StepResult,
  startJob,
  writeNixpkgs,
} from '../../test-support/index.ts';

/** The folder of the Action: the project's own. */
export const action = fileURLToPath(new URL('../..', import.meta.url));

export const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';

/** What fixtures/conda-shell.nix fetches on this machine. */
export const installerUrl = `https://github.com/conda-forge/miniforge/releases/download/26.3.2-3/Miniforge3-26.3.2-3-Linux-${machine}.sh`;

/** A folder for one test file, gone when the process ends. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nixconda-action-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The miniature nixpkgs in which the fixtures' installer is an imitation. */
export async function makeNixpkgs(parent: string): Promise<string> {
  const folder = join(parent, 'nixpkgs');
  await writeNixpkgs(folder, { imitate: await imitateInstallers([installerUrl]) });
  return folder;
}

/** A name for an env that nothing else has; `deleteBuilt` finds all that was built for it. */
export const newName = (): string => `e2e-${randomBytes(4).toString('hex')}`;

/** The store paths whose name holds `name`. */
export function builtFor(name: string): readonly string[] {
  return readdirSync('/nix/store')
    .filter((entry) => entry.includes(name))
    .map((entry) => join('/nix/store', entry));
}

/** Delete what was built for `name`: all users of a path before the path. Throws where something keeps one of them. */
export function deleteBuilt(name: string): void {
  const paths = builtFor(name).filter((path) => !path.endsWith('.lock') && !path.endsWith('.chroot'));
  if (paths.length > 0) execFileSync('nix-store', ['--delete', ...paths], { stdio: 'pipe' });
}

/** Write files into a job's workspace; NAME in their text becomes the env's name. */
export function fill(job: Job, files: Readonly<Record<string, string>>, name = 'unnamed'): void {
  for (const [path, text] of Object.entries(files)) {
    const target = join(job.workspace, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text.replaceAll('"NAME"', JSON.stringify(name)));
  }
}

/** A job whose HOME is its own, removed with it. */
export function newJob(parent: string, options: JobOptions = {}): Promise<Job> {
  const home = mkdtempSync(join(parent, 'home-'));
  return startJob({ parent, ...options, env: { HOME: home, ...options.env } });
}

/** The lines of a log that the runner obeys, by their command: what is not in `expected` came from somewhere else. */
export function commandsIn(log: string): readonly string[] {
  return log.split(/\r\n|\r|\n/).filter((line) => /^[\s\u0085]*::/.test(line) || line.includes('##['));
}

/** A failed expectation should show the log. */
export function expectStatus(step: StepResult, status: number): void {
  if (step.status !== status) throw new Error(`The step ended with status ${step.status}, not ${status}:\n${step.log}`);
}
