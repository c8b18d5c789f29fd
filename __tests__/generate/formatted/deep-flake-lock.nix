# An FHS env in which conda and its packages find the system libraries that they assume.
#
#   nix-shell conda-shell.nix  a shell inside
{
  # For this machine, or for the system that --argstr system names.
  system ? builtins.currentSystem,
  # Pinned: the same libraries today and in a year.
  pkgs ?
    let
      lock = builtins.fromJSON (
        builtins.readFile ../../../../../../../../../../../../../../../../../../../../flake.lock
      );
      inherit (lock.nodes.${lock.nodes.root.inputs.nixpkgs}) locked;
    in
    import (fetchTarball {
      url =
        locked.url or "https://github.com/${locked.owner}/${locked.repo}/archive/${locked.rev}.tar.gz";
      sha256 = locked.narHash;
    }) { inherit system; },
}:

let
  # $HOME and not ~: within quotes, and after -I or -L, a tilde is never expanded.
  prefix = "$HOME/.conda";

  # The builder's name was buildFHSUserEnv until nixpkgs 22.11.
  buildFHSEnv = pkgs.buildFHSEnv or pkgs.buildFHSUserEnv;
in
(buildFHSEnv {
  name = "conda-shell";

  # What conda packages take from the system. The X libraries have new names since nixpkgs 26.05.
  targetPkgs = pkgs: [
    pkgs.micromamba

    # base: what conda's own programs and most packages take for granted
    pkgs.zlib
    pkgs.libselinux
    (pkgs.libxcrypt-legacy or pkgs.glibc)
    pkgs.cacert
    pkgs.curl
    pkgs.git
    pkgs.which
  ];

  profile = ''
    # micromamba comes from nixpkgs and needs no installer; it keeps its environments here.
    export MAMBA_ROOT_PREFIX="${prefix}"
    # Its hook uses `complete`, which a bash without line editing lacks.
    type complete > /dev/null 2>&1 || complete() { :; }
    eval "$(micromamba shell hook --shell posix)"
  '';

  # A login shell reads the profile itself, so that the functions defined there are in it.
  runScript = "bash -l";
}).env
