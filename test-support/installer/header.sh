#!/bin/sh
#
# NAME:  @NAME@ (an imitation for tests: its conda installs no packages)
# VER:   @VERSION@
# PLAT:  @PLATFORM@
# MD5:   @MD5@

# The script part of a self-extracting installer, with the options, checks and messages of conda's constructor.
# The payload, a tar archive, begins right after this text: it is found by the number of bytes before it, so an edit that
# changes the length of the text spoils the installer.

set -eu
unset LD_LIBRARY_PATH

if ! echo "$0" | grep '\.sh$' > /dev/null; then
  printf 'Please run using "bash"/"dash"/"sh"/"zsh", but not "." or "source".\n' >&2
  exit 1
fi

THIS_DIR=$(cd "$(dirname "$0")" && pwd)
THIS_PATH=$THIS_DIR/$(basename "$0")
PREFIX=${HOME:-/opt}/@FOLDER@
BATCH=0
FORCE=0

USAGE="
usage: $0 [options]

Installs @NAME@ @VERSION@

-b           run install in batch mode (without manual intervention),
             it is expected the license terms (if any) are agreed upon
-f           no error if install prefix already exists
-h           print this help message and exit
-p PREFIX    install prefix, defaults to $PREFIX, must not contain spaces.
-s           skip running pre/post-link/install scripts
-u           update an existing installation
-t           run package tests after installation (may install conda-build)
"

while getopts 'bifhkp:smut' option; do
  case $option in
    h) printf '%s\n' "$USAGE"; exit 2 ;;
    b) BATCH=1 ;;
    i) BATCH=0 ;;
    f | u) FORCE=1 ;;
    p) PREFIX=$OPTARG ;;
    k | s | m | t) ;;
    *) printf "ERROR: did not recognize option '%s', please try -h\n" "$option"; exit 1 ;;
  esac
done

ask() { # PROMPT: sets `answer`. Without a terminal and an answer there is no consent.
  printf '%s' "$1"
  if ! read -r answer; then
    printf '\nThere is no answer to read: use -b to install without questions.\n' >&2
    exit 2
  fi
}

if [ "$BATCH" = 0 ]; then
  printf '\nWelcome to %s %s\n\n' '@NAME@' '@VERSION@'
  printf 'In order to continue the installation process, please review the license\nagreement.\n'
  ask 'Please, press ENTER to continue
>>> '
  printf 'This imitation may be used for tests only.\n\n'
  printf 'Do you accept the license terms? [yes|no]\n'
  ask '>>> '
  while [ "$answer" != yes ] && [ "$answer" != no ] && [ "$answer" != '' ]; do
    printf "Please answer 'yes' or 'no':\n"
    ask '>>> '
  done
  if [ "$answer" != yes ]; then
    printf "The license agreement wasn't approved, aborting installation.\n"
    exit 2
  fi
  printf '\n%s will now be installed into this location:\n%s\n\n' '@NAME@' "$PREFIX"
  printf '  - Press ENTER to confirm the location\n  - Press CTRL-C to abort the installation\n'
  printf '  - Or specify a different location below\n\n'
  ask "[$PREFIX] >>> "
  if [ -n "$answer" ]; then PREFIX=$answer; fi
fi

case $PREFIX in
  *' '*) printf 'ERROR: Cannot install into directories with spaces\n' >&2; exit 1 ;;
esac
if [ "$FORCE" = 0 ] && [ -e "$PREFIX" ]; then
  printf "ERROR: File or directory already exists: '%s'\n" "$PREFIX" >&2
  printf 'If you want to update an existing installation, use the -u option.\n' >&2
  exit 1
fi
if ! mkdir -p "$PREFIX"; then
  printf "ERROR: Could not create directory: '%s'\n" "$PREFIX" >&2
  exit 1
fi
PREFIX=$(cd "$PREFIX" && pwd)
printf 'PREFIX=%s\n' "$PREFIX"

payload() {
  tail -c '+@PAYLOAD_START@' "$THIS_PATH"
}

case $(payload | md5sum) in
  @MD5@*) ;;
  *) printf 'WARNING: md5sum mismatch of tar archive\nexpected: @MD5@\n' >&2 ;;
esac

printf 'Unpacking payload ...\n'
payload | tar -xf - -C "$PREFIX"

printf 'Installing base environment...\n'
# As conda does with its packages: the place that is known only now is written into the scripts.
grep -rlF '@PREFIX''@' "$PREFIX/bin" "$PREFIX/etc" "$PREFIX/lib/imitation" | while read -r file; do
  sed -i "s|@PREFIX""@|$PREFIX|g" "$file"
done
mkdir -p "$PREFIX/envs" "$PREFIX/pkgs" "$PREFIX/condabin"
ln -sf ../bin/conda "$PREFIX/condabin/conda"
printf 'installation finished.\n'
exit 0
