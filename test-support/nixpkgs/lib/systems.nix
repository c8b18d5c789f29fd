# Systems: what is asked of `stdenv.hostPlatform`, from the two-part name of Nix.
{ lib, ... }:

{
  systems = {
    flakeExposed = [ "x86_64-linux" "aarch64-linux" "x86_64-darwin" "aarch64-darwin" ];
    elaborate = system:
      let
        parts = builtins.match "([^-]+)-(.+)" system;
        cpu = builtins.elemAt parts 0;
        kernel = builtins.elemAt parts 1;
      in
      {
        inherit system;
        config = "${cpu}-unknown-${kernel}" + lib.optionalString (kernel == "linux") "-gnu";
        isLinux = kernel == "linux";
        isDarwin = kernel == "darwin";
        isx86_64 = cpu == "x86_64";
        isi686 = cpu == "i686";
        isx86 = cpu == "x86_64" || cpu == "i686";
        isAarch64 = cpu == "aarch64";
        isAarch = cpu == "aarch64";
        is64bit = cpu == "x86_64" || cpu == "aarch64";
        is32bit = cpu == "i686";
        isMusl = false;
        isGnu = kernel == "linux";
        parsed = { cpu.name = cpu; kernel.name = kernel; };
        linuxArch = { aarch64 = "arm64"; }.${cpu} or cpu;
        extensions = { sharedLibrary = ".so"; executable = ""; };
      };
  };
}
