# shellcheck shell=bash
# Read, through BASH_ENV, by every bash on the way into an FHS env. Only one of them matters: the env's init, a script that ends
# in `exec RUNSCRIPT "$@"`. There, the words after NIXCONDA_FENCE among its arguments run in the place of RUNSCRIPT. Told on
# the file descriptor NIXCONDA_REPORT:
#   unseen-script, unseen-activation   the file NIXCONDA_SCRIPT or NIXCONDA_ACTIVATION does not exist inside
#   words-lost                         the words were dropped on the way here
#   command                            the next thing that happens is the start of the command
# After all but the last nothing is started.
case $0 in
  *-init | /init)
    # The user's own BASH_ENV is for the user's own bash.
    if [[ -n ${NIXCONDA_BASH_ENV-} ]]; then BASH_ENV=$NIXCONDA_BASH_ENV; else unset BASH_ENV; fi

    nixconda_find_words() {
      while (($#)) && [[ $1 != "$NIXCONDA_FENCE" ]]; do shift; done
      nixconda_words=("${@:2}")
    }
    nixconda_words=()
    [[ -z $NIXCONDA_FENCE ]] || nixconda_find_words "$@"

    nixconda_report() {
      printf '%s\n' "$1" >&"$NIXCONDA_REPORT"
    }
    nixconda_refuse() {
      nixconda_report "$1"
      builtin exit 125
    }

    exec() {
      (($#)) || return 0
      [[ $BASHPID == "$$" ]] || builtin exec "$@"
      unset -f exec
      if [[ -n $NIXCONDA_FENCE ]]; then
        ((${#nixconda_words[@]})) || nixconda_refuse words-lost
        set -- "${nixconda_words[@]}"
      fi
      [[ -z ${NIXCONDA_SCRIPT-} || -e $NIXCONDA_SCRIPT ]] || nixconda_refuse unseen-script
      [[ -z ${NIXCONDA_ACTIVATION-} || -e $NIXCONDA_ACTIVATION ]] || nixconda_refuse unseen-activation
      if [[ -n ${NIXCONDA_ACTIVATION-} ]]; then
        nixconda_words=("$@")
        set --
        # shellcheck source=/dev/null
        source "$NIXCONDA_ACTIVATION"
        set -- "${nixconda_words[@]}"
        # An own shell such as `bash -l` reads the profile again, which puts the base environment in front: once more, then.
        [[ -n $NIXCONDA_FENCE ]] || printf -v PROMPT_COMMAND 'source %q; unset PROMPT_COMMAND' "$NIXCONDA_ACTIVATION"
        [[ -n $NIXCONDA_FENCE ]] || export PROMPT_COMMAND
      fi
      # Whoever listens takes silence for a command that never started: so it must not start where nothing can be told.
      nixconda_report command || builtin exit 125
      exec {NIXCONDA_REPORT}>&-
      unset NIXCONDA_BASH_ENV NIXCONDA_FENCE NIXCONDA_REPORT NIXCONDA_SCRIPT NIXCONDA_ACTIVATION
      exec "$@"
    }
    ;;
esac
