/** The folders and the event file that a runner makes for a job. */
import { chown, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobUser } from './process.ts';

export interface JobPlaces {
  /** Holds all others but a workspace that was given. */
  readonly root: string;
  readonly workspace: string;
  readonly temp: string;
  readonly toolCache: string;
  readonly eventFile: string;
}

/** What is made belongs to `user`, where one is given. */
export async function makePlaces(options: {
  readonly parent?: string;
  readonly workspace?: string;
  readonly user?: JobUser;
  readonly event?: unknown;
}): Promise<JobPlaces> {
  const { user } = options;
  const give = async (path: string) => {
    if (user) await chown(path, user.uid, user.gid);
    return path;
  };
  const folder = async (path: string) => {
    await mkdir(path);
    return give(path);
  };
  const root = await give(await mkdtemp(join(options.parent ?? tmpdir(), 'job-')));
  const temp = await folder(join(root, 'temp'));
  const eventFile = join(temp, 'event.json');
  await writeFile(eventFile, JSON.stringify(options.event ?? { repository: { default_branch: 'main' } }));
  return {
    root,
    temp,
    eventFile,
    toolCache: await folder(join(root, 'tools')),
    workspace: options.workspace ?? (await folder(join(root, 'work'))),
  };
}
