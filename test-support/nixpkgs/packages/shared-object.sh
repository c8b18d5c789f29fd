# Write $out/lib/SONAME for each of $sonames: the smallest shared object that the dynamic loader accepts, with that
# DT_SONAME, no symbol and no dependency. Enough for a program that only needs the library to be there.
# Layout (see elf(5)): header, three program headers, one empty symbol, hash table, dynamic section, strings.
# shellcheck shell=bash

# little WIDTH NUMBER: the number as WIDTH bytes, the low one first.
little() {
  local width=$1 number=$2
  while ((width--)); do
    printf %b "\\x$(printf %02x $((number & 255)))"
    number=$((number >> 8))
  done
}

# word NUMBER: an address or a size, as wide as those of the machine.
word() {
  little "$wide" "$1"
}

program() { # TYPE FLAGS OFFSET SIZE ALIGNMENT
  little 4 "$1"
  if ((wide == 8)); then little 4 "$2"; fi
  word "$3"; word "$3"; word "$3"; word "$4"; word "$4"
  if ((wide == 4)); then little 4 "$2"; fi
  word "$5"
}

dynamic() { # TAG VALUE
  word "$1"; word "$2"
}

sharedObject() { # SONAME MACHINE
  local header=$((wide == 8 ? 64 : 52)) entry=$((wide == 8 ? 56 : 32)) symbol=$((wide == 8 ? 24 : 16)) length=$((${#1} + 2))
  local symbols=$((header + 3 * entry))
  local hash=$((symbols + symbol))
  local dynamic=$((hash + 16))
  local strings=$((dynamic + 14 * wide))
  printf '\x7fELF'; little 1 $((wide / 4)); printf '\x01\x01'; little 9 0
  little 2 3; little 2 "$2"; little 4 1; word 0; word "$header"; word 0; little 4 0
  little 2 "$header"; little 2 "$entry"; little 2 3; little 2 $((wide == 8 ? 64 : 40)); little 2 0; little 2 0
  program 1 6 0 $((strings + length)) 65536     # PT_LOAD, read and write: old loaders relocate the dynamic section in place
  program 2 6 "$dynamic" $((14 * wide)) "$wide" # PT_DYNAMIC
  program 0x6474e551 6 0 0 16                   # PT_GNU_STACK: the stack need not be executable
  little "$symbol" 0
  little 4 1; little 4 1; little 4 0; little 4 0
  dynamic 4 "$hash"; dynamic 5 "$strings"; dynamic 6 "$symbols"; dynamic 10 "$length"; dynamic 11 "$symbol"; dynamic 14 1; dynamic 0 0
  printf '\0%s\0' "$1"
}

machineOf() {
  case $1 in
    x86_64) echo 62 ;;
    i686) echo 3 ;;
    aarch64) echo 183 ;;
    *) die "no shared objects for $1" ;;
  esac
}

# The bytes of an address.
wide=8
if [[ ${cpu-} == i686 ]]; then wide=4; fi
if [[ -n ${sonames-} ]]; then
  mkdir -p "${out:?}/lib" "$out/share/X11/locale"
  for soname in $sonames; do sharedObject "$soname" "$(machineOf "${cpu:?}")" > "$out/lib/$soname"; done
fi
