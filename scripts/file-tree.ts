/** The tree in CONTRIBUTING.md: every source file with the line by which it says what it is for. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { between } from './between.ts';
import { root, tracked } from './steps.ts';

const shown = ['src/', 'test-support/', 'scripts/', 'bench/'];

/** CONTRIBUTING.md with its tree brought up to date. Throws where a file does not begin with its purpose. */
export function contributingWithTree(): string {
  const files = tracked('.ts', '.sh', '.nix')
    .filter((path) => shown.some((folder) => path.startsWith(folder)))
    .toSorted();
  const folders = [...new Set(files.map((path) => dirname(path)))].toSorted();
  const lines = folders.flatMap((folder) => [
    `<details><summary><code>${folder}/</code></summary>`,
    '',
    ...files.filter((path) => dirname(path) === folder).map((path) => `- \`${basename(path)}\`: ${purposeOf(path)}`),
    '',
    '</details>',
  ]);
  return between('CONTRIBUTING.md', readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'), 'tree', lines);
}

/** The first sentence of the comment that a file begins with. */
function purposeOf(path: string): string {
  const source = readFileSync(join(root, path), 'utf8').replace(/^#!.*\n/, '');
  const comment = path.endsWith('.ts') ? /^\/\*\*\s*(.*?)\s*\*\//s.exec(source)?.[1] : /^(?:#[^\n]*\n)+/.exec(source)?.[0];
  const text = (comment ?? '').replace(/^ *[*#] ?/gm, '').split('\n\n')[0] ?? '';
  const [purpose = ''] = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=\.) (?=[A-Z])/);
  if (purpose === '') throw new Error(`${path} does not say in its first line what it is for.`);
  return purpose.replaceAll('<', '&lt;');
}
