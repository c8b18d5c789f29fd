# Derivations: their outputs, and functions whose arguments can be changed later.
{ lib, ... }:

rec {
  isDerivation = x: builtins.isAttrs x && (x.type or null) == "derivation";
  getOutput = output: package: if package.outputUnspecified or true then package.${output} or package.out or package else package;
  getBin = getOutput "bin";
  getLib = getOutput "lib";
  getDev = getOutput "dev";
  getMan = getOutput "man";
  getExe = package: getExe' package (package.meta.mainProgram or (lib.getName package));
  getExe' = package: program: "${getBin package}/bin/${program}";

  makeOverridable = f: args:
    let
      result = f args;
      override = new: makeOverridable f (args // (if builtins.isFunction new then new args else new));
    in
    if !builtins.isAttrs result then result
    else result // {
      inherit override;
    } // lib.optionalAttrs (result ? overrideAttrs) {
      overrideAttrs = change: makeOverridable (given: (f given).overrideAttrs change) args;
    };

  callPackageWith = scope: pathOrFunction: args:
    let f = if builtins.isFunction pathOrFunction then pathOrFunction else import pathOrFunction;
    in makeOverridable f (builtins.intersectAttrs (builtins.functionArgs f) scope // args);
  callPackagesWith = callPackageWith;
}
