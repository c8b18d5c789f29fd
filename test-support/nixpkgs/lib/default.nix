# `lib`: the part of nixpkgs' library that shell files use, with the same names and meanings.
{ release }:

let
  parts = [ ./trivial.nix ./lists.nix ./strings.nix ./attrsets.nix ./derivations.nix ./systems.nix ./meta.nix ];
  lib = builtins.foldl' (all: part: all // import part { inherit lib release; }) { } parts;
in
lib
