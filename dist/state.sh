# shellcheck shell=bash
# `bash -c "$(<state.sh)" state PREFIX [KEY]`: print what the environment at PREFIX was made from, and whether it is there at all;
# with KEY, remember that it was made from that.
if [[ -d $1/conda-meta ]]; then
  echo there
  if (($# > 1)); then printf '%s\n' "$2" >"$1/conda-meta/nixconda-made-from"; fi
  if [[ -f $1/conda-meta/nixconda-made-from ]]; then cat "$1/conda-meta/nixconda-made-from"; fi
fi
