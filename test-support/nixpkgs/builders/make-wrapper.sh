# makeWrapper PROGRAM WRAPPER OPTION...: write a script that sets the scene and executes PROGRAM.
# Quoting is that of nixpkgs: values of variables are quoted, flags of --add-flags and commands of --run stand in the
# script as they are, so that a `~` or `$HOME` in flags expands when the wrapper runs.
# shellcheck shell=bash
# The texts below are code of the wrapper, not of this script.
# shellcheck disable=SC2016

assertExecutable() {
  [[ -f $1 && -x $1 ]] || die "Cannot wrap '$1' because it is not an executable file"
}

makeWrapper() {
  local program=$1 wrapper=$2 before="" after="" name="" value
  shift 2
  assertExecutable "$program"
  mkdir -p "$(dirname "$wrapper")"
  {
    echo "#! $SHELL -e"
    while (($#)); do
      case $1 in
        --set) echo "export $2=${3@Q}"; shift 3 ;;
        --set-default) echo "export $2=\${$2-${3@Q}}"; shift 3 ;;
        --unset) echo "unset $2"; shift 2 ;;
        --chdir) echo "cd ${2@Q}"; shift 2 ;;
        --run) echo "$2"; shift 2 ;;
        --prefix) wrapperPrefix "$2" "$3" "$4"; shift 4 ;;
        --suffix) wrapperSuffix "$2" "$3" "$4"; shift 4 ;;
        --suffix-each)
          # One suffix for each word.
          for value in $4; do wrapperSuffix "$2" "$3" "$value"; done
          shift 4
          ;;
        --add-flags) before="$before $2"; shift 2 ;;
        --append-flags) after="$after $2"; shift 2 ;;
        --add-flag) before="$before ${2@Q}"; shift 2 ;;
        --append-flag) after="$after ${2@Q}"; shift 2 ;;
        --argv0) name=$2; shift 2 ;;
        --inherit-argv0) name='$0'; shift ;;
        *) die "makeWrapper doesn't understand the arg $1" ;;
      esac
    done
    echo "exec ${name:+-a \"$name\" }\"$program\" $before \"\$@\" $after"
  } > "$wrapper"
  chmod +x "$wrapper"
}

# A value that is in the list already is moved to the front, as nixpkgs does.
wrapperPrefix() {
  [[ -n $3 ]] || return 0
  echo "$1=\${$1:+${2@Q}\$$1${2@Q}}"
  echo "$1=\${$1/${2@Q}${3@Q}${2@Q}/${2@Q}}"
  echo "$1=${3@Q}\$$1"
  echo "$1=\${$1%${2@Q}}"
  echo "export $1"
}

wrapperSuffix() {
  [[ -n $3 ]] || return 0
  echo "export $1=\${$1:+\$$1${2@Q}}${3@Q}"
}

# wrapProgram PROGRAM OPTION...: the program moves aside and the wrapper takes its place.
wrapProgram() {
  local program=$1 hidden
  shift
  assertExecutable "$program"
  hidden=$(dirname "$program")/.$(basename "$program")-wrapped
  while [[ -e $hidden ]]; do hidden=${hidden}_; done
  mv "$program" "$hidden"
  makeWrapper "$hidden" "$program" --inherit-argv0 "$@"
}

makeShellWrapper() { makeWrapper "$@"; }
wrapProgramShell() { wrapProgram "$@"; }
