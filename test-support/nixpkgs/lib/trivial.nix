# Functions about functions, versions and warnings.
{ lib, release }:

rec {
  id = x: x;
  const = x: _: x;
  flip = f: a: b: f b a;
  pipe = builtins.foldl' (x: f: f x);
  fix = f: let x = f x; in x;
  extends = overlay: f: self: let super = f self; in super // overlay self super;
  inherit (builtins) isFunction functionArgs seq deepSeq trace add sub lessThan toString fromJSON toJSON;
  importJSON = path: builtins.fromJSON (builtins.readFile path);

  version = if release == null then "24.05" else release;
  trivial = { inherit version; release = version; codeName = "Miniature"; };

  # As in nixpkgs: `builtins.warn` where Nix has it (2.23), else a trace in bold magenta.
  warn =
    let escape = builtins.fromJSON ''"\u001b"'';
    in builtins.warn or (message: builtins.trace "${escape}[1;35mevaluation warning: ${message}${escape}[0m");
  warnIf = condition: message: if condition then warn message else id;
  throwIf = condition: message: if condition then throw message else id;
  throwIfNot = condition: throwIf (!condition);
  assertMsg = condition: message: condition || throw message;
}
