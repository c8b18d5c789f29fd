# as: flake.nix
# micromamba needs no installer at all.
{
  description = "An environment for data analysis";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";
  inputs.flake-utils.url = "github:numtide/flake-utils";

  outputs = { self, nixpkgs, flake-utils }:
    flake-utils.lib.eachSystem [ "x86_64-linux" "aarch64-linux" ] (system:
      let
        pkgs = nixpkgs.legacyPackages.${system};
        fhs = pkgs.buildFHSEnv {
          name = "mamba-shell";
          targetPkgs = pkgs: with pkgs; [ micromamba git zlib ];
          profile = ''
            export MAMBA_ROOT_PREFIX="$PWD/.mamba"
            eval "$(micromamba shell hook --shell posix)"
            if [ ! -d "$MAMBA_ROOT_PREFIX/envs/analysis" ]; then
              micromamba create --yes --quiet --name analysis --file environment.yml
            fi
            micromamba activate analysis
          '';
        };
      in
      {
        packages.default = fhs;
        devShells.default = fhs.env;
      });
}
