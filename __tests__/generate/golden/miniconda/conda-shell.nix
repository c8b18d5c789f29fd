# An FHS env in which conda and its packages find the system libraries that they assume.
#
#   nix-shell conda-shell.nix  a shell inside
#   conda-install              inside, once: installs conda in $HOME/.conda
#
# nixconda-disable channel-terms: whoever uses it accepts the terms of the default channels, with `conda tos accept`
{
  # For this machine, or for the system that --argstr system names.
  system ? builtins.currentSystem,
  # nixconda-disable-next-line nixpkgs-unpinned: whoever calls the file says which nixpkgs
  pkgs ? import <nixpkgs> { inherit system; },
}:

let
  # $HOME and not ~: within quotes, and after -I or -L, a tilde is never expanded.
  prefix = "$HOME/.conda";

  # Miniconda: conda with Anaconda's default channels, which have terms of service.
  version = "py313_26.5.3-1";
  installers = {
    x86_64-linux = {
      url = "https://repo.anaconda.com/miniconda/Miniconda3-${version}-Linux-x86_64.sh";
      hash = "sha256-c1illh3GpJQdCHKBzXAxNyj8xoaVc14YozcyG8Mcf1E=";
    };
    aarch64-linux = {
      url = "https://repo.anaconda.com/miniconda/Miniconda3-${version}-Linux-aarch64.sh";
      hash = "sha256-Tq8fLYPt460BCvpq0ZvvaYk8pGZ7pZlvUe+zCAwIpw0=";
    };
  };
  # Of pkgs, which whoever calls the file may have made for yet another system.
  platform = pkgs.stdenv.hostPlatform.system or pkgs.stdenv.system;
  pinned = installers.${platform} or (throw "This file has no conda installer for ${platform}.");
  installer = pkgs.fetchurl {
    inherit (pinned) url;
    # As sha256, which fetchurl has always taken; the name hash is younger.
    sha256 = pinned.hash;
  };

  # Installs conda once, without questions; again, it only says so.
  conda-install = pkgs.writeScriptBin "conda-install" ''
    #!${pkgs.stdenv.shell}
    if [ -x "${prefix}/bin/conda" ]; then
      echo "conda is installed in ${prefix}"
    else
      bash ${installer} -b -u -p "${prefix}" "$@"
    fi
  '';

  # The builder's name was buildFHSUserEnv until nixpkgs 22.11.
  buildFHSEnv = pkgs.buildFHSEnv or pkgs.buildFHSUserEnv;
in
(buildFHSEnv {
  name = "conda-shell";

  # What conda packages take from the system. The X libraries have new names since nixpkgs 26.05.
  targetPkgs = pkgs: [
    conda-install

    # base: what conda's own programs and most packages take for granted
    pkgs.zlib
    pkgs.libselinux
    (pkgs.libxcrypt-legacy or pkgs.glibc)
    pkgs.cacert
    pkgs.curl
    pkgs.git
    pkgs.which

    # build: compilers, for what pip builds from source
    pkgs.gcc
    pkgs.gnumake
    (pkgs.pkg-config or pkgs.pkgconfig)
  ];

  profile = ''
    export PATH="${prefix}/bin:$PATH"
    # `conda activate` is a function of this file, which is there from the first conda-install on.
    if [ -f "${prefix}/etc/profile.d/conda.sh" ]; then
      . "${prefix}/etc/profile.d/conda.sh"
    fi
    # For what pip compiles: added to what the env itself has set.
    export NIX_CFLAGS_COMPILE="$NIX_CFLAGS_COMPILE -I${prefix}/include"
    export NIX_CFLAGS_LINK="$NIX_CFLAGS_LINK -L${prefix}/lib"
  '';

  # A login shell reads the profile itself, so that the functions defined there are in it.
  runScript = "bash -l";
}).env
