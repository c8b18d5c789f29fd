/** Whether this run may store entries, before the service is asked: by default only runs of the default branch do. */
import type { World } from '../world.ts';

/** `auto`: on the default branch, in runs that nobody without write access can start. */
export type WritePolicy = 'auto' | 'always' | 'never';

/**
 * Events whose runs on the default branch run what is on it. Others, such as pull_request_target and issue_comment, name the default
 * branch too, but may work on what an outsider wrote.
 */
const ownEvents = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];

/** @returns null where entries may be stored, else why not, in a few words. */
export async function whyNotWritten(world: World, policy: WritePolicy): Promise<string | null> {
  if (policy === 'never') return 'cache-write is never';
  if (policy === 'always') return null;
  const { GITHUB_EVENT_NAME: event = '', GITHUB_REF: ref = '' } = world.env;
  if (!ownEvents.includes(event)) return `runs of the event ${event || 'unknown'} do not write to the cache (cache-write: auto)`;
  // A schedule always runs on the default branch, and its payload does not name it.
  if (event === 'schedule') return null;
  const branch = await defaultBranch(world);
  if (branch === null) return 'the default branch is not known (cache-write: auto)';
  return ref === `refs/heads/${branch}`
    ? null
    : `${ref.replace(/^refs\/heads\//, '') || 'this'} is not the default branch (cache-write: auto)`;
}

/** From the event's payload (https://docs.github.com/en/webhooks/webhook-events-and-payloads); null where it does not say. */
async function defaultBranch(world: World): Promise<string | null> {
  const path = world.env.GITHUB_EVENT_PATH;
  if (!path) return null;
  try {
    const payload: unknown = JSON.parse(await world.files.read(path));
    const branch = (payload as { repository?: { default_branch?: unknown } | null } | null)?.repository?.default_branch;
    return typeof branch === 'string' && branch !== '' ? branch : null;
  } catch {
    return null;
  }
}
