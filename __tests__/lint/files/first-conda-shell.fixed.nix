# as: .conda-shell.nix
{ pkgs ? import <nixpkgs> {} }:

let

  # The folder that holds conda and its environments
  prefix = "$HOME/.conda";

  # The vendor's installer, kept as it is
  installer = pkgs.stdenv.mkDerivation rec {
    pname = "miniconda-installer";
    version = "4.3.11";
    src = pkgs.fetchurl {
      url = "https://repo.anaconda.com/miniconda/Miniconda3-${version}-Linux-x86_64.sh";
      hash = "sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g=";
    };
    # A single file needs no unpacking.
    dontUnpack = true;
    # The installer looks at its own name, which has to end in .sh.
    installPhase = ''
      mkdir -p $out
      cp $src $out/install.sh
    '';
    # Made executable only now, so that nothing rewrites its first line.
    fixupPhase = ''
      chmod +x $out/install.sh
    '';
  };

  # One command to run the installer without questions
  conda = pkgs.runCommand "conda-install"
    { nativeBuildInputs = [ pkgs.makeWrapper ]; buildInputs = [ installer ]; }
    ''
      mkdir -p $out/bin
      makeWrapper                       \
        ${installer}/install.sh         \
        $out/bin/conda-install          \
        --add-flags '-p ${prefix}'      \
        --add-flags "-b" --add-flags "-u"
    '';

in
(
  pkgs.buildFHSEnv {
    name = "conda";
    targetPkgs = pkgs: (
      with pkgs; [
        conda
        # Libraries that conda's packages take for granted
        xorg.libSM
        xorg.libXrender
        libselinux
        # A compiler for what pip builds
        gcc
        git
      ]
    );
    profile = ''
      # Find conda
      export PATH=${prefix}/bin:$PATH
      # Find what conda brought when compiling
      export NIX_CFLAGS_COMPILE="-I${prefix}/include $NIX_CFLAGS_COMPILE"
      export NIX_CFLAGS_LINK="-L${prefix}/lib $NIX_CFLAGS_LINK"
      # For programs with windows
      export FONTCONFIG_FILE=/etc/fonts/fonts.conf
      export QTCOMPOSE=${pkgs.xorg.libX11}/share/X11/locale
    '';
  }
).env
