/** The file is not Nix. The engine reports it, once, and asks only the rules that are certain in the rest of the file. */
import type { Rule } from '../rule.ts';

export const syntax: Rule = {
  id: 'syntax',
  severity: 'error',
  fixable: 'none',
  summary: 'The file has a syntax error',
  docs: {
    why: 'Nix cannot read the file at all. The message and the place are those that Nix itself gives; beside it only what is certain all the same is reported, such as a dead host in a string elsewhere, and nothing is fixed until the error is mended. This rule cannot be silenced by a comment.',
    sources: ['https://nix.dev/manual/nix/latest/language/syntax'],
    bad: '{ pkgs }: pkgs.buildFHSEnv { name = "conda" }',
    good: '{ pkgs }: pkgs.buildFHSEnv { name = "conda"; }',
  },
  check: () => [],
};
