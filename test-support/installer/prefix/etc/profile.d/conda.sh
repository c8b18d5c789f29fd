# Sourced by shells: the function `conda`, through which activation can change the shell it runs in.
# shellcheck shell=sh
export CONDA_EXE='@PREFIX@/bin/conda'
export CONDA_PYTHON_EXE='@PREFIX@/bin/python'
export CONDA_SHLVL="${CONDA_SHLVL:-0}"

conda() {
  case "${1-}" in
    activate | deactivate | reactivate)
      _conda_text="$("$CONDA_EXE" shell.posix "$@")" || return
      eval "$_conda_text"
      unset _conda_text
      ;;
    *) "$CONDA_EXE" "$@" ;;
  esac
}

case ":$PATH:" in
  *':@PREFIX@/condabin:'*) ;;
  *) export PATH="@PREFIX@/condabin:$PATH" ;;
esac
