# shellcheck shell=bash
# Which conda there is inside, in three lines: its kind, its program and its root prefix; `none` where there is none yet.
# `bash -c "$(<find-conda.sh)" find-conda [PREFIX]`: PREFIX is where it has just been installed, if that is not on PATH.
PATH=$PATH${1:+:$1/bin}
if program=$(type -P conda); then
  program=$(readlink -f "$program")
  # ROOT/bin/conda or ROOT/condabin/conda, unless a distribution has put it somewhere else.
  root=${program%/*/*}
  [[ -d $root/conda-meta ]] || root=$("$program" info --base)
  printf '%s\n' conda "$program" "$root"
elif program=$(type -P micromamba); then
  printf '%s\n' micromamba "$program" "${MAMBA_ROOT_PREFIX:-$HOME/micromamba}"
else
  echo none
fi
