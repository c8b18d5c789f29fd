/** A shell is the FHS environment's launcher instead of its `.env`. */
import { bare, type Expression } from '../../syntax/index.ts';
import { fhsBuilder, isFlake, shellsIn } from '../facts/index.ts';
import type { FindingFix, Rule, RuleContext } from '../rule.ts';

export const fhsEnvMissing: Rule = {
  id: 'fhs-env-missing',
  severity: 'error',
  fixable: 'safe',
  summary: 'A shell is a buildFHSEnv call without .env',
  docs: {
    why: 'What `buildFHSEnv` returns is a derivation that holds a launcher script. `nix-shell` and `nix develop` enter the environment in which that launcher is *built*: an ordinary shell, with no `/lib64`, no profile and none of the packages. Its attribute `env` is made to be entered. Packages and apps are right without `.env`, and not reported: only what a file named `shell.nix` or `…-shell.nix` evaluates to, and the devShells of a flake.',
    sources: ['https://nixos.org/manual/nixpkgs/stable/#sec-fhs-environments'],
    bad: '{ pkgs ? import <nixpkgs> { } }: pkgs.buildFHSEnv { name = "conda-shell"; }',
    good: '{ pkgs ? import <nixpkgs> { } }: (pkgs.buildFHSEnv { name = "conda-shell"; }).env',
  },
  *check(context) {
    for (const shell of shellsIn(context)) {
      const origin = context.values.origin(shell);
      if (origin.kind !== 'apply' || fhsBuilder(context, origin.function) === null || alreadySelects(origin.arguments[0]))
        continue;
      const isCall = bare(shell) === origin;
      yield {
        from: isCall ? origin.from : shell.from,
        to: isCall ? origin.function.to : shell.to,
        message: `${isFlake(context) ? 'nix develop' : 'nix-shell'} enters the build of this environment's launcher, not the environment.`,
        fix: addEnv(context, shell),
      };
    }
  },
};

/** `buildFHSEnv { … }.env`, where the selection binds to the set: the matter of result-not-derivation. */
function alreadySelects(argument: Expression | undefined): boolean {
  return argument?.kind === 'select';
}

function addEnv({ text }: RuleContext, shell: Expression): FindingFix {
  const { from, to, kind } = shell;
  const isSimple = kind === 'variable' || kind === 'parenthesised' || (kind === 'select' && shell.orAt === null);
  const closed = { from: to, to, text: ').env' };
  const opened = { from, to: from, text: /[\w)]/.test(text.charAt(from - 1)) ? ' (' : '(' };
  return { kind: 'safe', title: 'Select its env', edits: isSimple ? [{ from: to, to, text: '.env' }] : [opened, closed] };
}
