/**
 * Generated files are formatted as nixfmt (RFC 166) formats them. nixfmt 1.4.0 left every file under golden/ and formatted/ as it is, and
 * those of thousands of random settings. It is not in Debian: where a nixfmt is on PATH, these tests ask it again.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { loadPublished } from '../../src/conda/index.ts';
import {
  defaultGenerateSettings,
  type GenerateSettings,
  generateFile,
  generateFlake,
  pinInstallers,
} from '../../src/generate/index.ts';
import { run } from '../test-support/run.ts';
import { paths, read, written } from './arbitrary.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const published = await loadPublished();
const generate = (settings: GenerateSettings, path: string) =>
  generateFile(settings, pinInstallers(settings, published), { path, explain: false });

const bare: GenerateSettings = { ...defaultGenerateSettings, installer: 'micromamba', libraries: [] };
const deep = `${'folder/'.repeat(20)}conda-shell.nix`;

describe('what is too long for a line is broken where nixfmt breaks it', () => {
  const long = (...lengths: readonly number[]) => lengths.map((length) => 'x'.repeat(length)).join(' or ');
  // 100 columns and 101, the indentation not counted; then several breaks, and a name that fits on no line.
  const packages = [long(40, 44), long(40, 45), long(40, 46), long(20, 20, 20, 20, 20, 20, 20, 20), long(110, 10)];
  test.each([
    ['long-names.nix', { ...bare, packages }, 'conda-shell.nix'],
    ['deep-npins.nix', { ...bare, nixpkgs: { kind: 'npins' } }, deep],
    ['deep-flake-lock.nix', { ...bare, nixpkgs: { kind: 'flake.lock' } }, deep],
  ] satisfies readonly (readonly [string, GenerateSettings, string])[])('%s', async (name, settings, path) => {
    expect(generate(settings, path)).toBe(await readFile(join(here, 'formatted', name), 'utf8'));
  });
});

test('no line is longer than nixfmt leaves it, and none ends in a space', () => {
  fc.assert(
    fc.property(written, paths, (given, path) => {
      const lines = [generate(read(given), path), generateFlake(read(given), { path, explain: false })].join('').split('\n');
      // nixfmt breaks neither strings nor comments.
      const long = lines.filter((line) => line.trim().length > 100 && !/["#']/.test(line));
      expect([...long, ...lines.filter((line) => / $/.test(line))]).toEqual([]);
    }),
  );
});

const version = await run('nixfmt', ['--version']).then(
  ({ stdout }) => stdout.trim(),
  () => null,
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'format-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The files that nixfmt would change, as it names them. */
async function changed(files: readonly string[]): Promise<readonly string[]> {
  // nixfmt reads files as the locale says.
  const { stdout, stderr } = await run('nixfmt', ['--check', ...files], { env: { LC_ALL: 'C.UTF-8' } });
  return `${stdout}${stderr}`.split('\n').filter((line) => line !== '');
}

if (version !== null) {
  test(`${version} changes no file that is kept here`, async () => {
    const files = globSync(['golden/**/*.nix', 'formatted/*.nix', 'fixtures/**/*.nix', '../../examples/conda-shell.nix'], {
      cwd: here,
      absolute: true,
      dot: true,
    });
    expect(files.length).toBeGreaterThan(15);
    expect(await changed(files)).toEqual([]);
  });

  test(`${version} changes nothing that random settings give`, async () => {
    const samples = fc.sample(fc.tuple(written, paths), { numRuns: 200, seed: 7 });
    const files: string[] = [];
    for (const [index, [given, path]] of samples.entries()) {
      const settings = read(given);
      files.push(join(folder, `${index}.nix`), join(folder, `${index}-flake.nix`));
      await writeFile(join(folder, `${index}.nix`), generate(settings, path));
      await writeFile(join(folder, `${index}-flake.nix`), generateFlake(settings, { path, explain: false }));
    }
    expect(await changed(files)).toEqual([]);
  });
}
