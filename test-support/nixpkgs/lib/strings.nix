# Strings, paths made of them, and versions.
{ lib, ... }:

rec {
  inherit (builtins) concatStringsSep replaceStrings stringLength substring isString match split splitVersion compareVersions;
  strings = { inherit optionalString escapeShellArg makeBinPath makeLibraryPath hasPrefix hasSuffix removeSuffix; };
  optionalString = condition: text: if condition then text else "";
  concatStrings = concatStringsSep "";
  concatMapStrings = f: xs: concatStrings (map f xs);
  concatMapStringsSep = separator: f: xs: concatStringsSep separator (map f xs);
  concatLines = concatMapStrings (line: line + "\n");
  hasPrefix = prefix: text: substring 0 (stringLength prefix) text == prefix;
  hasSuffix = suffix: text:
    let at = stringLength text - stringLength suffix;
    in at >= 0 && substring at (-1) text == suffix;
  hasInfix = infix: text: replaceStrings [ infix ] [ "" ] text != text;
  removePrefix = prefix: text: if hasPrefix prefix text then substring (stringLength prefix) (-1) text else text;
  removeSuffix = suffix: text:
    if hasSuffix suffix text then substring 0 (stringLength text - stringLength suffix) text else text;
  splitString = separator: text: builtins.filter isString (split (escapeRegex separator) text);
  escape = characters: replaceStrings characters (map (c: "\\${c}") characters);
  escapeRegex = escape (lib.stringToCharacters "\\[{()^$?*+|.");
  stringToCharacters = text: builtins.genList (n: substring n 1 text) (stringLength text);
  toLower = replaceStrings (stringToCharacters "ABCDEFGHIJKLMNOPQRSTUVWXYZ") (stringToCharacters "abcdefghijklmnopqrstuvwxyz");
  toUpper = replaceStrings (stringToCharacters "abcdefghijklmnopqrstuvwxyz") (stringToCharacters "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

  # A word that needs no quotes stays as it is, as in nixpkgs since 22.11.
  escapeShellArg = word:
    let text = toString word;
    in if match "[[:alnum:],._+:@%/-]+" text != null then text else "'${replaceStrings [ "'" ] [ "'\\''" ] text}'";
  escapeShellArgs = concatMapStringsSep " " escapeShellArg;

  makeSearchPath = folder: paths: concatMapStringsSep ":" (path: "${path}/${folder}") (builtins.filter (x: x != null) paths);
  makeSearchPathOutput = output: folder: paths: makeSearchPath folder (map (lib.getOutput output) paths);
  makeBinPath = makeSearchPathOutput "bin" "bin";
  makeLibraryPath = makeSearchPathOutput "lib" "lib";
  makeIncludePath = makeSearchPathOutput "dev" "include";

  versionOlder = a: b: compareVersions b a == 1;
  versionAtLeast = a: b: !versionOlder a b;
  versions = {
    major = version: builtins.head (splitVersion version);
    minor = version: builtins.elemAt (splitVersion version) 1;
    majorMinor = version: concatStringsSep "." (lib.take 2 (splitVersion version));
  };
  getName = x: if isString x then (builtins.parseDrvName x).name else x.pname or (builtins.parseDrvName x.name).name;
  getVersion = x: if isString x then (builtins.parseDrvName x).version else x.version or (builtins.parseDrvName x.name).version;
}
