/** What the tests of the gate share: a project of files in a folder, and `nixconda check` on it, as its JSON report. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';
import { nixpkgsPath } from '../../test-support/nixpkgs/index.ts';
import { nixconda } from '../cli/command.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A new folder with these files; it is gone after the tests. */
export async function project(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nixconda-gate-'));
  made.push(folder);
  await write(folder, files);
  return folder;
}

export async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** As much of the report as the tests look at. */
export interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly { readonly rule: string; readonly severity: string; readonly message: string }[];
    readonly evaluation: {
      readonly ok: boolean;
      readonly cached: boolean;
      readonly seconds: number;
      readonly name: string;
    } | null;
    readonly installers: readonly {
      readonly file: string;
      readonly url: string;
      readonly system: string;
      readonly verdict: string;
      readonly reason: string | null;
      readonly expected: string | null;
    }[];
  }[];
  readonly failures: readonly { readonly message: string }[];
  readonly notices: readonly string[];
}

/** On the miniature nixpkgs, offline as far as Nix is concerned. */
export async function check(
  folder: string,
  args: readonly string[],
  env: Record<string, string | undefined> = {},
): Promise<{ readonly status: number | null; readonly report: Report; readonly stderr: string }> {
  const nixpkgs = args.includes('--nixpkgs') ? [] : ['--nixpkgs', nixpkgsPath];
  const { status, stdout, stderr } = await nixconda(
    folder,
    ['check', '--format', 'json', '--offline', 'true', ...nixpkgs, ...args],
    { env: { XDG_CACHE_HOME: join(folder, '.cache'), ...env } },
  );
  if (!stdout.startsWith('{')) throw new Error(`There is no report: ${stderr}`);
  return { status, report: JSON.parse(stdout), stderr };
}

/** A conda shell file around the attributes of a fetchurl. The file is not linted to its last detail, only verified. */
export const shellWith = (fetch: string, extra = ''): string => `{ pkgs ? import <nixpkgs> { } }:
(pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [
    (pkgs.runCommand "conda-install" { src = pkgs.fetchurl { ${fetch} }; } "install -D $src $out/bin/conda-install")
  ];
  ${extra}
}).env
`;
