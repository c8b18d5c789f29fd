# The `.env` of an FHS environment: for nix-shell only. Building it fails on purpose, as in nixpkgs.
{ self, name, shellHook }:

self.runCommandLocal "${name}-shell-env" { inherit shellHook; } ''
  echo >&2 ""
  echo >&2 "*** User chroot 'env' attributes are intended for interactive nix-shell sessions, not for building! ***"
  echo >&2 ""
  exit 1
''
