/** The file is not Nix. The engine reports it, once, and no other rule runs. */
import type { Rule } from '../rule.ts';

export const syntax: Rule = {
  id: 'syntax',
  severity: 'error',
  fixable: 'none',
  summary: 'The file has a syntax error',
  docs: {
    why: 'Nix cannot read the file at all. The message and the place are those that Nix itself gives; nothing else is reported until it is mended. This rule cannot be silenced by a comment, since there are no comments in a file that cannot be read.',
    sources: ['https://nix.dev/manual/nix/latest/language/syntax'],
    bad: '{ pkgs }: pkgs.buildFHSEnv { name = "conda" }',
    good: '{ pkgs }: pkgs.buildFHSEnv { name = "conda"; }',
  },
  check: () => [],
};
