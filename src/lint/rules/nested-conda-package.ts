/** nixpkgs' own `conda` is put into an FHS environment whose profile then calls `conda`. */
import { isNixpkgs } from '../facts/index.ts';
import type { Rule } from '../rule.ts';
import { condaCallOf, scriptsOf } from '../shell/index.ts';

export const nestedCondaPackage: Rule = {
  id: 'nested-conda-package',
  severity: 'error',
  fixable: 'none',
  summary: "nixpkgs' conda package brings conda-shell, not conda",
  local: true,
  docs: {
    why: 'The package `conda` of nixpkgs is itself an FHS environment with a launcher, `conda-shell`; there is no `conda` in it. Inside another FHS environment it cannot even start, and the `conda` that the profile calls does not exist. Fetch an installer as nixpkgs does, take `micromamba`, or enter `pkgs.conda` itself.',
    sources: [
      'https://github.com/NixOS/nixpkgs/issues/189839',
      'https://github.com/NixOS/nixpkgs/issues/56283',
      'https://github.com/NixOS/nixpkgs/blob/master/pkgs/by-name/co/conda/package.nix',
    ],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.conda ];
  profile = "conda activate base";
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = "micromamba info";
}`,
  },
  *check(context) {
    const calling = scriptsOf(context, ['profile', 'run-script']).filter(({ commands }) =>
      commands.some((command) => condaCallOf(command)?.tool === 'conda'),
    );
    const called = new Set(calling.map(({ text }) => text.expression));
    for (const { packages, member } of context.facts.fhsCalls()) {
      const texts = [member('profile')?.value ?? null, member('runScript')?.value ?? null];
      if (!texts.some((text) => text !== null && called.has(text))) continue;
      for (const { from, to } of packages.filter((item) => isNixpkgs(context, item, 'conda'))) {
        yield { from, to, message: "This is nixpkgs' own launcher conda-shell; it brings no conda for the profile to call." };
      }
    }
  },
};
