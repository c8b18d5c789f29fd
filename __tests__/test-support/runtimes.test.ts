/** Other versions of Node and Nix: that they start, and that the miniature nixpkgs works with each. */
import { expect, test } from '@jest/globals';
import { nixpkgsPath, nixVersions, nodeRuntimes } from '../../test-support/index.ts';
import { run } from './run.ts';

test('this Node and the one of the runners start', async () => {
  for (const { path, version } of await nodeRuntimes()) expect((await run(path, ['--version'])).stdout.trim()).toBe(version);
  expect((await nodeRuntimes()).some(({ version }) => version.startsWith('v24.'))).toBe(true);
});

test('every Nix evaluates and builds with the miniature nixpkgs; one that cannot be had says why', async () => {
  const versions = await nixVersions();
  expect(versions[0]?.kind).toBe('available');
  for (const nix of versions) {
    if (nix.kind === 'missing') {
      expect(nix.reason).not.toBe('');
      continue;
    }
    const options = ['--option', 'substitute', 'false', '--option', 'sandbox', 'false', '--no-out-link'];
    const expression = `(import ${nixpkgsPath} { }).writeText "with-nix" builtins.nixVersion`;
    const { stdout } = await run('nix-build', [...options, '--expr', expression], { env: { PATH: nix.path } });
    expect((await run('cat', [stdout.trim()])).stdout).toBe(nix.version);
  }
});
