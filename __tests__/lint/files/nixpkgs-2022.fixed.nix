# as: pkgs/tools/package-management/conda/default.nix
# nixpkgs: 22.05
{ lib, stdenv, fetchurl, runCommand, makeWrapper, buildFHSUserEnv, libselinux, libarchive, libGL, xorg, zlib
, installationPath ? "$HOME/.conda"
, extraPkgs ? [ ]
}:

let
  version = "4.11.0";
  pname = "conda";
  installer = stdenv.mkDerivation {
    name = "${pname}-installer";
    src = fetchurl {
      url = "https://repo.anaconda.com/miniconda/Miniconda3-py39_${version}-Linux-x86_64.sh";
      hash = "sha256-TunDqlMynNemO0mHfAurtJsZt+WvKYB7eTp2vbHTYrQ=";
    };
    dontUnpack = true;
    nativeBuildInputs = [ makeWrapper ];
    installPhase = ''
      # The payload is found by offset, so the length must stay.
      sed 's/unset LD_LIBRARY_PATH/#nset LD_LIBRARY_PATH/' $src > $out
      chmod +x $out
    '';
    dontFixup = true;
  };
  condaInstall = runCommand "conda-install" { nativeBuildInputs = [ makeWrapper ]; } ''
    makeWrapper ${installer} $out/bin/conda-install \
      --add-flags '-p ${installationPath}' \
      --add-flags "-b" --add-flags "-u" \
      --prefix "LD_LIBRARY_PATH" : "${lib.makeLibraryPath [ zlib ]}"
  '';
in
buildFHSUserEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ condaInstall libselinux libarchive libGL zlib xorg.libX11 xorg.libXi ] ++ extraPkgs;
  profile = ''
    export PATH=${installationPath}/bin:$PATH
    export NIX_CFLAGS_COMPILE="-I${installationPath}/include $NIX_CFLAGS_COMPILE"
    export NIX_CFLAGS_LINK="-L${installationPath}/lib $NIX_CFLAGS_LINK"
    export PS1='\[\033[1;32m\]conda-shell:\w\$\[\033[0m\] '
    export LIBARCHIVE=${libarchive.lib}/lib/libarchive.so
    [ ! -f ${installationPath}/etc/profile.d/conda.sh ] || source ${installationPath}/etc/profile.d/conda.sh
  '';
  runScript = "bash -l";
  meta = {
    description = "Conda is a package manager for Python";
    platforms = [ "x86_64-linux" ];
  };
}
