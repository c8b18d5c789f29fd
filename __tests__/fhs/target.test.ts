/** A file, or an output of a flake: both are evaluated, provided and entered in the same way. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { provide, readTarget } from '../../src/fhs/index.ts';
import { evaluateFiles } from '../../src/nix/index.ts';
import { nixpkgsPath } from '../../test-support/index.ts';
import { scratchFolder } from './scratch.ts';
import { offline, quietWorld, requireNix, run, words } from './support.ts';

const flake = (reference: string, output: readonly string[]) => ({
  file: expect.stringMatching(/\/flake-output\.nix$/),
  arguments: [
    { name: 'nixcondaFlake', kind: 'string', value: reference },
    { name: 'nixcondaOutput', kind: 'string', value: JSON.stringify(output) },
  ],
  configuration: 'extra-experimental-features = flakes',
});

test.each([
  ['shell.nix', { file: '/here/shell.nix', arguments: [], configuration: '' }],
  ['/elsewhere/a#b.nix', { file: '/elsewhere/a#b.nix', arguments: [], configuration: '' }],
  ['path:.#devShells.x86_64-linux.default', flake('path:/here', ['devShells', 'x86_64-linux', 'default'])],
  ['path:../two words?dir=x#a', flake('path:/two%20words?dir=x', ['a'])],
  ['path:/abs', flake('path:/abs', [])],
  ['git+file:.#a."b c"', flake('git+file:/here', ['a', 'b c'])],
  ['github:owner/name/branch#conda', flake('github:owner/name/branch', ['conda'])],
])('%s is read', (text, target) => {
  expect(readTarget(text, '/here')).toEqual(target);
});

describe('an env in a flake', () => {
  const folder = scratchFolder();
  const flakeFolder = join(folder, 'a-flake');
  mkdirSync(flakeFolder);
  writeFileSync(
    join(flakeFolder, 'flake.nix'),
    `{
      outputs = { self }: let pkgs = import (/. + "${nixpkgsPath}") { }; in {
        devShells.x86_64-linux.default = (pkgs.buildFHSEnv { name = "from-flake"; }).env;
        devShells.aarch64-linux = self.devShells.x86_64-linux;
        packages.x86_64-linux.conda = pkgs.buildFHSEnv { name = "package"; };
        packages.aarch64-linux = self.packages.x86_64-linux;
      };
    }`,
  );

  test.each([
    ['path:a-flake', 'from-flake-shell-env', 'env'],
    ['path:a-flake#default', 'from-flake-shell-env', 'env'],
    ['path:a-flake#devShells.x86_64-linux.default', 'from-flake-shell-env', 'env'],
    ['path:a-flake#conda', 'package-shell-env', 'wrapper'],
  ])('is entered by %s', async (text, name, shape) => {
    const world = quietWorld();
    const nix = await requireNix();
    const target = readTarget(text, folder);
    const options = { ...offline, configuration: target.configuration, arguments: target.arguments };
    const limits = { attribute: [], importFromDerivation: false, readable: null, timeout: 60_000, memory: null };
    const evaluation = (await evaluateFiles(world, nix, { ...options, ...limits, files: [target.file] })).get(target.file);
    expect(evaluation).toMatchObject({ ok: true, name, shape, diagnostics: [] });
    if (!evaluation?.ok || evaluation.hook === null) throw new Error('It has no hook.');
    const provision = await provide(world, nix, { name, hook: evaluation.hook, options, root: join(folder, 'roots', name) });
    expect((await run(provision, words('bash', '-c', 'exit 7'))).outcome).toEqual({ kind: 'finished', status: 7 });
  });
});
