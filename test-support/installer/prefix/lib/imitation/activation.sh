# Activation: the text a shell evaluates for `conda activate`, and `conda run`. Sourced by conda.
# shellcheck shell=sh disable=SC2154

quoted() { # TEXT: in single quotes for a shell
  printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"
}

environment_prefix() { # NAME-OR-PATH: fails where there is none
  target=$(prefix_of_name "${1:-base}")
  if [ ! -d "$target/conda-meta" ]; then
    case ${1-} in
      */*) fail "EnvironmentLocationNotFound: Not a conda environment: $target" ;;
      *) fail "EnvironmentNameNotFound: Could not find conda environment: $1
You can list all discoverable environments with \`conda info --envs\`." ;;
    esac
  fi
  printf '%s' "$target"
}

# PATH with the active environment's folder taken out.
path_without_active() {
  if [ -z "${CONDA_PREFIX-}" ]; then
    printf '%s' "$PATH"
  else
    printf ':%s:' "$PATH" | sed "s|:$CONDA_PREFIX/bin:|:|; s|^:||; s|:\$||"
  fi
}

environment_label() { # PREFIX
  case $1 in
    "$root") printf base ;;
    "$root"/envs/*) printf '%s' "${1##*/}" ;;
    *) printf '%s' "$1" ;;
  esac
}

shell_command() {
  action=${1-}
  shift || usage_error 'shell commands: activate, deactivate, reactivate, hook'
  case $action in
    hook) cat "$root/etc/profile.d/conda.sh" ;;
    activate | reactivate) print_activation "${1-}" ;;
    deactivate) print_deactivation ;;
    *) usage_error "invalid shell command '$action'" ;;
  esac
}

print_activation() { # NAME-OR-PATH
  active=$(environment_prefix "${1:-base}") || exit 1
  label=$(environment_label "$active")
  printf 'export PATH=%s\n' "$(quoted "$active/bin:$(path_without_active)")"
  printf 'export CONDA_PREFIX=%s\n' "$(quoted "$active")"
  printf 'export CONDA_DEFAULT_ENV=%s\n' "$(quoted "$label")"
  printf 'export CONDA_PROMPT_MODIFIER=%s\n' "$(quoted "($label) ")"
  printf "export CONDA_SHLVL='1'\nexport CONDA_EXE=%s\nexport CONDA_PYTHON_EXE=%s\n" "$(quoted "$root/bin/conda")" "$(quoted "$root/bin/python")"
  for hook in "$active"/etc/conda/activate.d/*.sh; do
    if [ -e "$hook" ]; then printf '. %s\n' "$(quoted "$hook")"; fi
  done
}

print_deactivation() {
  if [ -z "${CONDA_PREFIX-}" ]; then return; fi
  for hook in "$CONDA_PREFIX"/etc/conda/deactivate.d/*.sh; do
    if [ -e "$hook" ]; then printf '. %s\n' "$(quoted "$hook")"; fi
  done
  printf 'export PATH=%s\nunset CONDA_PREFIX\nunset CONDA_DEFAULT_ENV\nunset CONDA_PROMPT_MODIFIER\n' "$(quoted "$(path_without_active)")"
  printf "export CONDA_SHLVL='0'\n"
}

# Without --no-capture-output conda holds the command's output back until it has ended.
run_in_environment() {
  target=base capture=1 folder=.
  while [ $# -gt 0 ]; do
    case $1 in
      -n | --name | -p | --prefix) target=$2; shift 2 ;;
      --name=* | --prefix=*) target=${1#*=}; shift ;;
      --no-capture-output | --live-stream | -s) capture=0; shift ;;
      --cwd) folder=$2; shift 2 ;;
      -v | --verbose | --debug-wrapper-scripts) shift ;;
      *) break ;;
    esac
  done
  [ $# -gt 0 ] || usage_error 'the following arguments are required: executable_call'
  activation=$(print_activation "$target") || exit 1
  set +u
  eval "$activation"
  cd "$folder" || exit 1
  if [ "$capture" = 0 ]; then exec "$@"; fi

  held=$(mktemp -d)
  status=0
  "$@" > "$held/out" 2> "$held/err" || status=$?
  cat "$held/out"
  cat "$held/err" >&2
  rm -rf "$held"
  if [ "$status" != 0 ]; then
    printf "ERROR conda.cli.main_run:execute(127): \`conda run %s\` failed. (See above for error)\n" "$*" >&2
  fi
  exit "$status"
}
