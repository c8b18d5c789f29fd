# Write $out/lib/SONAME for each of $sonames: the smallest shared object that the dynamic loader accepts, with that
# DT_SONAME, no symbol and no dependency. Enough for a program that only needs the library to be there.
# Layout (see elf(5)): header 64, three program headers 168, one empty symbol 24, hash table 16, dynamic section 112, strings.
# shellcheck shell=bash

# little WIDTH NUMBER: the number as WIDTH bytes, the low one first.
little() {
  local width=$1 number=$2
  while ((width--)); do
    printf %b "\\x$(printf %02x $((number & 255)))"
    number=$((number >> 8))
  done
}

program() { # TYPE FLAGS OFFSET SIZE ALIGNMENT
  little 4 "$1"; little 4 "$2"; little 8 "$3"; little 8 "$3"; little 8 "$3"; little 8 "$4"; little 8 "$4"; little 8 "$5"
}

dynamic() { # TAG VALUE
  little 8 "$1"; little 8 "$2"
}

sharedObject() { # SONAME MACHINE
  local symbols=232 hash=256 dynamic=272 strings=384 length=$((${#1} + 2))
  printf '\x7fELF\x02\x01\x01'; little 9 0
  little 2 3; little 2 "$2"; little 4 1; little 8 0; little 8 64; little 8 0; little 4 0
  little 2 64; little 2 56; little 2 3; little 2 64; little 2 0; little 2 0
  program 1 6 0 $((strings + length)) 65536 # PT_LOAD, read and write: old loaders relocate the dynamic section in place
  program 2 6 "$dynamic" 112 8              # PT_DYNAMIC
  program 0x6474e551 6 0 0 16               # PT_GNU_STACK: the stack need not be executable
  little 24 0
  little 4 1; little 4 1; little 4 0; little 4 0
  dynamic 4 "$hash"; dynamic 5 "$strings"; dynamic 6 "$symbols"; dynamic 10 "$length"; dynamic 11 24; dynamic 14 1; dynamic 0 0
  printf '\0%s\0' "$1"
}

machineOf() {
  case $1 in
    x86_64) echo 62 ;;
    aarch64) echo 183 ;;
    *) die "no shared objects for $1" ;;
  esac
}

if [[ -n ${sonames-} ]]; then
  mkdir -p "${out:?}/lib" "$out/share/X11/locale"
  for soname in $sonames; do sharedObject "$soname" "$(machineOf "${cpu:?}")" > "$out/lib/$soname"; done
fi
