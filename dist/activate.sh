# shellcheck shell=bash
# The body of the file that activates a conda environment inside. Its head, written when the environment is made ready, sets
#   nixconda_prefix     the environment's prefix
#   nixconda_root       conda's own prefix
#   nixconda_made_with  the PATH that nixconda_activation was made with
#   nixconda_activation what `conda shell.posix activate PREFIX` printed; empty where there is no such command (conda before
#                       4.4, micromamba)
# Starting conda for every command would take a third of a second.
nixconda_path=$PATH
if [[ -n ${nixconda_activation:-} ]]; then
  PATH=${nixconda_made_with:?}
  eval "$nixconda_activation"
  # What has come to PATH since then stays there.
  case $PATH in
    *"$nixconda_made_with"*) PATH=${PATH/"$nixconda_made_with"/"$nixconda_path"} ;;
    *) PATH=$PATH:$nixconda_path ;;
  esac
else
  export CONDA_PREFIX=${nixconda_prefix:?} CONDA_SHLVL=1
  CONDA_DEFAULT_ENV=${nixconda_prefix##*/}
  [[ $nixconda_prefix != "${nixconda_root:?}" ]] || CONDA_DEFAULT_ENV=base
  export CONDA_DEFAULT_ENV
  PATH=$nixconda_prefix/bin:$PATH
  for nixconda_script in "$nixconda_prefix"/etc/conda/activate.d/*.sh; do
    # shellcheck source=/dev/null
    [[ ! -e $nixconda_script ]] || source "$nixconda_script"
  done
fi
export PATH
unset nixconda_prefix nixconda_root nixconda_made_with nixconda_activation nixconda_path nixconda_script
