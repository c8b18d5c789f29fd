/** GitHub's cache through @actions/cache: the one module that talks to the cache service. */
import { isFeatureAvailable, restoreCache, saveCache } from '@actions/cache';
import type { CacheService } from '../world.ts';

export function githubCacheService(): CacheService {
  return {
    unavailable: () => (isFeatureAvailable() ? null : 'this place offers no cache service'),
    async restore(paths, key, prefixes) {
      return (await restoreCache([...paths], key, [...prefixes])) ?? null;
    },
    async save(paths, key) {
      return (await saveCache([...paths], key)) === -1 ? 'exists-or-refused' : 'saved';
    },
  };
}
