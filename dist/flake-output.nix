# An output of a flake, so that it can be evaluated as a file is. Needs the experimental feature `flakes`.
{
  # A reference that `builtins.getFlake` takes.
  nixcondaFlake,
  # The attribute path, as a JSON list of names. Without one: the default.
  nixcondaOutput,
}:

let
  flake = builtins.getFlake nixcondaFlake;
  names = builtins.fromJSON nixcondaOutput;
  short = if names == [ ] then [ "default" ] else names;

  # Where `nix develop` looks for FLAKE#NAME; last, NAME as it stands.
  kinds = [ "devShells" "packages" "legacyPackages" ];
  places = map (kind: [ kind builtins.currentSystem ] ++ short) kinds ++ [ short ];

  has = value: path: path == [ ] || (builtins.isAttrs value && value ? ${builtins.head path} && has value.${builtins.head path} (builtins.tail path));
  found = builtins.filter (has flake) places;
in
if found == [ ] then
  throw "the flake ${nixcondaFlake} has no output ${builtins.concatStringsSep "." short} for ${builtins.currentSystem}"
else
  builtins.foldl' (value: name: value.${name}) flake (builtins.head found)
