# shellcheck shell=bash
# The body of the installed program conda-shell. Its head, written when it is installed, runs it with `bash -p` and sets
#   nixconda_name        the env's name, for messages
#   nixconda_hook, nixconda_enter, nixconda_inner   store paths, kept by a garbage collector root
#   nixconda_activation  a file to read inside before the command, or nothing
#
#   conda-shell                          the env's own shell
#   conda-shell [BASH-OPTION…] SCRIPT [ARG…]
#   conda-shell -c COMMAND [NAME ARG…]
#   conda-shell --exec PROGRAM [ARG…]
set +o posix
: "${nixconda_name:?}" "${nixconda_hook:?}" "${nixconda_enter:?}" "${nixconda_inner:?}" "${nixconda_activation?}"

script=
words=()
case ${1-} in
  --help)
    echo "usage: conda-shell [SCRIPT [ARG...] | -c COMMAND [ARG...] | --exec PROGRAM [ARG...]]"
    echo "Runs it inside $nixconda_name; without arguments, starts the shell of $nixconda_name."
    exit
    ;;
  --exec)
    words=("${@:2}")
    ((${#words[@]})) || { echo "conda-shell: --exec needs a program" >&2; exit 2; }
    ;;
  *)
    # As GitHub runs a step's script under `shell: bash`.
    (($# == 0)) || words=(bash --noprofile --norc -eo pipefail "$@")
    [[ ${1-} == -* ]] || script=${1-}
    ;;
esac

# What is told on the way in comes through a pipe without a name: it reaches inside whatever folders the env hides.
exec {report}<> <(:)
export NIXCONDA_REPORT=$report NIXCONDA_SCRIPT=$script NIXCONDA_ACTIVATION=$nixconda_activation

launch() {
  # A function of that name cannot be unset from here, and would shadow `exec` in the env's scripts.
  exec env -u 'BASH_FUNC_exec%%' "$BASH" -p "$nixconda_enter" "$nixconda_hook" "$nixconda_inner" "${words[@]}"
}

# bwrap dies of any signal at once and its death kills what it runs: signals are for the processes below it.
below() {
  local process=$1 name file child children
  { read -r name <"/proc/$process/comm"; } 2>/dev/null || return 0
  case $name in
    bwrap | chrootenv) ;;
    *) found+=("$process") ;;
  esac
  for file in "/proc/$process/task/"*/children; do
    children=()
    { read -r -a children <"$file"; } 2>/dev/null
    for child in "${children[@]}"; do below "$child"; done
  done
}

main=
cancelled=
forward() {
  local signal=$1 found=() tries
  cancelled=$signal
  [[ -n $main ]] || return
  # A signal that comes while bwrap is still setting up waits until there is somebody to tell.
  for ((tries = 0; tries < 40; tries++)); do
    below "$main"
    ((${#found[@]} == 0)) || break
    sleep 0.05
  done
  kill -s "$signal" "${found[@]}" 2>/dev/null
  [[ -n ${mounts-} ]] || remember_mounts "${found[0]-}"
}

# Everything inside sees the env's mounts and nothing outside does, so they find what has left the process group too.
remember_mounts() { # PROCESS, the first that was started inside
  local mine="/proc/$$/ns/mnt" init=/proc/1/ns/mnt its="/proc/$1/ns/mnt"
  [[ -z $1 || $its -ef $mine || $its -ef $init ]] || { exec {mounts}<"$its"; } 2>/dev/null
}
stop_all() {
  local process
  kill -KILL -- "-$main" 2>/dev/null
  [[ -n ${mounts-} ]] || return
  for process in /proc/[0-9]*; do
    [[ ! $process/ns/mnt -ef /proc/self/fd/$mounts ]] || kill -KILL "${process#/proc/}" 2>/dev/null
  done
}

if [[ -t 0 || -t 1 || -t 2 ]]; then
  # A terminal signals all that runs in it by itself, and its jobs belong to the shell inside.
  trap : INT TERM HUP
  (launch)
  status=$?
else
  trap 'forward INT' INT
  trap 'forward TERM' TERM
  trap 'forward HUP' HUP
  # With job control the command neither ignores SIGINT nor loses its standard input, as it would after a plain `&`.
  set -m
  launch <&0 &
  main=$!
  # From here on it would only announce the ends of jobs.
  set +m
  if [[ -z $cancelled ]]; then
    # A signal interrupts the wait.
    { wait "$main"; } 2>/dev/null
    status=$?
  else
    forward "$cancelled"
  fi
  if [[ -n $cancelled ]]; then
    # Of the 10 s that GitHub leaves, it has 7. Meanwhile further signals are passed on.
    for ((tenths = 0; tenths < 70; tenths++)); do
      kill -0 "$main" 2>/dev/null || break
      sleep 0.1
    done
    stop_all
    { wait "$main"; } 2>/dev/null
    status=$?
  fi
fi

stage=hook
while read -r -t 0 -u "$report"; do read -r -u "$report" stage; done
if [[ $stage != command ]]; then
  case $stage in
    unseen-script) why="it does not show $script" ;;
    unseen-activation) why="it does not show $nixconda_activation" ;;
    words-lost) why="the command was dropped on the way in" ;;
    hook-ended) why="its shell hook starts no program" ;;
    hook) why="its shell hook stopped before it started a program" ;;
    *) why="the program that enters it did not get as far as its init script" ;;
  esac
  [[ -n $cancelled ]] || echo "conda-shell: nothing ran inside $nixconda_name: $why (status $status)" >&2
  ((status)) || status=125
fi
(exit "$status")
