/** The file takes whatever nixpkgs the machine has, or whatever a branch has today. */
import type { Apply } from '../../syntax/index.ts';
import { calledName, isFlake, membersOf } from '../facts/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const nixpkgsUnpinned: Rule = {
  id: 'nixpkgs-unpinned',
  severity: 'info',
  fixable: 'none',
  summary: 'The file does not pin nixpkgs',
  docs: {
    why: '`<nixpkgs>` is what NIX_PATH says, another one on every machine; a fetched branch is another one every day. The same file gives another environment then, or, when an attribute is renamed, none. In CI `<nixpkgs>` may not be there at all. Fetch a revision with its sha256, or use a flake, whose lock file pins it.',
    sources: ['https://nix.dev/guides/recipes/dependency-management', 'https://nix.dev/reference/pinning-nixpkgs'],
    bad: '{ pkgs ? import <nixpkgs> { } }: (pkgs.buildFHSEnv { name = "conda-shell"; }).env',
    good: '{ pkgs }: (pkgs.buildFHSEnv { name = "conda-shell"; }).env',
  },
  *check(context) {
    if (isFlake(context)) return;
    for (const { name, from, to } of context.nodes('search-path')) {
      if (/^nix(?:pkgs|os)/.test(name))
        yield { from, to, message: `<${name}> is another nixpkgs on every machine.`, help: 'Fetch a revision with its sha256.' };
    }
    for (const call of context.nodes('apply')) {
      if (calledName(call) !== 'fetchTarball' || !fetchesBranch(context, call)) continue;
      yield {
        from: call.from,
        to: call.to,
        message: 'This is whatever the branch of nixpkgs holds today.',
        help: 'Fetch a revision with its sha256.',
      };
    }
  },
};

function fetchesBranch(context: RuleContext, { arguments: [argument] }: Apply): boolean {
  if (argument === undefined) return false;
  const members = membersOf(context, argument);
  const urlNode = members === null ? argument : (members.get('url')?.value ?? null);
  const url = urlNode === null ? null : (context.values.string(urlNode)?.value ?? null);
  if (url === null || (members !== null && (members.get('sha256') !== null || !members.complete))) return false;
  return /nixpkgs|nixos\.org\/(?:channels|nixos)/i.test(url) && !/\b[0-9a-f]{40}\b/.test(url);
}
