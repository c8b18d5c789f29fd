/**
 * `npx tsx bench/check.ts [FILES]`: `nixconda check` on many files against one, in turn, in one run, with the bundle as it was built
 * and the miniature nixpkgs. Nothing is taken from the result cache.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../scripts/steps.ts';
import { nixpkgsPath } from '../test-support/index.ts';

const many = Number(process.argv[2] ?? 50);
const rounds = 5;
const folder = mkdtempSync(join(tmpdir(), 'nixconda-bench-'));
try {
  const folders = { one: 1, many } as const;
  for (const [name, count] of Object.entries(folders)) {
    mkdirSync(join(folder, name));
    for (let index = 0; index < count; index++) writeFileSync(join(folder, name, `shell-${index}.nix`), shell(index));
  }
  const times = { one: [] as number[], many: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.one.push(once(join(folder, 'one')));
    times.many.push(once(join(folder, 'many')));
  }
  const [one, all] = [Math.min(...times.one), Math.min(...times.many)];
  process.stdout.write(`check on 1 file:   ${one.toFixed(0)} ms (least of ${rounds})\n`);
  process.stdout.write(`check on ${many} files: ${all.toFixed(0)} ms\n`);
  process.stdout.write(`ratio:             ${(all / one).toFixed(2)} (goal: less than 3)\n`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Every file is another one, so that nothing but nixpkgs is shared. */
function shell(index: number): string {
  return `{ pkgs ? import <nixpkgs> { } }:
let
  installer = pkgs.fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-4.3.11-Linux-x86_64.sh";
    hash = "sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g=";
  };
  install = pkgs.runCommand "conda-install" { } "install -D -m 755 \${installer} $out/bin/conda-install";
in
(pkgs.buildFHSEnv {
  name = "conda-shell-${index}";
  targetPkgs = pkgs: [ install pkgs.zlib pkgs.xorg.libX11 ];
  profile = "export SHELL_NUMBER=${index}";
}).env
`;
}

function once(cwd: string): number {
  const args = ['check', '*.nix', '--no-cache', '--offline', 'true', '--nixpkgs', nixpkgsPath, '--fail-on', 'never'];
  const from = process.hrtime.bigint();
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'dist/index.js'), ...args], { cwd, encoding: 'utf8' });
  const milliseconds = Number(process.hrtime.bigint() - from) / 1e6;
  if (status !== 0 || !stdout.includes('sha256 as published')) throw new Error(`It did not check the files:\n${stdout}`);
  return milliseconds;
}
