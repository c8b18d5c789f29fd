/** Which nixpkgs release a file is for, as `removed-fhs-builder` shows it. */
import { describe, expect, test } from '@jest/globals';
import { defaultSettings, makeLinter } from '../../src/lint/index.ts';

/** The severity of the finding: error from 25.11 on, warning from 23.05 on, none before; info where it cannot be told. */
async function severityIn(head: string, nixpkgs: string | null = null, file = 'conda-shell.nix'): Promise<string> {
  const text = `${head} (pkgs.buildFHSUserEnv { name = "a"; }).env`;
  const { diagnostics } = (await makeLinter({ ...defaultSettings, nixpkgs })).lint(file, text);
  return diagnostics.find(({ rule }) => rule === 'removed-fhs-builder')?.severity ?? 'none';
}

const archive = (ref: string) => `import (fetchTarball "https://github.com/NixOS/nixpkgs/archive/${ref}.tar.gz") { }`;
const revision = '0123456789abcdef0123456789abcdef01234567';

test.each([
  ['nothing is pinned', '{ pkgs }:', 'error'],
  ['the search path', '{ pkgs ? import <nixpkgs> { } }:', 'error'],
  ['an unstable branch', `{ pkgs ? ${archive('nixos-unstable')} }:`, 'error'],
  ['a release branch', `{ pkgs ? ${archive('nixos-25.05')} }:`, 'warning'],
  ['a release branch for macOS', `{ pkgs ? ${archive('nixpkgs-24.11-darwin')} }:`, 'warning'],
  ['a tag', `{ pkgs ? ${archive('22.11')} }:`, 'none'],
  ['a channel', '{ pkgs ? import (fetchTarball "https://channels.nixos.org/nixos-22.05/nixexprs.tar.xz") { } }:', 'none'],
  [
    'a release of a channel',
    '{ pkgs ? import (fetchTarball "https://releases.nixos.org/nixos/25.05/nixos-25.05.8000.abc/nixexprs.tar.xz") { } }:',
    'warning',
  ],
  ['FlakeHub', '{ pkgs ? import (fetchTarball "https://flakehub.com/f/NixOS/nixpkgs/0.2405.tar.gz") { } }:', 'warning'],
  ['a revision', `{ pkgs ? ${archive(revision)} }:`, 'info'],
  ['a revision with its release beside it', `{ pkgs ? ${archive(revision)} # nixos-22.11\n}:`, 'none'],
  [
    'a revision with a date beside it',
    `{ pkgs ? import (builtins.fetchTarball { name = "nixos-unstable-2018-09-12"; url = "https://github.com/nixos/nixpkgs/archive/${revision}.tar.gz"; }) { } }:`,
    'none',
  ],
  [
    'fetchFromGitHub of a branch',
    '{ pkgs ? import (fetchFromGitHub { owner = "NixOS"; repo = "nixpkgs"; rev = "release-23.11"; }) { }, fetchFromGitHub }:',
    'warning',
  ],
  ['another file that pins it', '{ pkgs ? import (import ./nix/sources.nix).nixpkgs { } }:', 'info'],
  [
    'two inputs, of which one is the main one',
    `{ pkgs ? ${archive('nixos-22.11')}, unstable ? ${archive('nixos-unstable')} }:`,
    'none',
  ],
])('is read from the file: %s', async (_what, head, severity) => {
  expect(await severityIn(head)).toBe(severity);
});

describe('in a flake', () => {
  const flake = (input: string) =>
    `{ inputs.nixpkgs.url = "${input}"; outputs = { self, nixpkgs }: let pkgs = nixpkgs.legacyPackages.x86_64-linux; in`;
  test.each([
    ['github:NixOS/nixpkgs/nixos-25.05', 'warning'],
    ['github:nixos/nixpkgs?ref=nixos-22.11', 'none'],
    ['nixpkgs/nixos-24.05', 'warning'],
    ['github:NixOS/nixpkgs', 'error'],
    [`github:NixOS/nixpkgs/${revision}`, 'info'],
  ])('it comes from the input %s', async (input, severity) => {
    const { diagnostics } = (await makeLinter()).lint(
      'flake.nix',
      `${flake(input)} { a = pkgs.buildFHSUserEnv { name = "a"; }; }; }`,
    );
    expect(diagnostics.find(({ rule }) => rule === 'removed-fhs-builder')?.severity ?? 'none').toBe(severity);
  });
});

test.each([
  ['22.11', 'none'],
  ['25.05', 'warning'],
  ['unstable', 'error'],
])('the setting %s comes before the file', async (nixpkgs, severity) => {
  expect(await severityIn(`{ pkgs ? ${archive('nixos-23.11')} }:`, nixpkgs)).toBe(severity);
});
