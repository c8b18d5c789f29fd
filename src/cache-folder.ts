/** Where this user's caches are, of which any may be deleted at any time. */
import { isAbsolute, join } from 'node:path';
import type { Environment } from './world.ts';

/**
 * `$XDG_CACHE_HOME/nixconda` or `~/.cache/nixconda`; null for a user without a home. A relative path in the variable is ignored, as
 * https://specifications.freedesktop.org/basedir-spec/latest says.
 */
export function cacheFolder(env: Environment): string | null {
  const given = env.XDG_CACHE_HOME ?? '';
  const base = isAbsolute(given) ? given : env.HOME ? join(env.HOME, '.cache') : null;
  return base && join(base, 'nixconda');
}
