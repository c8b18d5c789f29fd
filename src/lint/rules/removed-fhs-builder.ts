/** buildFHSUserEnv and its kin, which nixpkgs renamed in 23.05 and removed in 25.11. */
import { type OldNames, usesOfOldNames } from '../renamed-names.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

const newNameOf = (name: string) => name.replace('UserEnv', 'Env');

const oldNames: OldNames = {
  has: (name) => /^buildFHSUserEnv(?:Chroot|Bubblewrap)?$/.test(name),
  successor: newNameOf,
  unmistakable: true,
};

export const removedFhsBuilder: Rule = {
  id: 'removed-fhs-builder',
  severity: 'error',
  fixable: 'safe',
  summary: 'buildFHSUserEnv was renamed to buildFHSEnv and removed from nixpkgs',
  mentions: ['buildFHSUserEnv'],
  docs: {
    why: 'nixpkgs renamed `buildFHSUserEnv` to `buildFHSEnv` in 23.05, warned of the old name from the end of 2024 on, and throws an error since 25.11. `buildFHSUserEnvChroot` and `buildFHSUserEnvBubblewrap` went the same way. A file pinned to 23.05–25.05 gets a warning, one pinned to 22.11 or earlier nothing, because the new name does not exist there. Where old and new nixpkgs must both be served, `pkgs.buildFHSEnv or pkgs.buildFHSUserEnv` does it, and is not reported.',
    sources: [
      'https://github.com/NixOS/nixpkgs/pull/365499',
      'https://github.com/NixOS/nixpkgs/blob/master/pkgs/top-level/aliases.nix',
      'https://github.com/nix-community/nixos-vscode-server/issues/96',
    ],
    bad: '{ pkgs ? import <nixpkgs> { } }: (pkgs.buildFHSUserEnv { name = "conda-shell"; }).env',
    good: '{ pkgs ? import <nixpkgs> { } }: (pkgs.buildFHSEnv { name = "conda-shell"; }).env',
  },
  *check(context) {
    const severity = severityOn(context);
    if (severity === null) return;
    for (const use of usesOfOldNames(context, oldNames)) {
      yield {
        from: use.from,
        to: use.to,
        ...severity,
        message: `${use.name} ${history(context)}.`,
        ...(use.edits === null
          ? { help: `Use ${newNameOf(use.name)}.` }
          : {
              fix: {
                kind: context.release.from === 'unknown-pin' ? 'suggested' : 'safe',
                title: `Call it ${newNameOf(use.name)}`,
                edits: use.edits,
              },
            }),
      };
    }
  },
};

function severityOn({ release }: RuleContext): Pick<Finding, 'severity'> | null {
  if (release.from === 'unknown-pin') return { severity: 'info' };
  if (release.since('25.11')) return {};
  return release.since('23.05') ? { severity: 'warning' } : null;
}

function history({ release }: RuleContext): string {
  if (release.from !== 'unknown-pin' && release.since('25.11')) return 'was removed in nixpkgs 25.11';
  return 'was renamed in nixpkgs 23.05 and is removed in 25.11';
}
