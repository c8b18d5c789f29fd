# nix develop: a shell inside.
# nix build: makes the program result/bin/science, a shell inside; nix run starts it.
{
  description = "science: an FHS env for conda and its packages";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  outputs =
    { self, nixpkgs, ... }:
    let
      forEachSystem = nixpkgs.lib.genAttrs [
        "x86_64-linux"
      ];
    in
    {
      packages = forEachSystem (system: {
        default = import ./conda-shell.nix {
          pkgs = nixpkgs.legacyPackages.${system};
        };
      });
      devShells = forEachSystem (system: {
        default = self.packages.${system}.default.env;
      });
    };
}
