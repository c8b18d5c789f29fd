/** Which files a pull request can have changed the result of. Where that cannot be told, all of them. */
import { relative, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { isFlakeReference, resolvePath } from '../find.ts';
import { isClosed, type Reads, readsOf } from '../nix/index.ts';
import { counted } from '../report/index.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';
import { configurationFile } from './lint.ts';

export interface Choice {
  /** Some of those that were found, in their order. */
  readonly paths: readonly string[];
  /** What a reader must know about the choice; none where there was nothing to choose. */
  readonly notices: readonly string[];
}

/**
 * With `changed-only`, leave out the files that the pull request has not changed, nor anything that they read.
 * @throws Failure where a command is to be run as well, which needs its env whatever has changed.
 */
export async function chooseFiles(world: World, settings: Settings, found: readonly string[]): Promise<Choice> {
  if (!settings['changed-only']) return { paths: found, notices: [] };
  if (settings.run !== null) {
    throw new Failure('changed-only may leave no env for `run` to run in.', {
      remedy: 'Check what has changed in one step, and run the command in another, without changed-only.',
    });
  }
  if (found.some(isFlakeReference)) {
    return { paths: found, notices: ['Every file was checked: what a flake reads is not known.'] };
  }
  const changes = await changesOf(world);
  if (changes.kind === 'unknown') return { paths: found, notices: [`Every file was checked: ${changes.why}.`] };
  if (settings.arg.some(({ value }) => !isClosed(value))) {
    return { paths: found, notices: ['Every file was checked: an `arg` reads more than its own text.'] };
  }
  const common = await commonCause(world, settings, changes);
  if (common !== null) return { paths: found, notices: [`Every file was checked: ${common} has changed.`] };
  const paths: string[] = [];
  for (const path of found) if (isTouched(await readsOf(world, path), changes)) paths.push(path);
  const left = found.filter((path) => !paths.includes(path));
  if (left.length === 0) return { paths, notices: [] };
  const since = `nothing that they read has changed since ${changes.base.slice(0, 12)}`;
  const notice =
    paths.length === 0
      ? `No file was checked: there ${found.length === 1 ? 'is' : 'are'} ${counted(found.length, 'file')}, and ${since}.`
      : `${counted(left.length, 'file')} of ${found.length} not checked, as ${since}: ${left.join(', ')}.`;
  return { paths, notices: [notice] };
}

type Changes =
  | {
      readonly kind: 'known';
      /** The commit that all is compared with. */
      readonly base: string;
      /** Absolute. */
      readonly top: string;
      /** Absolute paths of files that differ, were removed, or git does not know. */
      readonly files: ReadonlySet<string>;
      /** Absolute paths of all files that git knows. */
      readonly tracked: ReadonlySet<string>;
    }
  /** `why` is part of a sentence. */
  | { readonly kind: 'unknown'; readonly why: string };

type KnownChanges = Extract<Changes, { kind: 'known' }>;

/** Between the base of the pull request and what is in the working directory now. */
async function changesOf(world: World): Promise<Changes> {
  const event = await readEvent(world);
  if (event === null) return { kind: 'unknown', why: 'changed-only is for pull requests, and this run is not for one' };
  const { base, head } = event;
  const git = async (...args: readonly string[]) => {
    const { status, stdout, stderr } = await world.processes.run({ command: 'git', args, cwd: world.cwd, timeout: 60_000 });
    if (status !== 0) throw new GitError(stderr.trim().split('\n').at(-1) ?? '');
    return stdout;
  };
  try {
    const top = (await git('rev-parse', '--show-toplevel')).replace(/\n$/, '');
    // In a run for pull_request_target the base itself is checked out, and nothing of the pull request is here to be checked.
    await git('merge-base', '--is-ancestor', head, 'HEAD').catch((error: unknown) => {
      throw error instanceof GitError ? new GitError(error.message || `${head} is not in it`) : error;
    });
    const from = (await git('merge-base', base, 'HEAD')).trim();
    const paths = (text: string) =>
      text
        .split('\0')
        .filter(Boolean)
        .map((path) => resolve(top, path));
    const differing = paths(await git('-C', top, 'diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', from, '--'));
    const others = paths(await git('-C', top, 'ls-files', '--others', '--exclude-standard', '-z'));
    const tracked = paths(await git('-C', top, 'ls-files', '-z'));
    return { kind: 'known', base: from, top, files: new Set([...differing, ...others]), tracked: new Set(tracked) };
  } catch (error) {
    if (!(error instanceof GitError) && !(error instanceof Failure)) throw error;
    const said = error.message === '' ? '' : ` (${error.message.replace(/[.]$/, '')})`;
    const why = `git cannot tell what the pull request changes${said}; check it out with fetch-depth: 0`;
    return { kind: 'unknown', why };
  }
}

class GitError extends Error {}

/** The commits that a pull request or a merge queue is about (docs.github.com, "Webhook events and payloads"). */
async function readEvent(world: World): Promise<{ readonly base: string; readonly head: string } | null> {
  const path = world.env.GITHUB_EVENT_PATH;
  const event = path ? parseEvent(await world.files.readIfThere(path)) : null;
  const { pull_request: request, merge_group: group } = event ?? {};
  const base = request?.base?.sha ?? group?.base_sha;
  const head = request?.head?.sha ?? group?.head_sha;
  const isCommit = (name: unknown): name is string => typeof name === 'string' && /^[0-9a-f]{40,64}$/.test(name);
  return isCommit(base) && isCommit(head) ? { base, head } : null;
}

interface Event {
  readonly pull_request?: { readonly base?: { readonly sha?: unknown }; readonly head?: { readonly sha?: unknown } };
  readonly merge_group?: { readonly base_sha?: unknown; readonly head_sha?: unknown };
}

function parseEvent(text: string | null): Event | null {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Something that every file's result depends on and that has changed, as the user would write it; null where there is none. */
async function commonCause(world: World, settings: Settings, { top, files, tracked }: KnownChanges): Promise<string | null> {
  const real = async (path: string) => {
    const absolute = resolvePath(world, path);
    return world.files.realPath(absolute).catch(() => absolute);
  };
  const own = await real(configurationFile);
  const nixpkgs = settings.nixpkgs === null ? null : await real(settings.nixpkgs);
  const hashes = settings.hashes === null ? null : await real(settings.hashes);
  const isLock = (path: string) => /\/(?:flake\.lock|npins\/sources\.json|nix\/sources\.json)$/.test(path);
  for (const path of files) {
    const isCommon =
      path === own ||
      path === hashes ||
      // The workflow has the settings.
      path.startsWith(`${top}/.github/`) ||
      (settings.nixpkgs === 'lock' && isLock(path)) ||
      (nixpkgs !== null && isBelow(path, nixpkgs));
    if (isCommon) return relative(world.cwd, path);
  }
  // A file that nobody committed has no history to compare with.
  return hashes !== null && isBelow(hashes, top) && !tracked.has(hashes) ? (settings.hashes ?? '') : null;
}

function isTouched({ files, folders }: Reads, changes: KnownChanges): boolean {
  // What git does not know, such as an ignored file, may have changed in any way.
  if ([...files.keys()].some((file) => changes.files.has(file) || !changes.tracked.has(file))) return true;
  return folders.some((folder) => [...changes.files].some((file) => isBelow(file, folder)));
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? folder : `${folder}/`);
}
