/** Where test support keeps what is dear to make or fetch: never tracked, gone with node_modules. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** The absolute path of a folder for one purpose. It need not exist. */
export function cacheFolder(purpose: string): string {
  return join(projectFolder, 'node_modules', '.cache', 'nixconda', purpose);
}
