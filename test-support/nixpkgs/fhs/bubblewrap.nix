# buildFHSEnv as it is since 23.05: bin/NAME runs a program inside through bubblewrap, and `.env` is a derivation for
# nix-shell whose shellHook replaces the shell by an environment. The first program inside, the init, had three shapes;
# `initStyle` (of the call, of config, or the release's) chooses one:
#   "bin"        2020 to 2022: NAME-init/bin/NAME-init, a script
#   "file"       2023 to spring 2024: NAME-init, a script
#   "container"  since 2024: a static program, which then executes the script as /init
{ self, rootfs }:

{
  name ? "${args.pname}-${args.version}",
  runScript ? "bash",
  targetPkgs ? _: [ ],
  multiPkgs ? _: [ ],
  profile ? "",
  extraBuildCommands ? "",
  extraInstallCommands ? "",
  extraPreBwrapCmds ? "",
  extraBwrapArgs ? [ ],
  unshareUser ? false,
  unshareIpc ? false,
  unsharePid ? false,
  unshareNet ? false,
  unshareUts ? false,
  unshareCgroup ? false,
  privateTmp ? false,
  chdirToPwd ? true,
  dieWithParent ? true,
  executableName ? args.pname or name,
  meta ? { },
  passthru ? { },
  initStyle ? self.config.initStyle or self.fhsInitStyle,
  ... # nixpkgs swallows unknown arguments as well
}@args:

let
  inherit (self) lib;
  fhsenv = rootfs ({ inherit name targetPkgs multiPkgs profile extraBuildCommands; }
    // lib.optionalAttrs (args ? multiArch) { inherit (args) multiArch; });

  initScript = ''
    source /etc/profile
    exec ${runScript} "$@"
  '';
  initFile = self.writeShellScript "${name}-init" initScript;
  containerInit = self.runCommandCC "container-init" { } ''
    gcc -static -s -O1 -o $out ${./container-init.c}
  '';
  init = {
    file = "${initFile}";
    bin = "${self.writeShellScriptBin "${name}-init" initScript}/bin/${name}-init";
    container = "${containerInit}";
  }.${initStyle};

  flags = lib.concatStringsSep "\n  " (lib.concatLists [
    (lib.optional chdirToPwd ''--chdir "$(pwd)"'')
    (lib.optional unshareUser "--unshare-user")
    (lib.optional unshareIpc "--unshare-ipc")
    (lib.optional unsharePid "--unshare-pid")
    (lib.optional unshareNet "--unshare-net")
    (lib.optional unshareUts "--unshare-uts")
    (lib.optional unshareCgroup "--unshare-cgroup")
    (lib.optional dieWithParent "--die-with-parent")
    (lib.optional privateTmp "--tmpfs /tmp")
    (lib.optional (initStyle == "container") "--symlink ${initFile} /init")
    extraBwrapArgs
  ]);

  # Ends in an exec: of bubblewrap, with the init and `arguments` as the last words.
  launch = arguments: ''
    ${extraPreBwrapCmds}
    rootfs=${fhsenv}
    ignored="/nix /dev /proc /etc ${lib.optionalString privateTmp "/tmp"}"
    ${builtins.readFile ./mounts.sh}
    cmd=(
      ${self.bubblewrap}/bin/bwrap
      --dev-bind /dev /dev
      --proc /proc
      --bind /nix /nix
      "''${mounts[@]}"
      ${flags}
      ${init} ${arguments}
    )
    exec "''${cmd[@]}"
  '';

  program = self.writeShellScript "${name}-bwrap" (launch ''"$@"'');
in
self.runCommandLocal name
{
  inherit program executableName;
  meta = { mainProgram = executableName; } // meta;
  passthru = passthru // {
    inherit args fhsenv;
    env = import ./env.nix { inherit self name; shellHook = launch ""; };
  };
} ''
  mkdir -p $out/bin
  ln -s "$program" "$out/bin/$executableName"
  ${extraInstallCommands}
''
