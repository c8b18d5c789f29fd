# Attribute sets.
{ lib, ... }:

rec {
  inherit (builtins) attrNames attrValues hasAttr getAttr mapAttrs intersectAttrs listToAttrs isAttrs removeAttrs catAttrs;
  attrsets = { inherit optionalAttrs genAttrs filterAttrs mapAttrs' nameValuePair removeAttrs attrByPath recursiveUpdate; };
  optionalAttrs = condition: set: if condition then set else { };
  nameValuePair = name: value: { inherit name value; };
  genAttrs = names: f: listToAttrs (map (name: nameValuePair name (f name)) names);
  filterAttrs = pred: set: removeAttrs set (builtins.filter (name: !(pred name set.${name})) (attrNames set));
  mapAttrs' = f: set: listToAttrs (map (name: f name set.${name}) (attrNames set));
  mapAttrsToList = f: set: map (name: f name set.${name}) (attrNames set);
  attrByPath = path: default: set:
    if path == [ ] then set
    else if isAttrs set && hasAttr (builtins.head path) set
    then attrByPath (builtins.tail path) default set.${builtins.head path}
    else default;
  hasAttrByPath = path: set: let missing = { _missing = null; }; in attrByPath path missing set != missing;
  getAttrFromPath = path: attrByPath path (throw "cannot find attribute '${lib.concatStringsSep "." path}'");
  setAttrByPath = path: value: lib.foldr (name: inner: { ${name} = inner; }) value path;
  recursiveUpdate = old: new: old // mapAttrs
    (name: value: if isAttrs value && isAttrs (old.${name} or null) then recursiveUpdate old.${name} value else value)
    new;
  recurseIntoAttrs = set: set // { recurseForDerivations = true; };
  dontRecurseIntoAttrs = set: set // { recurseForDerivations = false; };
  zipAttrsWith = f: sets: genAttrs (lib.unique (builtins.concatMap attrNames sets)) (name: f name (catAttrs name sets));
}
