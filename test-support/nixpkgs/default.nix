# A miniature nixpkgs for tests and the demonstration. It builds offline, with `sandbox = false`, from
# the tools of a Debian or Ubuntu host, and offers what conda shell files ask of the real one.
#
# Nothing big is copied. A package of a host program is a folder of links into /.host, a place that
# exists only inside an environment made by buildFHSEnv, where the host's /usr is bound. So inside
# an environment exactly the chosen programs are visible, as with the real nixpkgs.
{
  localSystem ? { system = builtins.currentSystem; },
  system ? if builtins.isString localSystem then localSystem else localSystem.system,
  overlays ? [ ],
  # config.imitate     what fetchurl builds instead of a download; see fetchurl.nix
  # config.initStyle   the shape of every FHS environment's first program; see fhs/bubblewrap.nix
  # config.bwrap       the bubblewrap to copy, a path as a string; default: the host's
  # config.release     see `release`
  config ? { },
  # Behave as this release ("22.11", "25.05", …) where the releases differ in names, warnings and
  # the shape of FHS environments. null: every name of every age works, without a warning.
  release ? config.release or null,
  ...
}@args:

let
  lib = import ./lib { inherit release; };
  differences = import ./releases.nix { inherit lib release; };

  bottom = self: {
    inherit lib config system overlays;
    pkgs = self;
    path = ./.;
    callPackage = lib.callPackageWith self;
    newScope = extra: lib.callPackageWith (self // extra);
    extend = overlay: self.appendOverlays [ overlay ];
    appendOverlays = more: import ./. (args // { overlays = overlays ++ more; });
    pkgsi686Linux = import ./. (removeAttrs args [ "localSystem" ] // { system = "i686-linux"; });
  };
  stages = [ (import ./stdenv) (import ./builders) (import ./packages) (import ./fhs) differences.stage ];
  apply = self: builtins.foldl' (super: stage: super // stage self super);
in
lib.fix (self: apply self (removeAttrs (apply self (bottom self) stages) differences.missing) overlays)
