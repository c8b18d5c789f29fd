# buildFHSEnvChroot, the builder of 2015 to 2023: a shellHook of one line, `exec chrootenv INIT "$(pwd)"`. The init takes the
# directory to go to as its first argument. chrootenv, a C program in nixpkgs, is a script around bubblewrap here.
{ self, rootfs }:

{
  name,
  runScript ? "bash",
  targetPkgs ? _: [ ],
  multiPkgs ? _: [ ],
  multiArch ? false,
  profile ? "",
  extraBuildCommands ? "",
  extraInstallCommands ? "",
  meta ? { },
  passthru ? { },
}@args:

let
  fhsenv = rootfs ({ inherit name targetPkgs multiPkgs profile extraBuildCommands; }
    // self.lib.optionalAttrs (args ? multiArch) { inherit (args) multiArch; });
  chrootenv = self.writeShellScriptBin "chrootenv" ''
    rootfs=${fhsenv}
    ignored="/nix /dev /proc /etc"
    ${builtins.readFile ./mounts.sh}
    exec ${self.bubblewrap}/bin/bwrap --dev-bind /dev /dev --proc /proc --bind /nix /nix "''${mounts[@]}" "$@"
  '';
  init = self.writeShellScript "${name}-init" ''
    if [[ -d $1 && -r $1 ]]; then cd "$1"; fi
    shift
    source /etc/profile
    exec ${runScript} "$@"
  '';
  program = self.writeShellScript "${name}-chroot" ''
    exec ${chrootenv}/bin/chrootenv ${init} "$(pwd)" "$@"
  '';
in
self.runCommandLocal name
{
  inherit program;
  meta = { mainProgram = name; } // meta;
  passthru = passthru // {
    inherit args fhsenv;
    env = import ./env.nix {
      inherit self name;
      shellHook = ''
        exec ${chrootenv}/bin/chrootenv ${init} "$(pwd)"
      '';
    };
  };
} ''
  mkdir -p $out/bin
  ln -s "$program" "$out/bin/${name}"
  ${extraInstallCommands}
''
