/** An env is provided with one root that keeps all it needs, and what stands in the way is told. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type BuildProblem, type Provision, provide } from '../../src/fhs/index.ts';
import type { Nix } from '../../src/nix/index.ts';
import { start } from './processes.ts';
import { scratchFolder } from './scratch.ts';
import { buildEnvs, offline, quietWorld, requireNix } from './support.ts';

const folder = scratchFolder();
let nix: Nix;
let env: Provision;
beforeAll(async () => {
  nix = await requireNix();
  env = await (await buildEnvs(join(folder, 'roots')))('file-bash');
}, 120_000);

test('the hook is kept word for word, with the scripts that evaluate it', async () => {
  const [first = '', ...rest] = readFileSync(env.hookPath, 'utf8').split('\n');
  expect(first).toBe(`# ${env.enterPath} ${env.innerPath}`);
  expect(rest.join('\n')).toMatch(/\/bin\/bwrap\n(?:.*\n)*.*exec "\$\{cmd\[@\]\}"/);
  expect([env.enterPath, env.innerPath, env.root].every(existsSync)).toBe(true);
});

test('one root keeps all that entering needs', async () => {
  const roots = await start(nix.store, ['--query', '--roots', env.innerPath]);
  expect(roots.stdout).toContain(env.root);
  const closure = (await start(nix.store, ['--query', '--requisites', env.hookPath])).stdout;
  for (const part of ['file-bash-fhs', 'file-bash-init', 'bubblewrap', 'nixconda-enter.sh', 'nixconda-inner.sh']) {
    expect(closure).toContain(part);
  }
});

describe('a hook that needs what cannot be built', () => {
  const derivations: Readonly<Record<string, string>> = {
    fails: 'args = [ "-c" "echo one; echo two >&2; exit 3" ];',
    changed:
      'args = [ "-c" "echo changed > $out" ]; outputHashAlgo = "sha256"; outputHash = builtins.hashString "sha256" "other";',
    unreachable:
      'args = [ "-c" "curl --fail http://127.0.0.1:9/x.sh -o $out" ]; outputHashAlgo = "sha256"; outputHash = builtins.hashString "sha256" "x";',
  };

  async function needing(name: string): Promise<Readonly<Record<string, readonly string[]>>> {
    const file = join(folder, `${name}.nix`);
    const text = `derivation { name = "${name}"; system = builtins.currentSystem; builder = "/bin/sh"; PATH = "/usr/bin:/bin"; ${derivations[name]} }`;
    writeFileSync(file, text);
    return { [(await start(nix.instantiate, [file])).stdout.trim()]: ['out'] };
  }

  test.each([
    ['fails', 'builder-failed', 'Building fails failed (exit code 3); its last words were:\none\ntwo'],
    ['changed', 'hash-mismatch', 'changed was downloaded, but has another content than its pinned hash says'],
    ['unreachable', 'download-failed', 'Downloading unreachable failed: (7) '],
  ] satisfies [string, BuildProblem['kind'], string][])('(%s) is a failure with the cause %s', async (name, kind, message) => {
    const world = quietWorld();
    const hook = { text: 'true', needs: await needing(name) };
    await expect(provide(world, nix, { name, hook, options: offline, root: join(folder, 'roots', name) })).rejects.toMatchObject({
      message: expect.stringContaining(message),
      cause: { kind },
    });
    expect(world.logged.join('\n')).toContain(`building '/nix/store/`);
  });
});
