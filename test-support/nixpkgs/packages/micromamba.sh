#!/bin/bash
# An imitation of micromamba, one program without an installer: create, install, run, shell hook, env list.
# Environments are folders of tiny programs under $MAMBA_ROOT_PREFIX (default: ~/micromamba).
set -eu
root=${MAMBA_ROOT_PREFIX:-$HOME/micromamba}
prefix='' file='' yes=''
specs=()

prefixOf() {
  if [[ $1 == */* ]]; then echo "$1"; elif [[ $1 == base ]]; then echo "$root"; else echo "$root/envs/$1"; fi
}

# Options up to the first other word; `rest` holds what follows.
parse() {
  while (($#)); do
    case $1 in
      -r | --root-prefix) root=$2; shift 2 ;;
      -n | --name | -p | --prefix) prefix=$(prefixOf "$2"); shift 2 ;;
      -f | --file) file=$2; shift 2 ;;
      -c | --channel) shift 2 ;;
      -y | --yes) yes=1; shift ;;
      -*) shift ;;
      *)
        if [[ $command == run ]]; then break; fi
        specs+=("$1")
        shift
        ;;
    esac
  done
  rest=("$@")
}

install() {
  if [[ $file == *.yml || $file == *.yaml ]]; then
    mapfile -t -O "${#specs[@]}" specs < <(sed -n '/^dependencies:/,/^[a-z]/s/^ *- *\([^:]*\)$/\1/p' "$file")
    prefix=${prefix:-$(prefixOf "$(sed -n 's/^name: *//p' "$file")")}
  elif [[ -n $file ]]; then
    mapfile -t -O "${#specs[@]}" specs < <(grep -v '^[#@]' "$file")
  fi
  if ((${#specs[@]})) && [[ -z $yes ]]; then
    read -r -p 'Confirm changes: [Y/n] ' answer || answer=
    if [[ $answer == [nN]* ]]; then echo Aborted. >&2; exit 1; fi
  fi
  mkdir -p "$prefix/bin" "$prefix/conda-meta"
  for spec in "${specs[@]}"; do
    name=${spec%%[=<>!~ ]*}
    echo "{\"name\": \"$name\"}" > "$prefix/conda-meta/$name-1.0-imitation_0.json"
    printf '#!/bin/sh\necho "%s from %s: $*"\n' "$spec" "$prefix" > "$prefix/bin/$name"
    chmod +x "$prefix/bin/$name"
  done
  echo 'Transaction finished'
}

command=${1-}
if (($#)); then shift; fi
case $command in
  --version) echo 1.5.8 ;;
  create | install | update) parse "$@"; install ;;
  run)
    parse "$@"
    if [[ ! -d $prefix ]]; then
      echo "critical libmamba The given prefix does not exist: \"$prefix\"" >&2
      exit 1
    fi
    export CONDA_PREFIX=$prefix PATH=$prefix/bin:$PATH
    exec "${rest[@]}"
    ;;
  shell)
    if [[ ${1-} == hook ]]; then
      echo "export MAMBA_ROOT_PREFIX='$root'"
      # The function's own words, not this script's.
      # shellcheck disable=SC2016
      echo 'micromamba() { if [ "$1" = activate ]; then export CONDA_PREFIX="$MAMBA_ROOT_PREFIX/envs/$2"; PATH="$CONDA_PREFIX/bin:$PATH"; else command micromamba "$@"; fi; }'
    fi
    ;;
  env) ls "$root/envs" ;;
  *) echo "micromamba: unknown command '$command'" >&2; exit 109 ;;
esac
