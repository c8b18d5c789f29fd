/** `npm run build`: bundle src into dist. The same sources give the same bytes, wherever and with whichever Node it runs. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { type Bundle, bundle } from './bundle.ts';
import { root } from './steps.ts';

// Relative paths in the bundler's messages and in its comments are the project's.
process.chdir(root);

// CommonJS, because it starts a tenth faster: Node reads its chunks without waiting. The client of the cache service is a program of
// its own and an ES module, because @actions/cache 6 bundled as CommonJS fails at load ("crc64_require is not a function").
const program = await bundle('src/index.ts', 'commonjs');
const cacheClient = await bundle('src/edges/cache-client.ts', 'module');

// Aside and then switched, so that nobody meets half a bundle; a new folder, because a chunk that no longer exists must go.
const [aside, dist] = [join(root, 'build/dist'), join(root, 'dist')];
rmSync(aside, { recursive: true, force: true });
put(program, aside);
put(cacheClient, join(aside, 'cache-client'));
rmSync(dist, { recursive: true, force: true });
renameSync(aside, dist);

function put({ files }: Bundle, folder: string): void {
  for (const { name, content, mode } of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { mode });
  }
}
