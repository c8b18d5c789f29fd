/** @actions/cache as it comes, in a process of its own, to keep a folder as other actions do: `cache.ts` starts it and asks it. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { restoreCache, saveCache } from '@actions/cache';
import type { Environment } from '../src/world.ts';

interface Request {
  readonly kind: 'save' | 'restore';
  /** Relative to `place`. */
  readonly member: string;
  readonly key: string;
}

export interface PlainClient {
  /** Throws where the service did not do it. */
  readonly ask: (request: Request) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** A client that has started. @param place the absolute path of the folder in which it works. */
export async function startPlainClient(place: string, env: Environment): Promise<PlainClient> {
  const child: ChildProcess = fork(fileURLToPath(import.meta.url), [place], {
    env: { ...env, GITHUB_WORKSPACE: place, RUNNER_TEMP: place, BENCH_PLAIN_CLIENT: '1' },
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return {
    async ask(request) {
      child.send(request);
      const [done] = await once(child, 'message');
      if (done !== true) throw new Error(`The client could not ${request.kind} ${request.member}.`);
    },
    async end() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

if (process.env.BENCH_PLAIN_CLIENT !== undefined) {
  process.chdir(process.argv[2] ?? '/');
  process.on('message', async ({ kind, member, key }: Request) => {
    const done = kind === 'save' ? (await saveCache([member], key)) !== -1 : (await restoreCache([member], key)) !== undefined;
    process.send?.(done);
  });
  process.send?.('started');
}
