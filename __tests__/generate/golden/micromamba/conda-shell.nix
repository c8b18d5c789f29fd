# An FHS env in which conda and its packages find the system libraries that they assume.
#
#   nix-shell conda-shell.nix  a shell inside
{
  # For this machine, or for the system that --argstr system names.
  system ? builtins.currentSystem,
  # nixconda-disable-next-line nixpkgs-unpinned: whoever calls the file says which nixpkgs
  pkgs ? import <nixpkgs> { inherit system; },
}:

let
  # $HOME and not ~: within quotes, and after -I or -L, a tilde is never expanded.
  prefix = "$HOME/micromamba";

  # The builder's name was buildFHSUserEnv until nixpkgs 22.11.
  buildFHSEnv = pkgs.buildFHSEnv or pkgs.buildFHSUserEnv;
in
(buildFHSEnv {
  name = "micromamba-shell";

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
