/** The outputs of a flake take an input that its inputs do not have. */
import { isFlake, membersOf } from '../facts/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const flakeUndeclaredInput: Rule = {
  id: 'flake-undeclared-input',
  severity: 'warning',
  fixable: 'none',
  summary: 'The outputs name an input that is not declared',
  mentions: ['outputs'],
  docs: {
    why: 'A name in the pattern of `outputs` that `inputs` does not have is looked up in the registry: that of the machine, of the user, or the global one on the network. Another machine may find another flake, or none. Declare where it comes from.',
    sources: [
      'https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake#flake-inputs',
      'https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-registry',
    ],
    file: 'flake.nix',
    bad: `{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
  outputs = { self, nixpkgs, flake-utils }: { };
}`,
    good: `{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
  inputs.flake-utils.url = "github:numtide/flake-utils";
  outputs = { self, nixpkgs, flake-utils }: { };
}`,
  },
  *check(context) {
    if (!isFlake(context)) return;
    const flake = membersOf(context, context.root.expression);
    const outputs = flake?.get('outputs')?.value ?? null;
    const lambda = outputs === null ? null : context.values.origin(outputs);
    const declared = declaredInputs(context);
    if (lambda?.kind !== 'lambda' || lambda.parameter.kind !== 'formals' || declared === null) return;
    for (const { name } of lambda.parameter.formals) {
      if (name.text === 'self' || declared.has(name.text)) continue;
      yield {
        from: name.from,
        to: name.to,
        message: `The input ${name.text} is not declared, so it is whatever the registry of the machine has.`,
      };
    }
  },
};

/** The names in `inputs`; null where some of them are not written in the file. */
function declaredInputs(context: RuleContext): ReadonlySet<string> | null {
  const flake = membersOf(context, context.root.expression);
  if (flake === null || !flake.complete) return null;
  const names = new Set<string>();
  for (const { name, value } of flake.list) {
    const [first, second] = name.split('.');
    if (first !== 'inputs') continue;
    if (second !== undefined) names.add(second);
    else {
      const inputs = value === null ? null : membersOf(context, value);
      if (inputs === null || !inputs.complete) return null;
      for (const input of inputs.list) names.add(input.name.split('.')[0] ?? input.name);
    }
  }
  return names;
}
