/** `npm run build`: bundle src into dist. The same sources give the same bytes, wherever and with whichever Node it runs. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root, show } from './steps.ts';

// Aside and then switched, so that nobody meets half a bundle; a new folder, because ncc never removes a chunk that no longer exists.
const [aside, dist] = [join(root, 'build/dist'), join(root, 'dist')];
rmSync(aside, { recursive: true, force: true });
const status = show('ncc', [
  ...['build', 'src/index.ts', '--out', aside, '--license', 'licenses.txt'],
  ...['--target', 'es2022', '--transpile-only', '--quiet'],
]);
if (status === 0) {
  rmSync(dist, { recursive: true, force: true });
  renameSync(aside, dist);
}
process.exitCode = status;
