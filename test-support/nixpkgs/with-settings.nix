# The default.nix of a folder made by writeNixpkgs: the miniature nixpkgs beside it, set as settings.json says.
{ config ? { }, ... }@args:

let
  settings = builtins.fromJSON (builtins.readFile ./settings.json);
in
import ./nixpkgs (args // {
  config = removeAttrs settings [ "imitate" ] // {
    imitate = builtins.mapAttrs (_: file: ./. + "/files/${file}") settings.imitate;
  } // config;
})
