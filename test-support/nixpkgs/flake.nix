# The miniature nixpkgs as a flake, for those who take it as an input.
{
  description = "The miniature nixpkgs, as a flake with the outputs that flakes ask of nixpkgs";

  outputs = _: rec {
    lib = import ./lib { release = null; };
    legacyPackages = lib.genAttrs lib.systems.flakeExposed (system: import ./. { inherit system; });
  };
}
