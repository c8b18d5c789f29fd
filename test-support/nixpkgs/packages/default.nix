# The packages: programs of the host (programs.nix), thin libraries (libraries.json, xorg.json), and a few texts of our own.
self: super:

let
  inherit (super) lib;
  cpu = self.hostPlatform.parsed.cpu.name;

  programs = import ./programs.nix { inherit cpu; };
  libraries = lib.importJSON ./libraries.json
    // lib.mapAttrs' (_: new: lib.nameValuePair new.renamedTo new.sonames) (lib.importJSON ./xorg.json);
  contents = lib.mapAttrs (_: sonames: { inherit sonames; }) libraries
    // lib.mapAttrs (name: files: { sonames = libraries.${name} or [ ]; } // files) programs;

  # A folder of links to programs (`bin`) and other files and folders (`tree`) under the host's /usr, and of one small ELF file
  # for each of `sonames`. It has one output, which stands for all that the real package may have.
  thin = name: { bin ? [ ], tree ? [ ], sonames ? [ ], mainProgram ? name }:
    let
      link = entry: if builtins.isAttrs entry then "${entry.from}>${entry.to}" else entry;
      package = self.runCommandLocal "${name}-1.0"
        {
          pname = name;
          version = "1.0";
          links = map link (map (program: if builtins.isString program then "bin/${program}" else program) bin ++ tree);
          inherit sonames cpu;
          meta = { inherit mainProgram; };
          passthru = lib.genAttrs [ "bin" "dev" "lib" ] (_: package);
        } ''
        source ${./link-host.sh}
        source ${./shared-object.sh}
      '';
    in
    package;

  stub = name: text: self.writeScriptBin name "#!/bin/sh\n# An imitation of ${name}.\n${text}\n";
in
lib.mapAttrs thin contents // {
  gcc = thin "gcc" contents.gcc // { libc = self.glibc; cc = self.libgcc; };
  gcc-unwrapped = self.gcc;
  libjpeg_turbo = self.libjpeg;
  udev = self.systemd;

  emacs = stub "emacs" ''echo "GNU Emacs 0.0 (imitation)"'';
  micromamba = self.writeScriptBin "micromamba" (builtins.readFile ./micromamba.sh);

  # The shell that nix-shell starts: it runs outside of environments, so it is the host's by its true path.
  bashInteractive = self.runCommandLocal "bash-interactive" { meta.mainProgram = "bash"; } ''
    mkdir -p $out/bin
    ln -s /bin/bash $out/bin/bash
  '';
  # A copy: what the kernel's security modules decide by path must be decided for a path in the store, as with nixpkgs.
  bubblewrap = self.runCommandLocal "bubblewrap"
    {
      bwrap = if self.config ? bwrap then builtins.path { path = /. + self.config.bwrap; name = "bwrap"; } else "/usr/bin/bwrap";
      meta.mainProgram = "bwrap";
    } ''
    mkdir -p $out/bin
    cp "$bwrap" $out/bin/bwrap
    chmod 755 $out/bin/bwrap
  '';
}
