# Builders of small things: commands, texts, scripts, joined trees, downloads, development shells.
self: _super:

let
  inherit (self) lib;
  local = { preferLocalBuild = true; allowSubstitutes = false; };

  # A command as a derivation. The text travels in a file, so its length has no limit.
  runCommandWith = { name, derivationArgs ? { }, runLocal ? false, ... }: command:
    self.stdenv.mkDerivation ({
      inherit name;
      buildCommand = command;
      passAsFile = [ "buildCommand" ] ++ derivationArgs.passAsFile or [ ];
      enableParallelBuilding = true;
    } // lib.optionalAttrs runLocal local // removeAttrs derivationArgs [ "passAsFile" ]);

  writeTextFile =
    { name, text, executable ? false, destination ? "", checkPhase ? "", meta ? { }, passthru ? { }, derivationArgs ? { } }:
    self.runCommandLocal name
      ({ inherit text destination checkPhase meta passthru; executable = if executable then "1" else ""; passAsFile = [ "text" ]; }
        // derivationArgs)
      ''
        target=$out$destination
        mkdir -p "$(dirname "$target")"
        cp "$textPath" "$target"
        if [[ -n $executable ]]; then chmod +x "$target"; fi
        eval "$checkPhase"
      '';
  script = text: "#!${self.runtimeShell}\n${text}\n";
  program = name: text: writeTextFile {
    inherit name text;
    executable = true;
    destination = "/bin/${name}";
    meta.mainProgram = name;
  };
in
{
  inherit runCommandWith writeTextFile;
  runCommand = name: env: runCommandWith { inherit name; derivationArgs = env; };
  runCommandLocal = name: env: runCommandWith { inherit name; derivationArgs = env; runLocal = true; };
  runCommandCC = self.runCommand;
  runCommandNoCC = self.runCommand;

  writeText = name: text: writeTextFile { inherit name text; };
  writeTextDir = path: text: writeTextFile { name = baseNameOf path; inherit text; destination = "/${path}"; };
  writeScript = name: text: writeTextFile { inherit name text; executable = true; };
  writeScriptBin = program;
  writeShellScript = name: text: writeTextFile { inherit name; text = script text; executable = true; };
  writeShellScriptBin = name: text: program name (script text);
  writeShellApplication = { name, text, runtimeInputs ? [ ], runtimeEnv ? { }, meta ? { }, ... }:
    program name (script ''
      set -o errexit
      set -o nounset
      set -o pipefail

      ${lib.concatLines (lib.mapAttrsToList (key: value: "export ${key}=${lib.escapeShellArg value}") runtimeEnv)}
      ${lib.optionalString (runtimeInputs != [ ]) ''export PATH="${lib.makeBinPath runtimeInputs}:$PATH"''}

      ${text}'');

  # One tree of links to everything in `paths`. Of two files with one name the first is taken.
  buildEnv = { name, paths, pathsToLink ? [ "/" ], postBuild ? "", meta ? { }, passthru ? { }, ... }:
    self.runCommandLocal name { inherit paths pathsToLink postBuild meta passthru; } ''
      mkdir -p $out
      for path in $paths; do
        for part in $pathsToLink; do
          if [[ -d $path$part ]]; then
            mkdir -p "$out$part"
            cp -rsn --no-preserve=mode "$path$part"/. "$out$part"/
          fi
        done
      done
      eval "$postBuild"
    '';
  symlinkJoin = { name ? "${args.pname}-${args.version}", paths, postBuild ? "", ... }@args:
    self.buildEnv (removeAttrs args [ "pname" "version" "stripPrefix" ] // { inherit name; });

  fetchurl = lib.makeOverridable (import ./fetchurl.nix self);

  # A development shell. As in nixpkgs, building it yields the environment as text.
  mkShell =
    { name ? "nix-shell", packages ? [ ], inputsFrom ? [ ], buildInputs ? [ ], nativeBuildInputs ? [ ], shellHook ? "", ... }@attrs:
    self.stdenv.mkDerivation (removeAttrs attrs [ "packages" "inputsFrom" ] // {
      inherit name;
      buildInputs = buildInputs ++ lib.concatMap (drv: drv.buildInputs or [ ]) inputsFrom;
      nativeBuildInputs = nativeBuildInputs ++ packages ++ lib.concatMap (drv: drv.nativeBuildInputs or [ ]) inputsFrom;
      shellHook = lib.concatStringsSep "\n" (lib.catAttrs "shellHook" (lib.reverseList inputsFrom) ++ [ shellHook ]);
      phases = [ "buildPhase" ];
      buildPhase = "export > $out";
    } // local);
  mkShellNoCC = self.mkShell;

  makeWrapper = self.runCommandLocal "make-shell-wrapper-hook" { } ''
    mkdir -p $out/nix-support
    cp ${./make-wrapper.sh} $out/nix-support/setup-hook
  '';
  makeShellWrapper = self.makeWrapper;
}
