# as: pkgs/tools/package-management/conda/default.nix
# nixpkgs: 18.09
{ stdenv, fetchurl, runCommand, makeWrapper, buildFHSUserEnv, libselinux, xorg
, installPath ? "~/.conda"
, extraPkgs ? [ ]
}:

let
  version = "4.3.31";
  installer = stdenv.mkDerivation {
    name = "miniconda-installer-${version}";
    src = fetchurl {
      url = "https://repo.continuum.io/miniconda/Miniconda3-${version}-Linux-x86_64.sh";
      sha256 = "0gsbkpl5wcbi4mvi6r7y1ca1rc4b7v7bgx3p8fhrlxvqkhznnc2w";
    };
    unpackPhase = "true";
    installPhase = ''
      install -D $src $out/miniconda.sh
    '';
    fixupPhase = "chmod +x $out/miniconda.sh";
  };
  conda = runCommand "conda-install" { buildInputs = [ makeWrapper installer ]; } ''
    makeWrapper ${installer}/miniconda.sh $out/bin/conda-install \
      --add-flags "-p ${installPath}" --add-flags "-b"
  '';
in
buildFHSUserEnv {
  name = "conda-shell-${version}";
  targetPkgs = pkgs: (with pkgs; [ conda libselinux xorg.libSM xorg.libICE xorg.libXrender gcc ]) ++ extraPkgs;
  profile = ''
    export PATH=${installPath}/bin:$PATH
    export NIX_CFLAGS_COMPILE="-I${installPath}/include"
    export NIX_CFLAGS_LINK="-L${installPath}lib"
    export FONTCONFIG_FILE=/etc/fonts/fonts.conf
    export QT_XKB_CONFIG_ROOT=${xorg.xkeyboardconfig}/share/X11/xkb
  '';
  meta.platforms = [ "x86_64-linux" ];
}
