/** A flake uses an unfree package of nixpkgs, and does not allow it. */
import { isFlake, nixpkgsPaths } from '../facts/index.ts';
import type { Rule } from '../rule.ts';

/** Unfree packages that conda shells use: their licences at https://search.nixos.org/packages. */
const unfree =
  /^(?:cudatoolkit\w*|cudaPackages\w*\..+|cudnn\w*|linuxPackages\w*\.nvidia_x11\w*|mkl|vscode|nvtop|nvtopPackages\.nvidia)$/;

export const unfreeInFlake: Rule = {
  id: 'unfree-in-flake',
  severity: 'warning',
  fixable: 'none',
  summary: 'A flake uses an unfree package without allowing it',
  mentions: ['cuda', 'cudnn', 'linuxPackages', 'mkl', 'nvtop', 'vscode'],
  docs: {
    why: 'nixpkgs refuses to evaluate a package with an unfree licence until it is allowed. A flake does not read `NIXPKGS_ALLOW_UNFREE` or `~/.config/nixpkgs/config.nix`, and `legacyPackages` is nixpkgs without any configuration: import it with `config.allowUnfree = true`, or a predicate that names the packages.',
    sources: ['https://nixos.org/manual/nixpkgs/stable/#sec-allow-unfree'],
    file: 'flake.nix',
    bad: `{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
  outputs = { self, nixpkgs }: let pkgs = nixpkgs.legacyPackages.x86_64-linux; in {
    devShells.x86_64-linux.default = pkgs.mkShell { packages = [ pkgs.cudatoolkit ]; };
  };
}`,
    good: `{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
  outputs = { self, nixpkgs }: let pkgs = import nixpkgs { system = "x86_64-linux"; config.allowUnfree = true; }; in {
    devShells.x86_64-linux.default = pkgs.mkShell { packages = [ pkgs.cudatoolkit ]; };
  };
}`,
  },
  *check(context) {
    if (
      !isFlake(context) ||
      context.nodes('name').some(({ text }) => /^allowUnfree|^allowlistedLicenses$|^whitelistedLicenses$/.test(text))
    )
      return;
    for (const expression of [...context.nodes('select'), ...context.nodes('variable')]) {
      const parent = context.parent(expression);
      if (parent?.kind === 'select' && parent.target === expression) continue;
      const path = nixpkgsPaths(context, expression).find((one) => unfree.test(one));
      if (path === undefined) continue;
      yield {
        from: expression.from,
        to: expression.to,
        message: `${path} is unfree, and this flake does not allow it.`,
        help: 'Import nixpkgs with config.allowUnfree = true.',
      };
    }
  },
};
