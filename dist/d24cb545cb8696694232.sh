# shellcheck shell=bash
# bash -p enter.sh HOOK INNER [WORD…]: evaluate the shell hook in the file HOOK, which ends in `exec PROGRAM…` and so enters an
# FHS env. PROGRAM gets the WORDs as further arguments, and INNER sees to it that they are what runs in the end; without
# any, the env's own shell runs. How far it got is told, a word a line, on the file descriptor NIXCONDA_REPORT:
#   program     the hook starts its program
#   hook-ended  the hook ended and started none
#   (inner.sh goes on from there)
# Started with -p, so that bash neither reads BASH_ENV here nor takes over functions from the environment.

# Only outside POSIX mode may a function have the name of the builtin `exec`.
set +o posix
# What would change how the env's own scripts are read.
unset POSIXLY_CORRECT ENV
export -n SHELLOPTS BASHOPTS

nixconda_hook=$1 nixconda_inner=$2
shift 2
nixconda_words=("$@")
set --

nixconda_report() {
  printf '%s\n' "$1" >&"$NIXCONDA_REPORT"
}

exec() {
  # Without words it only redirects. In a subshell it ends nothing but that.
  (($#)) || return 0
  [[ $BASHPID == "$$" ]] || builtin exec "$@"
  unset -f exec
  nixconda_report program
  export NIXCONDA_BASH_ENV=${BASH_ENV-} BASH_ENV=$nixconda_inner
  export NIXCONDA_FENCE=
  if ((${#nixconda_words[@]})); then
    # An init that is no bash script shows itself: its program is given a first argument that nothing accepts.
    NIXCONDA_FENCE="nixconda-words-$$-$RANDOM$RANDOM"
    set -- "$@" "$NIXCONDA_FENCE" "${nixconda_words[@]}"
  fi
  exec "$@"
}

export IN_NIX_SHELL=${IN_NIX_SHELL-impure}
eval "$(<"$nixconda_hook")"
nixconda_report hook-ended
false
