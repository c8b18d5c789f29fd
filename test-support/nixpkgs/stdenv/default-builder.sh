# The builder of every derivation made by mkDerivation.
# shellcheck shell=bash source=/dev/null
source "${stdenv:?}/setup"
genericBuild
