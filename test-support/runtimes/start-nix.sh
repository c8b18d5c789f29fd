#!/bin/sh
# Start a Nix program that was unpacked, not installed: with the loader and the libraries that came with it. The name it is
# called by chooses the program. Its children get no such libraries: builders run the host's tools.
NIX_BIN_DIR=$(dirname "$0")
export NIX_BIN_DIR
root=$(cd "$NIX_BIN_DIR/.." && pwd)
loader=$(echo "$root"/usr/lib/*-linux-gnu/ld-linux-*.so.*)
exec "$loader" --library-path "$(dirname "$loader")" --argv0 "$(basename "$0")" "$root/usr/bin/nix" "$@"
