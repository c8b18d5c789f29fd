# nix develop: a shell inside.
{
  description = "conda-shell: an FHS env for conda and its packages";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  outputs =
    { nixpkgs, ... }:
    let
      forEachSystem = nixpkgs.lib.genAttrs [
        "x86_64-linux"
        "aarch64-linux"
      ];
    in
    {
      devShells = forEachSystem (system: {
        default = import ./conda-shell.nix {
          pkgs = nixpkgs.legacyPackages.${system};
        };
      });
    };
}
