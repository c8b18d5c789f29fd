/** The pins of generated files, evaluated by every Nix there is: nixpkgs comes from the pin, for whatever system is asked for. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadPublished, toSri } from '../../src/conda/index.ts';
import {
  defaultGenerateSettings,
  type GenerateSettings,
  generateFile,
  generateFlake,
  pinInstallers,
} from '../../src/generate/index.ts';
import { readDerivation } from '../../src/nix/derivation/aterm.ts';
import { installersOf } from '../../src/nix/derivation/installers.ts';
import { writeNixpkgs } from '../../test-support/index.ts';
import { type NixVersion, nixVersions } from '../../test-support/runtimes/index.ts';
import { type Outcome, run } from '../test-support/run.ts';
import { worldIn } from './world.ts';

const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));
const rev = '5c2cb55ad7a5b5ff80ea4d9a7c6ee8b4c5c2e3a1';
const published = await loadPublished();
const versions = await nixVersions();

let folder: string;
/** The nixpkgs that is pinned: in no store until it is put or fetched there, for it is like no other. */
const pinned = { tree: '', tarball: '', narHash: '' };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pinned-'));
  // Trees that are fetched have this name in the store.
  pinned.tree = join(folder, 'source');
  pinned.tarball = join(folder, 'nixpkgs.tar.gz');
  await writeNixpkgs(pinned.tree, { release: '25.05' });
  await writeFile(join(pinned.tree, 'folder'), folder);
  await cp(join(fixtures, 'nixpkgs-flake.nix'), join(pinned.tree, 'flake.nix'));
  await run('tar', ['-C', folder, '-czf', pinned.tarball, 'source']);
  const { stdout } = await run('nix-hash', ['--type', 'sha256', pinned.tree]);
  pinned.narHash = toSri({ algorithm: 'sha256', hex: stdout.trim() });
});
afterAll(async () => {
  // Some files of a store may not be written to, nor so much as deleted.
  await run('chmod', ['-R', 'u+w', folder]);
  await rm(folder, { recursive: true, force: true });
});

const path = 'nix/conda-shell.nix';
const generate = (settings: GenerateSettings) =>
  generateFile(settings, pinInstallers(settings, published), { path, explain: false });

const withFlakes = ['--extra-experimental-features', 'nix-command flakes'];
const github = () => ({ type: 'github', owner: 'NixOS', repo: 'nixpkgs', rev, narHash: pinned.narHash, lastModified: 1 });
const original = { type: 'github', owner: 'NixOS', repo: 'nixpkgs', ref: 'nixos-unstable' };
const lockedTo = (locked: object) => ({
  'flake.lock': JSON.stringify({
    nodes: { nixpkgs: { locked, original }, root: { inputs: { nixpkgs: 'nixpkgs' } } },
    root: 'root',
    version: 7,
  }),
});

interface Pin {
  readonly what: string;
  /** Where the tree is when the file is evaluated: in the store, as if fetched before, or at a URL that can be fetched. */
  readonly tree: 'stored' | 'fetched';
  readonly nixpkgs: () => GenerateSettings['nixpkgs'];
  readonly files: () => Readonly<Record<string, string>>;
}

const pins: readonly Pin[] = [
  {
    what: 'npins',
    tree: 'fetched',
    nixpkgs: () => ({ kind: 'npins' }),
    files: () => {
      const nixpkgs = { type: 'Channel', name: 'nixos-25.05', url: `file://${pinned.tarball}`, hash: pinned.narHash };
      return { 'npins/sources.json': JSON.stringify({ pins: { nixpkgs }, version: 5 }) };
    },
  },
  {
    what: 'a flake.lock with a tarball',
    tree: 'fetched',
    nixpkgs: () => ({ kind: 'flake.lock' }),
    files: () => lockedTo({ type: 'tarball', url: `file://${pinned.tarball}`, narHash: pinned.narHash }),
  },
  {
    what: 'a flake.lock with a repository at GitHub',
    tree: 'stored',
    nixpkgs: () => ({ kind: 'flake.lock' }),
    files: () => lockedTo(github()),
  },
  {
    what: 'a revision with its hash',
    tree: 'stored',
    nixpkgs: () => ({ kind: 'tarball', rev, sha256: pinned.narHash }),
    files: () => ({}),
  },
];

describe.each(versions)('with Nix $version', (version) => {
  test.each(pins)('$what gives the nixpkgs, and --argstr system the system', async ({ what, tree, nixpkgs, files }) => {
    const { nix, store, root } = await inStoreOfItsOwn(version, what);
    const settings = { ...defaultGenerateSettings, nixpkgs: nixpkgs() };
    await cp(join(fixtures, 'npins'), join(root, 'npins'), { recursive: true });
    await put(root, { [path]: generate(settings), ...files() });
    if (tree === 'stored') await nix('nix-store', '--add-fixed', '--recursive', 'sha256', pinned.tree);

    for (const system of settings.systems) {
      const { status, stdout, stderr } = await nix('nix-instantiate', join(root, path), '--argstr', 'system', system);
      expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining('error') });
      const drvPath = stdout.trim();
      expect(readDerivation(await readFile(join(store, drvPath), 'utf8'))?.system).toBe(system);
      const installers = await installersOf(worldIn(root), drvPath, new Map(), store);
      const [cpu] = system.split('-');
      expect(installers).toMatchObject([
        { system, file: expect.stringMatching(new RegExp(`^Miniforge3-.*-Linux-${cpu}\\.sh$`)) },
      ]);
    }
  });

  test.each(['env', 'package'] as const)(
    'the flake of the shape %s, evaluated without a look at the machine, and the file by itself make the same env',
    async (shape) => {
      const { nix, root } = await inStoreOfItsOwn(version, 'flake');
      const settings: GenerateSettings = { ...defaultGenerateSettings, nixpkgs: { kind: 'flake.lock' }, flake: true, shape };
      await put(root, {
        [path]: generate(settings),
        'flake.nix': generateFlake(settings, { path, explain: false }),
        ...lockedTo(github()),
      });
      await nix('nix-store', '--add-fixed', '--recursive', 'sha256', pinned.tree);
      const attribute = shape === 'env' ? [] : ['-A', 'env'];
      for (const system of settings.systems) {
        const alone = await nix('nix-instantiate', join(root, path), ...attribute, '--argstr', 'system', system);
        const output = `path:${root}#devShells.${system}.default.drvPath`;
        const { status, stdout, stderr } = await nix('nix', 'eval', '--raw', '--no-write-lock-file', ...withFlakes, output);
        expect({ status, stdout, stderr }).toMatchObject({ status: 0, stdout: alone.stdout.trim() });
      }
    },
  );
});

async function put(place: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(place, name)), { recursive: true });
    await writeFile(join(place, name), content);
  }
}

/** Nix without `<nixpkgs>`, and with a store in which the pinned tree is not yet. */
async function inStoreOfItsOwn(version: NixVersion, what: string) {
  if (version.kind === 'missing') throw new Error(`no Nix from ${version.suite}: ${version.reason}`);
  const aside = await mkdtemp(join(folder, `${what.replaceAll(' ', '-')}-`));
  const root = join(aside, 'repository');
  const store = join(aside, 'root');
  await mkdir(root);
  const env = {
    PATH: version.path,
    NIX_REMOTE: `local?root=${store}`,
    NIX_PATH: '',
    HOME: root,
    XDG_CACHE_HOME: join(aside, 'cache'),
  };
  const nix = async (program: string, ...args: readonly string[]): Promise<Outcome> => {
    return run(program, [...args, '--option', 'substitute', 'false'], { cwd: root, env });
  };
  return { nix, store, root };
}
