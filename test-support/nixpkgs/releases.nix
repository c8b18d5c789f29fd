# What differs between the releases of nixpkgs, as far as a conda shell file can meet it: names that do not exist yet, warn,
# or are gone. With `release = null` nothing is missing and nothing warns.
# Messages and dates as in nixpkgs' pkgs/top-level/aliases.nix and NixOS/nixpkgs#365499, #479724.
{ lib, release }:

let
  since = version: release != null && lib.versionAtLeast release version;
  before = version: release != null && lib.versionOlder release version;

  xorg = lib.importJSON ./packages/xorg.json;
  builders = {
    buildFHSUserEnv = "buildFHSEnv";
    buildFHSUserEnvChroot = "buildFHSEnvChroot";
    buildFHSUserEnvBubblewrap = "buildFHSEnvBubblewrap";
  };
  # Names and the release that first had them: NixOS/nixpkgs#42817, #129583, #181764, and the dates in aliases.nix.
  newcomers = {
    pkg-config = "18.03";
    libGL = "18.09";
    libGLU = "18.09";
    alsa-lib = "21.11";
    micromamba = "21.11";
    libxcrypt-legacy = "22.11";
  };
in
{
  # Until 22.11 the FHS builders had only their longer names; until 25.11 the X libraries stood in `xorg` only.
  missing =
    lib.optionals (before "23.05") (lib.attrValues builders)
    ++ lib.optionals (before "26.05") (lib.mapAttrsToList (_: new: new.renamedTo) xorg)
    ++ lib.filter (name: before newcomers.${name}) (lib.attrNames newcomers);

  stage = self: super: {
    # NixOS/nixpkgs#240860: before, `multiPkgs` alone brought 32-bit libraries, and `multiArch` was no argument.
    fhsMultiArch = if before "23.11" then "always" else "asked";
    fhsInitStyle = if before "23.05" then "bin" else if since "24.11" then "container" else "file";

    xorg = lib.mapAttrs
      (old: new: lib.warnIf (since "26.05")
        "The xorg package set has been deprecated, 'xorg.${old}' has been renamed to '${new.renamedTo}'"
        super.${new.renamedTo})
      xorg;

    alsaLib =
      if since "25.11" then throw "'alsaLib' has been renamed to/replaced by 'alsa-lib'" else super.alsa-lib;
    mesa_glu = super.libGLU;
    pkgconfig = super.pkg-config;

    # Until 17.09 the standard environment knew its system, and no platforms.
    stdenv =
      if before "17.09" then removeAttrs super.stdenv [ "buildPlatform" "hostPlatform" "targetPlatform" ] else super.stdenv;
  } // lib.mapAttrs
    (old: new:
      if since "25.11" then throw "'${old}' has been renamed to '${new}' and was removed in 25.11"
      else lib.warnIf (since "25.05") "'${old}' has been renamed to '${new}' and will be removed in 25.11" super.${new})
    builders;
}
