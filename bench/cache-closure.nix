# `closure`: store paths that hold files of this machine and refer to each other, as a plan says (a JSON list of names, files, absolute, and
# positions of earlier paths), with an installer, which does not compress. `others`: twice as much again that running does not need,
# as what an env is built with.
{
  plan,
  installerBytes,
}:

let
  system = builtins.currentSystem;
  builder = "/bin/sh";
  paths = builtins.fromJSON (builtins.readFile plan);
  make =
    prefix: made:
    { name, files, references }:
    made
    ++ [
      (derivation {
        inherit system builder;
        name = "${prefix}-${name}";
        # Names of files may be long together, so they travel in a file.
        passAsFile = [ "files" ];
        files = builtins.concatStringsSep "\n" files + "\n";
        references = map (builtins.elemAt made) references;
        args = [
          "-euc"
          "PATH=/usr/bin:/bin; mkdir $out; echo $references > $out/references; tar -C / -cf - -T $filesPath | tar -C $out -xf -"
        ];
      })
    ];
  installer = derivation {
    inherit system builder;
    name = "bench-installer.sh";
    args = [
      "-euc"
      "PATH=/usr/bin:/bin; head -c ${toString installerBytes} /dev/urandom > $out"
    ];
  };
  top =
    name: references:
    derivation {
      inherit name system builder references;
      args = [
        "-euc"
        "echo $references > $out"
      ];
    };
in
{
  closure = top "bench-top" (builtins.foldl' (make "bench-run") [ installer ] paths);
  others = top "bench-others" (
    builtins.concatMap (prefix: builtins.foldl' (make prefix) [ installer ] paths) [
      "bench-build"
      "bench-source"
    ]
  );
}
