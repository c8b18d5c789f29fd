# as: pkgs/tools/package-management/conda/default.nix
# nixpkgs: 18.09
{ stdenv, fetchurl, runCommand, makeWrapper, buildFHSUserEnv, libselinux, xorg
, installPath ? "$HOME/.conda"
, extraPkgs ? [ ]
}:

let
  version = "4.3.31";
  installer = stdenv.mkDerivation {
    name = "miniconda-installer-${version}";
    src = fetchurl {
      url = "https://repo.anaconda.com/miniconda/Miniconda3-${version}-Linux-x86_64.sh";
      hash = "sha256-XDBrP5x4d5qhQ3f0t84+i7AcFAv+ZBN3JXExXuidSz8=";
    };
    dontUnpack = true;
    installPhase = ''
      install -D $src $out/miniconda.sh
    '';
    fixupPhase = "chmod +x $out/miniconda.sh";
  };
  conda = runCommand "conda-install" { nativeBuildInputs = [ makeWrapper ]; buildInputs = [ installer ]; } ''
    makeWrapper ${installer}/miniconda.sh $out/bin/conda-install \
      --add-flags '-p ${installPath}' --add-flags "-b" --add-flags "-u"
  '';
in
buildFHSUserEnv {
  name = "conda-shell-${version}";
  targetPkgs = pkgs: (with pkgs; [ conda libselinux xorg.libSM xorg.libICE xorg.libXrender gcc ]) ++ extraPkgs;
  profile = ''
    export PATH=${installPath}/bin:$PATH
    export NIX_CFLAGS_COMPILE="-I${installPath}/include $NIX_CFLAGS_COMPILE"
    export NIX_CFLAGS_LINK="-L${installPath}/lib $NIX_CFLAGS_LINK"
    export FONTCONFIG_FILE=/etc/fonts/fonts.conf
    export QT_XKB_CONFIG_ROOT=${xorg.xkeyboardconfig}/share/X11/xkb
  '';
  meta.platforms = [ "x86_64-linux" ];
}
