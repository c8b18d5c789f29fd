/** `npm run build`: bundle src into dist. The same sources give the same bytes, wherever and with whichever Node it runs. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root, show } from './steps.ts';

// ncc never removes a chunk that no longer exists.
rmSync(join(root, 'dist'), { recursive: true, force: true });
process.exitCode = show('ncc', [
  'build',
  'src/index.ts',
  '--out',
  'dist',
  '--license',
  'licenses.txt',
  '--target',
  'es2022',
  '--transpile-only',
  '--quiet',
]);
