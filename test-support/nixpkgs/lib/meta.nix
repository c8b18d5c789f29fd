# What stands in `meta`, and the placeholders for hashes not known yet.
{ lib, ... }:

{
  fakeHash = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  fakeSha256 = "0000000000000000000000000000000000000000000000000000000000000000";

  platforms = rec {
    x86_64 = [ "x86_64-linux" "x86_64-darwin" ];
    aarch64 = [ "aarch64-linux" "aarch64-darwin" ];
    linux = [ "x86_64-linux" "aarch64-linux" "i686-linux" ];
    darwin = [ "x86_64-darwin" "aarch64-darwin" ];
    unix = linux ++ darwin;
    all = unix;
  };
  licenses = lib.mapAttrs (_: license: { free = true; } // license) {
    asl20 = { spdxId = "Apache-2.0"; fullName = "Apache License 2.0"; };
    bsd3 = { spdxId = "BSD-3-Clause"; fullName = "BSD 3-clause \"New\" or \"Revised\" License"; };
    gpl3Plus = { spdxId = "GPL-3.0-or-later"; fullName = "GNU General Public License v3.0 or later"; };
    mit = { spdxId = "MIT"; fullName = "MIT License"; };
    unfree = { fullName = "Unfree"; free = false; };
    unfreeRedistributable = { fullName = "Unfree redistributable"; free = false; };
  };
  sourceTypes = {
    fromSource = { shortName = "fromSource"; isSource = true; };
    binaryNativeCode = { shortName = "binaryNativeCode"; isSource = false; };
  };
  maintainers = { jluttine = { name = "Jaakko Luttinen"; }; };
  teams = { };
}
