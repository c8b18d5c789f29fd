# A conda shell as people wrote them in 2017. It worked then; `nixconda lint` says what is wrong with it today, and
# `nixconda upgrade` brings it up to date.
with import <nixpkgs> { };

let
  home = "~/.conda";
  minicondaVersion = "4.3.21";

  installer = stdenv.mkDerivation {
    name = "miniconda-installer-${minicondaVersion}";
    src = fetchurl {
      url = "https://repo.continuum.io/miniconda/Miniconda3-${minicondaVersion}-Linux-x86_64.sh";
      sha256 = "142a60c94n5gj8r3hs38yzn6vgpyr779f6jv0fqkrraabdrrq279";
    };
    unpackPhase = "true";
    installPhase = ''
      mkdir -p $out
      cp $src $out/install.sh
    '';
    # Only now, so that no earlier phase has patched it.
    fixupPhase = "chmod +x $out/install.sh";
  };

  condaInstall = runCommand "conda-install" { buildInputs = [ makeWrapper ]; } ''
    makeWrapper ${installer}/install.sh $out/bin/conda-install --add-flags "-b -p ${home}"
  '';
in
(buildFHSUserEnv {
  name = "conda";
  targetPkgs = pkgs: with pkgs; [
    condaInstall
    gcc
    git
    libselinux
    xorg.libICE
    xorg.libSM
    xorg.libXrender
  ];
  profile = ''
    export PATH=${home}/bin:$PATH
    export NIX_CFLAGS_COMPILE="-I${home}/include"
    export NIX_CFLAGS_LINK="-L${home}lib"
    export QT_XKB_CONFIG_ROOT="${xorg.libX11}/share/X11/locale"
  '';
}).env
