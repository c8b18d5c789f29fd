# fetchurl: a fixed-output download of http, https or file URLs, with the arguments and the derivation's
# attributes (`urls`, `outputHash`, …) of the real one.
#
# config.imitate = { "<url>" = /path/to/file; } replaces the *build* for that URL while the *evaluation*
# keeps it: the result is then a derivation named "imitation-of-…" with the file's bytes, and the
# true fixed-output derivation, URL and hash stand unrealised in its closure. A file's real URL and hash can so
# be evaluated and verified although nothing is downloaded.
self:

{
  url ? "",
  urls ? if url == "" then throw "fetchurl requires either `url` or `urls` to be set" else [ url ],
  name ? baseNameOf (toString (builtins.head urls)),
  pname ? null,
  version ? null,
  hash ? "",
  sha256 ? "",
  sha512 ? "",
  sha1 ? "",
  md5 ? "",
  outputHash ? "",
  outputHashAlgo ? "",
  executable ? false,
  recursiveHash ? false,
  postFetch ? "",
  downloadToTemp ? false,
  curlOpts ? "",
  curlOptsList ? [ ],
  netrcPhase ? null,
  netrcImpureEnvVars ? [ ],
  nativeBuildInputs ? [ ],
  showURLs ? false,
  preferLocalBuild ? true,
  meta ? { },
  passthru ? { },
}:

let
  inherit (self) lib;
  given = lib.filterAttrs (_: value: value != "") { inherit sha256 sha512 sha1; };
  algorithms = builtins.attrNames given;
  # Without a hash the empty one is passed on, for which Nix assumes zeros and names the right one afterwards.
  expected =
    if md5 != "" then throw "fetchurl does not support md5 anymore, please use sha256 or sha512"
    else if builtins.length algorithms + (if hash == "" then 0 else 1) > 1 then throw "multiple hashes passed to fetchurl"
    else if hash != "" then { outputHashAlgo = null; outputHash = hash; }
    else if outputHash != "" then { inherit outputHash; outputHashAlgo = if outputHashAlgo == "" then null else outputHashAlgo; }
    else if algorithms == [ ] then { outputHashAlgo = "sha256"; outputHash = ""; }
    else { outputHashAlgo = builtins.head algorithms; outputHash = given.${builtins.head algorithms}; };

  download = self.stdenv.mkDerivation (expected // {
    name = if pname != null && version != null then "${pname}-${version}" else name;
    inherit urls curlOpts curlOptsList postFetch nativeBuildInputs preferLocalBuild meta;
    executable = if executable then "1" else "";
    downloadToTemp = if downloadToTemp then "1" else "";
    outputHashMode = if recursiveHash || executable then "recursive" else "flat";
    buildCommand = "source ${./fetchurl.sh}";
    impureEnvVars = [ "http_proxy" "https_proxy" "no_proxy" "HTTP_PROXY" "HTTPS_PROXY" "NO_PROXY" ] ++ netrcImpureEnvVars;
    passthru = { inherit url; } // passthru;
  });

  imitations = self.config.imitate or { };
  imitated = builtins.filter (candidate: imitations ? ${candidate}) urls;
  imitation = self.runCommandLocal "imitation-of-${download.name}"
    {
      file = builtins.path { path = imitations.${builtins.head imitated}; name = "imitation"; };
      original = builtins.unsafeDiscardOutputDependency download.drvPath;
      executable = if executable then "1" else "";
      passthru = { inherit url download; } // passthru;
      inherit meta;
    } ''
    cp "$file" "$out"
    if [[ -n $executable ]]; then chmod 755 "$out"; else chmod 644 "$out"; fi
  '';
in
if imitated == [ ] then download else imitation
