/** What can be told of a file's reads from its text: a result is kept only where there is no doubt. */
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { localWorld } from '../../src/edges/world.ts';
import { isClosed, readsOf } from '../../src/nix/index.ts';
import { readsIn } from '../../src/nix/reads/text-reads.ts';
import { parse } from '../../src/syntax/index.ts';
import { project } from './support.ts';

const quiet = { info() {}, warn() {}, debug() {}, group: <T>(_: string, work: () => Promise<T>) => work() };
const pinned = 'fetchTarball { url = "https://github.com/NixOS/nixpkgs/archive/${rev}.tar.gz"; sha256 = "0000"; }';

test.each([
  ['nixpkgs by the search path', '{ pkgs ? import <nixpkgs> { } }: (pkgs.buildFHSEnv { name = "a"; }).env'],
  ['nixpkgs by a hash', `let rev = "1"; in (import (${pinned}) { }).hello`],
  ['the same through a name', `let rev = "1"; nixpkgs = ${pinned}; in import nixpkgs { }`],
  ['attributes that the text has the names of', 'let hashes = { a = "x"; }; in { pkgs, system }: hashes.${system}'],
  ['builtins that read nothing', 'builtins.concatStringsSep " " (map toString [ 1 builtins.currentSystem ])'],
  ['inherited builtins that read nothing', 'let inherit (builtins) length; in length [ ]'],
])('no doubt: %s', (_what, text) => {
  expect(readsIn(parse(text))).toEqual({ files: [], around: [], doubts: [] });
});

test.each([
  ['the environment', 'builtins.getEnv "HOME"'],
  ['the environment, by its older name', '__getEnv "HOME"'],
  ['the time', 'toString builtins.currentTime'],
  ['a folder', 'builtins.readDir ./.'],
  ['what is there', 'if builtins.pathExists ./a then 1 else 2'],
  ['a path in a string', '"${./a}"'],
  ['a path put together', 'import (./. + "/a.nix")'],
  ['a path with a hole in it', 'name: import ./${name}.nix'],
  ['a path that a name holds', 'let a = ./a.nix; in import a'],
  ['a path handed on', '{ pkgs }: pkgs.callPackage ./a.nix { }'],
  ['an absolute path', 'import /etc/a.nix'],
  ['a path at home', 'import ~/a.nix'],
  ['another search path', 'import <home-manager>'],
  ['a file that a string names', 'builtins.readFile "/etc/passwd"'],
  ["nixpkgs' readers", '{ lib }: lib.importJSON "/etc/a.json"'],
  ["nixpkgs' readers, by with", '{ lib }: with lib; importJSON "/etc/a.json"'],
  ["nixpkgs' readers, inherited", '{ lib }: let inherit (lib) fileset; in fileset'],
  ["nixpkgs' readers, handed over", '{ callPackage }: callPackage "/etc/a.nix" { }'],
  ['a name that is not in the text', '{ lib, name }: lib.${name}'],
  ['builtins as a whole', 'with builtins; length [ ]'],
  ['builtins under another name', 'let b = builtins; in b.length [ ]'],
  ['import as a value', 'map import [ ]'],
  ['a branch of nixpkgs', 'import (fetchTarball "https://github.com/NixOS/nixpkgs/archive/master.tar.gz") { }'],
  ['a tarball of anything else', 'import (fetchTarball { url = "https://example.org/a.tar.gz"; sha256 = "0"; })'],
  ['a repository', 'builtins.fetchGit ./.'],
])('a doubt: %s', (_what, text) => {
  expect(readsIn(parse(text)).doubts).not.toEqual([]);
  expect(isClosed(text)).toBe(false);
});

test('a name of the file’s own is no builtin', () => {
  expect(readsIn(parse('let builtins = { getEnvs = 1; }; import = x: x; in import builtins.getEnvs')).doubts).toEqual([]);
});

describe('through imports', () => {
  test('what the imported files read counts', async () => {
    const folder = await project({
      'a.nix': 'import ./lib/b.nix + builtins.readFile ./profile.sh',
      'lib/b.nix': '(import ../c.nix).x',
      'c.nix': 'import ./a.nix',
      'profile.sh': 'this is { no Nix',
    });
    const reads = await readsOf(localWorld({ cwd: folder, env: {}, log: quiet }), 'a.nix');
    expect([...reads.files.keys()].sort()).toEqual(
      ['a.nix', 'c.nix', 'lib/b.nix', 'profile.sh'].map((name) => join(folder, name)),
    );
    expect({ ...reads, files: 0 }).toEqual({ files: 0, folders: [], doubts: [] });
  });

  test.each([
    ['is not there', { 'a.nix': 'import ./b.nix' }],
    ['is a folder', { 'a.nix': 'import ./b', 'b/default.nix': '1' }],
    ['is no Nix', { 'a.nix': 'import ./b.nix', 'b.nix': '{ ' }],
    ['has doubts of its own', { 'a.nix': 'import ./b.nix', 'b.nix': 'builtins.currentTime' }],
  ])('a file that %s is a doubt', async (_what, files) => {
    const world = localWorld({ cwd: await project(files), env: {}, log: quiet });
    expect((await readsOf(world, 'a.nix')).doubts).toHaveLength(1);
  });
});
