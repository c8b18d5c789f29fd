# Set `mounts` to bubblewrap's words for an environment over the tree at $rootfs: the packages at the root, an /etc of its
# own with some of the host's files, and every other top-level directory, but those in $ignored, as it is.
# The host's /usr appears as /.host/usr, where the links in the packages lead; an environment in an environment hands it on.
# This text becomes a part of shell hooks.
# shellcheck shell=bash
rootfs=${rootfs:?}
mounts=(--tmpfs /etc)

outer=
if [[ -d /.host/usr ]]; then outer=/.host; fi
mounts+=(--ro-bind "$outer/usr" /.host/usr --ro-bind "$outer/etc" /.host/etc)

for entry in "$rootfs"/*; do
  place=/${entry##*/}
  if [[ $place == /etc ]]; then
    continue
  elif [[ -L $entry ]]; then
    mounts+=(--symlink "$(readlink "$entry")" "$place")
  else
    mounts+=(--ro-bind "$entry" "$place")
  fi
  ignored+=" $place"
done

for entry in "$rootfs"/etc/*; do
  mounts+=(--symlink "$entry" "/etc/${entry##*/}")
done
for name in passwd group hosts resolv.conf nsswitch.conf localtime machine-id os-release ssl ca-certificates fonts alternatives; do
  if [[ -e $outer/etc/$name && ! -e $rootfs/etc/$name ]]; then mounts+=(--symlink "/.host/etc/$name" "/etc/$name"); fi
done

for entry in /*; do
  if [[ -d $entry && " $ignored " != *" $entry "* ]]; then mounts+=(--bind "$entry" "$entry"); fi
done
