# as: modules/conda.nix
{ config, lib, pkgs, ... }:

let
  cfg = config.programs.conda;
  fhs = pkgs.buildFHSEnv {
    name = "conda-shell";
    targetPkgs = pkgs: [ pkgs.zlib ] ++ cfg.extraPackages;
    profile = ''
      export PATH="${cfg.prefix}/bin:$PATH"
    '';
  };
in
{
  options.programs.conda = {
    enable = lib.mkEnableOption "conda";
    prefix = lib.mkOption {
      type = lib.types.str;
      default = "$HOME/.conda";
      example = "/home/alice/miniconda3";
    };
    extraPackages = lib.mkOption {
      type = lib.types.listOf lib.types.package;
      default = [ ];
    };
    installer = lib.mkOption {
      type = lib.types.package;
      example = lib.literalExpression ''
        pkgs.fetchurl { url = "https://repo.anaconda.com/miniconda/Miniconda3-latest-Linux-x86_64.sh"; sha256 = ""; }
      '';
    };
  };
  config = lib.mkIf cfg.enable {
    home.packages = [ fhs ];
    programs.zsh.initExtra = ''eval "$(conda shell.zsh hook)"'';
  };
}
