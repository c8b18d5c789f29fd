# The root file system of an FHS environment: /usr made of the chosen packages, /etc/profile, and links at the root.
# The base packages are those of nixpkgs; zlib, curl, git, which and cacert are not among them.
# With 32-bit libraries, on x86_64 alone: those of `multiPkgs` and the base in /usr/lib32, and a loader for them in /usr/lib.
self:

{
  name,
  targetPkgs ? _: [ ],
  multiPkgs ? _: [ ],
  multiArch ? false,
  profile ? "",
  extraBuildCommands ? "",
}@args:

let
  inherit (self) lib;

  asked =
    if self.fhsMultiArch == "asked" then multiArch
    else if args ? multiArch then throw "function 'anonymous lambda' called with unexpected argument 'multiArch'"
    else multiPkgs != null;
  usr32 = if !(asked && self.hostPlatform.isx86_64) then null else self.buildEnv {
    name = "${name}-usr-multi";
    paths = with self.pkgsi686Linux; [ libgcc glibc ] ++ lib.optionals (multiPkgs != null) (multiPkgs self.pkgsi686Linux);
    pathsToLink = [ "/lib" ];
  };

  base = with self; [
    glibc libgcc bash coreutils less shadow su gawk diffutils findutils gnused gnugrep gnutar gzip bzip2 xz
  ];

  etcProfile = self.writeText "profile" ''
    export PS1='${name}-chrootenv:\u@\h:\w\$ '
    export LOCALE_ARCHIVE="''${LOCALE_ARCHIVE:-/usr/lib/locale/locale-archive}"
    export LD_LIBRARY_PATH="/run/opengl-driver/lib:/run/opengl-driver-32/lib''${LD_LIBRARY_PATH:+:}$LD_LIBRARY_PATH"
    export PATH="/run/wrappers/bin:/usr/bin:/usr/sbin:$PATH"
    export TZDIR="''${TZDIR:-/etc/zoneinfo}"
    unset NIX_ENFORCE_PURITY
    export NIX_CFLAGS_COMPILE='-idirafter /usr/include'
    export NIX_CFLAGS_LINK='-L/usr/lib -L/usr/lib32'
    export NIX_LDFLAGS='-L/usr/lib -L/usr/lib32'
    export PKG_CONFIG_PATH=/usr/lib/pkgconfig
    export ACLOCAL_PATH=/usr/share/aclocal

    ${profile}
  '';

  usr = self.buildEnv {
    name = "${name}-usr-target";
    paths = targetPkgs self ++ lib.optionals (multiPkgs != null) (multiPkgs self) ++ base;
  };
in
self.runCommandLocal "${name}-fhs" { inherit usr usr32 etcProfile; } ''
  mkdir -p $out/etc $out/usr
  ln -s "$etcProfile" $out/etc/profile
  ln -s /proc/mounts $out/etc/mtab
  for entry in "$usr"/*; do
    case $entry in
      */etc) cp -rs --no-preserve=mode "$entry"/. $out/etc/ ;;
      *) cp -rs --no-preserve=mode "$entry" $out/usr/ ;;
    esac
  done
  if [[ -n $usr32 ]]; then
    cp -rs --no-preserve=mode "$usr32/lib" $out/usr/lib32
    ln -s ../lib32/ld-linux.so.2 $out/usr/lib/
  fi
  for folder in bin sbin lib lib32 lib64; do
    if [[ -d $out/usr/$folder ]]; then ln -s usr/$folder $out/$folder; fi
  done
  cd $out
  ${extraBuildCommands}
''
