# An FHS env in which conda and its packages find the system libraries that they assume.
#
#   nix-shell conda-shell.nix  a shell inside
#   conda-install              inside, once: installs conda in $HOME/.conda
{
  # For this machine, or for the system that --argstr system names.
  system ? builtins.currentSystem,
  # nixconda-disable-next-line nixpkgs-unpinned: whoever calls the file says which nixpkgs
  pkgs ? import <nixpkgs> { inherit system; },
}:

let
  # $HOME and not ~: within quotes, and after -I or -L, a tilde is never expanded.
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

    # x11: windows, for Matplotlib, Tk and everything above them
    (pkgs.libx11 or pkgs.xorg.libX11)
    (pkgs.libxau or pkgs.xorg.libXau)
    (pkgs.libxext or pkgs.xorg.libXext)
    (pkgs.libxi or pkgs.xorg.libXi)
    (pkgs.libxrender or pkgs.xorg.libXrender)
    (pkgs.libice or pkgs.xorg.libICE)
    (pkgs.libsm or pkgs.xorg.libSM)
    (pkgs.libxcb or pkgs.xorg.libxcb)
    pkgs.fontconfig

    # gl: OpenGL, for PyOpenGL, VTK and OpenCV's windows
    (pkgs.libGL or pkgs.mesa)
    (pkgs.libGLU or pkgs.mesa_glu)

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
    # The fonts of the system.
    if [ -f /etc/fonts/fonts.conf ]; then
      export FONTCONFIG_FILE=/etc/fonts/fonts.conf
    fi
  '';

  # A login shell reads the profile itself, so that the functions defined there are in it.
  runScript = "bash -l";
}).env
