/** The real world: this machine, this process. What is dear to load is loaded when first used. */
import { availableParallelism } from 'node:os';
import type { CacheService, Environment, Log, Processes, World } from '../world.ts';
import type { Patience } from './cache-conversation.ts';
import { localFiles } from './files.ts';

interface CacheOptions {
  readonly env: Environment;
  readonly patience: Partial<Patience>;
}

/**
 * @param options.cwd absolute: what relative paths of the user's refer to.
 * @param options.cache where the cache service's address and token are, if not in `env`, which every program gets; and how long it is
 *   waited for, if not as long as usual.
 */
export function localWorld(options: { cwd: string; env: Environment; cache?: CacheOptions; log: Log }): World {
  const { cwd, env, cache = { env, patience: {} }, log } = options;
  const files = localFiles(env);
  const processes = once(async () => (await import('./processes.ts')).localProcesses(env, files));
  const cacheService = once(
    async (): Promise<CacheService> => (await import('./cache-service.ts')).githubCacheService({ ...cache, log }),
  );
  return {
    cwd,
    env,
    log,
    files,
    cacheService,
    host: { os: process.platform, arch: process.arch, uid: process.geteuid?.() ?? -1, cores: availableParallelism() },
    processes: {
      run: async (request) => (await processes()).run(request),
      find: async (name) => (await processes()).find(name),
      pipe: async (source, target, inspect) => (await import('./piped.ts')).pipe(source, target, inspect, env),
      show: async (request) => (await import('./visible.ts')).show(request, { env, log }),
      inherited: async () => (await import('./inherited.ts')).inheritedDescriptors(),
      supervise: async (program) => (await import('./supervisor.ts')).supervise(program),
    } satisfies Processes,
    network: {
      fetchText: async (url, more) => (await import('./network.ts')).fetchText(url, more),
      hash: async (url, options) => (await import('./network.ts')).hashOf(url, options),
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
