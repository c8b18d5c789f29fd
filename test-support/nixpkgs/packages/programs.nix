# Which programs (`bin`) and other files and folders (`tree`) of the host's /usr each package shows.
# `cpu` is the machine that they are for.
{ cpu }:

let
  # Debian's folder of libraries for one kind of machine.
  triple = "${cpu}-linux-gnu";
  hostLibrary = soname: { from = "lib/${triple}/${soname}"; to = "lib/${soname}"; };
in
{
  bash = { bin = [ "bash" { from = "bin/bash"; to = "bin/sh"; } ]; };
  zsh = { bin = [ "zsh" ]; tree = [ "share/zsh" ]; };
  fish = { bin = [ "fish" ]; tree = [ "share/fish" ]; };
  dash = { bin = [ "dash" ]; };
  coreutils = {
    bin = [
      "[" "arch" "base32" "base64" "basename" "b2sum" "cat" "chgrp" "chmod" "chown" "cksum" "comm" "cp" "csplit"
      "cut" "date" "dd" "df" "dir" "dirname" "du" "echo" "env" "expand" "expr" "factor" "false" "fmt" "fold" "groups"
      "head" "hostid" "id" "install" "join" "link" "ln" "logname" "ls" "md5sum" "mkdir" "mkfifo" "mknod" "mktemp"
      "mv" "nice" "nl" "nohup" "nproc" "numfmt" "od" "paste" "pathchk" "pinky" "pr" "printenv" "printf" "ptx" "pwd"
      "readlink" "realpath" "rm" "rmdir" "seq" "sha1sum" "sha224sum" "sha256sum" "sha384sum" "sha512sum" "shred"
      "shuf" "sleep" "sort" "split" "stat" "stdbuf" "stty" "sum" "sync" "tac" "tail" "tee" "test" "timeout" "touch"
      "tr" "true" "truncate" "tsort" "tty" "uname" "unexpand" "uniq" "unlink" "users" "vdir" "wc" "who" "whoami"
      "yes"
    ];
  };
  less = { bin = [ "less" ]; };
  shadow = { bin = [ "passwd" "newgrp" ]; };
  su = { bin = [ "su" ]; };
  gawk = { bin = [ "awk" ]; };
  diffutils = { bin = [ "cmp" "diff" "diff3" "sdiff" ]; };
  findutils = { bin = [ "find" "xargs" ]; };
  gnused = { bin = [ "sed" ]; };
  gnugrep = { bin = [ "egrep" "fgrep" "grep" ]; };
  gnutar = { bin = [ "tar" ]; };
  bzip2 = { bin = [ "bunzip2" "bzcat" "bzip2" ]; };
  xz = { bin = [ "unxz" "xz" "xzcat" ]; };
  zstd = { bin = [ "unzstd" "zstd" ]; };
  gzip = { bin = [ "gunzip" "gzip" "zcat" ]; };

  # The loader where foreign programs look for it, and the host's libraries for the host's programs. The folder of libraries is
  # one link, so what other packages have in it is there already, and cannot be theirs as well.
  glibc = {
    bin = [ "getconf" "getent" "ldd" "locale" ];
    tree = [
      "lib/${triple}"
      "lib64/ld-linux-x86-64.so.2"
      { from = "lib/${triple}/ld-linux-aarch64.so.1"; to = "lib/ld-linux-aarch64.so.1"; }
    ] ++ map hostLibrary [
      "libanl.so.1"
      "libc.so.6"
      "libdl.so.2"
      "libm.so.6"
      "libnss_files.so.2"
      "libpthread.so.0"
      "libresolv.so.2"
      "librt.so.1"
      "libutil.so.1"
    ];
    # A host need not have a 32-bit C library, so that one is there only by name, as other packages' libraries are.
    sonames = if cpu == "i686" then [ "ld-linux.so.2" "libc.so.6" "libdl.so.2" "libm.so.6" "libpthread.so.0" "librt.so.1" ] else [ ];
  };
  libgcc = {
    tree = map hostLibrary [ "libatomic.so.1" "libgcc_s.so.1" "libgomp.so.1" "libstdc++.so.6" ];
    sonames = if cpu == "i686" then [ "libgcc_s.so.1" "libstdc++.so.6" ] else [ ];
  };
  gcc = {
    bin = [ "ar" "as" "c++" "cc" "cpp" "g++" "gcc" "ld" "nm" "objdump" "ranlib" "readelf" "strip" ];
    tree = [ "include" "lib/gcc" "libexec/gcc" ];
  };
  binutils = { bin = [ "ar" "as" "ld" "nm" "objdump" "readelf" "strip" ]; };
  gnumake = { bin = [ "make" ]; mainProgram = "make"; };
  pkg-config = { bin = [ "pkg-config" ]; };

  cacert = { tree = [ "share/ca-certificates" ]; };
  curl = { bin = [ "curl" ]; };
  wget = { bin = [ "wget" ]; };
  file = { bin = [ "file" ]; tree = [ "share/misc" ]; };
  git = { bin = [ "git" ]; tree = [ "lib/git-core" "share/git-core" ]; };
  hostname = { bin = [ "hostname" ]; };
  jq = { bin = [ "jq" ]; };
  openssh = { bin = [ "ssh" "ssh-keygen" "scp" ]; mainProgram = "ssh"; };
  patch = { bin = [ "patch" ]; };
  perl = { bin = [ "perl" ]; tree = [ "share/perl" ]; };
  procps = { bin = [ "free" "kill" "pgrep" "pkill" "ps" "top" ]; mainProgram = "ps"; };
  python3 = { bin = [ "python3" ]; tree = [ "lib/python3" ]; };
  strace = { bin = [ "strace" ]; };
  unzip = { bin = [ "unzip" ]; };
  vim = { bin = [ "vi" "vim" ]; };
  which = { bin = [ "which" ]; };
}
