# as: conda-shell.nix
# A conda shell as it should be today: nothing to report.
{ pkgs }:

let
  version = "26.3.2-3";
  prefix = "$HOME/.conda-shell";

  installer = pkgs.fetchurl {
    url = "https://github.com/conda-forge/miniforge/releases/download/${version}/Miniforge3-${version}-Linux-x86_64.sh";
    hash = "sha256-hIGUhRqYkDE0GH+7SrUO/oewA+DA+Aj5dkS3Ukpivyw=";
  };

  install = pkgs.writeShellScriptBin "install-conda" ''
    exec bash ${installer} -b -u -p "${prefix}" "$@"
  '';
in
(pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [
    install
    pkgs.zlib
    pkgs.libGL
    pkgs.libx11
    pkgs.libxext
    pkgs.git
  ];
  profile = ''
    if [ ! -e "${prefix}/bin/conda" ]; then
      install-conda
    fi
    export PATH="${prefix}/bin:$PATH"
    export NIX_CFLAGS_COMPILE="-I${prefix}/include $NIX_CFLAGS_COMPILE"
    export NIX_CFLAGS_LINK="-L${prefix}/lib $NIX_CFLAGS_LINK"
    export FONTCONFIG_FILE=/etc/fonts/fonts.conf
    [ ! -f "${prefix}/etc/profile.d/conda.sh" ] || source "${prefix}/etc/profile.d/conda.sh"
  '';
  runScript = "bash -l";
}).env
