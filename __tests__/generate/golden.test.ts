/** Ten repositories, each with settings and the files that they give, reviewed by eye. To write them anew: nixconda generate --force. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { loadPublished } from '../../src/conda/index.ts';
import { generateFor } from '../../src/generate/index.ts';
import { makeLinter } from '../../src/lint/index.ts';
import { worldIn } from './world.ts';

const folder = fileURLToPath(new URL('./golden/', import.meta.url));
const names = readdirSync(folder);

test('there are ten', () => expect(names).toHaveLength(10));

describe.each(names)('%s', (name) => {
  const path = ['conda-shell.nix', 'nix/conda-shell.nix'].find((one) => existsSync(join(folder, name, one))) ?? '';

  test('is what its settings give', async () => {
    const { files } = await generateFor(worldIn(join(folder, name)), {}, await loadPublished(), { path, explain: false });
    expect(files.flatMap(({ difference }) => difference ?? [])).toEqual([]);
  });

  test('lints without findings, explained or not', async () => {
    const linter = await makeLinter();
    for (const explain of [false, true]) {
      const { files } = await generateFor(worldIn(join(folder, name)), {}, await loadPublished(), { path, explain });
      for (const file of files) expect(linter.lint(file.path, file.text).diagnostics).toEqual([]);
    }
  });
});
