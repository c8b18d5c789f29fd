/** Nix over the miniature nixpkgs, as the tests here call it: offline and without a sandbox. */
import { nixpkgsPath } from '../../test-support/index.ts';
import { type Outcome, type RunOptions, run } from './run.ts';

const options = ['--option', 'substitute', 'false', '--option', 'sandbox', 'false'];

/** Run a Nix program with `<nixpkgs>` set; `args` follow. */
export function nix(
  program: string,
  args: readonly string[],
  more: RunOptions & { readonly nixpkgs?: string } = {},
): Promise<Outcome> {
  return run(program, ['-I', `nixpkgs=${more.nixpkgs ?? nixpkgsPath}`, ...options, ...args], more);
}

/** The value of an expression in which `pkgs` is the package set, with these arguments of `import <nixpkgs>`. */
export async function evaluate(expression: string, nixpkgsArguments = '{ }'): Promise<unknown> {
  const source = `let pkgs = import <nixpkgs> ${nixpkgsArguments}; in ${expression}`;
  const { status, stdout, stderr } = await nix('nix-instantiate', ['--eval', '--strict', '--json', '--expr', source]);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Build an expression in which `pkgs` is the package set. @returns the path of its output. */
export async function build(expression: string, nixpkgsArguments = '{ }'): Promise<string> {
  const source = `let pkgs = import <nixpkgs> ${nixpkgsArguments}; in ${expression}`;
  const { status, stdout, stderr } = await nix('nix-build', ['--no-out-link', '--expr', source]);
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}
