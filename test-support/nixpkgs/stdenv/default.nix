# The standard environment: `mkDerivation` with phases, built by the host's bash and tools.
self: _super:

let
  inherit (self) lib system;
  hostPlatform = lib.systems.elaborate system;

  # The attributes of mkDerivation that say something about the package, not about its build.
  aboutPackage = [ "meta" "passthru" "env" "outputUnspecified" ];

  # One derivation from final attributes.
  build = overrideAttrs: attrs:
    let
      name = attrs.name or "${attrs.pname}-${attrs.version}";
      drv = derivation (removeAttrs attrs aboutPackage // attrs.env or { } // {
        inherit name system;
        builder = attrs.builder or "/bin/bash";
        args = attrs.args or [ "-e" ./default-builder.sh ];
        stdenv = setup;
        buildInputs = attrs.buildInputs or [ ];
        nativeBuildInputs = attrs.nativeBuildInputs or [ ];
      });
    in
    drv // {
      inherit overrideAttrs;
      passthru = attrs.passthru or { };
      meta = { inherit name; available = true; outputsToInstall = [ "out" ]; } // attrs.meta or { };
    } // attrs.passthru or { };

  # `attrs` may be a function of the finished package, and a change a function of the old attributes
  # or of the new and the old ones: the forms that nixpkgs knows.
  mkDerivation = attrs: extensible (if builtins.isFunction attrs then attrs else _: attrs);
  extensible = toAttrs:
    let
      overrideAttrs = change: extensible (final:
        let
          old = toAttrs final;
          changed = if builtins.isFunction change then change old else change;
        in
        old // (if builtins.isFunction changed then change final old else changed));
      final = build overrideAttrs (toAttrs final);
    in
    final;

  # The folder that builders and nix-shell know as $stdenv.
  setup = derivation {
    name = "stdenv-linux";
    inherit system;
    builder = "/bin/sh";
    args = [ "-ec" "/bin/mkdir $out && /bin/cp ${./setup.sh} $out/setup" ];
    preferLocalBuild = true;
    allowSubstitutes = false;
  };
in
{
  inherit hostPlatform;
  buildPlatform = hostPlatform;
  targetPlatform = hostPlatform;
  inherit (self.stdenv) mkDerivation;
  stdenv = hostPlatform // {
    inherit mkDerivation system hostPlatform;
    buildPlatform = hostPlatform;
    targetPlatform = hostPlatform;
    shell = self.runtimeShell;
    cc = self.gcc;
  };
  stdenvNoCC = self.stdenv;
  runtimeShell = "/bin/bash";
}
