/** A machine on which there is no Nix, whoever installed it on this one. */
import process from 'node:process';

/** The words that start Node there; a script and its arguments are to follow. Its PATH has nothing, its store is empty. */
export const nodeWithoutNix: readonly string[] = [
  ...['bwrap', '--dev-bind', '/', '/', '--tmpfs', '/nix', '--setenv', 'PATH', '/nowhere'],
  process.execPath,
];
