# as: pkgs/by-name/co/conda/package.nix
# nixpkgs: 26.05
{
  lib,
  buildFHSEnv,
  fetchurl,
  libGL,
  libarchive,
  libselinux,
  libx11,
  libxi,
  makeWrapper,
  runCommand,
  stdenv,
  zlib,
  condaDeps ? [
    libselinux
    libarchive
    libGL
    libx11
    libxi
    stdenv.cc
    zlib
  ],
  extraPkgs ? [ ],
  installationPath ? "$HOME/.conda",
  runScript ? "bash -l",
}:

let
  version = "26.5.3-1";

  selectSystem =
    values: values.${stdenv.hostPlatform.system} or (throw "Unsupported system: ${stdenv.hostPlatform.system}");

  arch = selectSystem {
    x86_64-linux = "x86_64";
    aarch64-linux = "aarch64";
  };

  src = fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py313_${version}-Linux-${arch}.sh";
    hash = selectSystem {
      x86_64-linux = "sha256-c1illh3GpJQdCHKBzXAxNyj8xoaVc14YozcyG8Mcf1E=";
      aarch64-linux = "sha256-Tq8fLYPt460BCvpq0ZvvaYk8pGZ7pZlvUe+zCAwIpw0=";
    };
  };

  installer = runCommand "miniconda.sh" { } ''
    sed 's/unset LD_LIBRARY_PATH/#nset LD_LIBRARY_PATH/' ${src} > $out
    chmod +x $out
  '';

  conda = runCommand "install-conda" { nativeBuildInputs = [ makeWrapper ]; } ''
    makeWrapper ${installer} $out/bin/install-conda \
      --add-flags '-p ${installationPath}' \
      --add-flags "-b" \
      --prefix LD_LIBRARY_PATH : ${lib.makeLibraryPath [ zlib ]}
  '';
in
buildFHSEnv {
  pname = "conda-shell";
  inherit version runScript;
  targetPkgs = pkgs: [ conda ] ++ condaDeps ++ extraPkgs;

  profile = ''
    # Accepted by the administrator of this machine.
    export CONDA_PLUGINS_AUTO_ACCEPT_TOS=yes
    export PATH=${installationPath}/bin:$PATH
    export NIX_CFLAGS_COMPILE="-I${installationPath}/include $NIX_CFLAGS_COMPILE"
    export NIX_CFLAGS_LINK="-L${installationPath}/lib $NIX_CFLAGS_LINK"
    export LIBARCHIVE=${lib.getLib libarchive}/lib/libarchive.so
    if [ ! -d ${installationPath} ]; then
      install-conda
    fi
    source ${installationPath}/etc/profile.d/conda.sh
  '';

  meta = {
    description = "Package manager for Python, and more";
    mainProgram = "conda-shell";
    platforms = [
      "aarch64-linux"
      "x86_64-linux"
    ];
  };
}
