# A shell in which conda and its packages find the system libraries that they assume: `nix-shell conda-shell.nix`.
# Inside, `conda-install` installs conda once, under ~/.conda; then conda is used as anywhere else.
{
  # nixconda-disable-next-line nixpkgs-unpinned: whoever calls the file says which nixpkgs
  pkgs ? import <nixpkgs> { },
}:

let
  # $HOME and not ~: the prefix stands within quotes and after -I, where a tilde is never expanded.
  prefix = "$HOME/.conda";

  # Miniforge: conda with the channel conda-forge, which anybody may use.
  version = "26.3.2-3";
  installers = {
    x86_64-linux = {
      url = "https://github.com/conda-forge/miniforge/releases/download/${version}/Miniforge3-${version}-Linux-x86_64.sh";
      hash = "sha256-hIGUhRqYkDE0GH+7SrUO/oewA+DA+Aj5dkS3Ukpivyw=";
    };
    aarch64-linux = {
      url = "https://github.com/conda-forge/miniforge/releases/download/${version}/Miniforge3-${version}-Linux-aarch64.sh";
      hash = "sha256-LBE6aSl+YSsByg8yDCKjEHoR8qubVz15rIaKF1lFzik=";
    };
  };
  inherit (pkgs.stdenv.hostPlatform) system;
  installer = pkgs.fetchurl (installers.${system} or (throw "no conda installer is pinned for ${system}"));

  # The installer runs as it was published: its payload is found by its place in the file, so nothing may patch it.
  # -u, because ~/.conda can be there before conda is: conda keeps files of its own in it.
  conda-install = pkgs.writeShellScriptBin "conda-install" ''
    if [ -x "${prefix}/bin/conda" ]; then
      echo "conda is installed under ${prefix}"
    else
      bash ${installer} -b -u -p "${prefix}" "$@"
    fi
  '';

  # The builder's name was buildFHSUserEnv until nixpkgs 22.11.
  buildFHSEnv = pkgs.buildFHSEnv or pkgs.buildFHSUserEnv;
in
(buildFHSEnv {
  name = "conda-shell";

  # What conda packages take from the system instead of bringing it along. The X libraries have new names since nixpkgs 26.05.
  targetPkgs = pkgs: [
    conda-install
    pkgs.fontconfig
    pkgs.gcc
    pkgs.git
    pkgs.libGL
    pkgs.libselinux
    pkgs.zlib
    (pkgs.libice or pkgs.xorg.libICE)
    (pkgs.libsm or pkgs.xorg.libSM)
    (pkgs.libx11 or pkgs.xorg.libX11)
    (pkgs.libxrender or pkgs.xorg.libXrender)
  ];

  profile = ''
    export PATH="${prefix}/bin:$PATH"
    # `conda activate` is a function of this file, which is there from the first conda-install on.
    if [ -f "${prefix}/etc/profile.d/conda.sh" ]; then
      . "${prefix}/etc/profile.d/conda.sh"
    fi
    # For what pip compiles: added to what the environment itself has set.
    export NIX_CFLAGS_COMPILE="$NIX_CFLAGS_COMPILE -I${prefix}/include"
    export NIX_CFLAGS_LINK="$NIX_CFLAGS_LINK -L${prefix}/lib"
    export FONTCONFIG_FILE=/etc/fonts/fonts.conf
  '';

  # A login shell reads the profile itself, so that the function conda is there in it.
  runScript = "bash -l";
}).env
