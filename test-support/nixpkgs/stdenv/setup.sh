# What a builder, and nix-shell, starts from: the tools' path, the inputs, the phases.
# Variables named like attributes come from the derivation; hooks and phases are text to evaluate.
# shellcheck shell=bash source=/dev/null

export PATH=/usr/bin:/bin:/usr/sbin:/sbin
export SHELL=/bin/bash
export SOURCE_DATE_EPOCH=1

for _input in ${nativeBuildInputs-} ${buildInputs-}; do
  if [[ -d $_input/bin ]]; then PATH=$PATH:$_input/bin; fi
  if [[ -f $_input/nix-support/setup-hook ]]; then source "$_input/nix-support/setup-hook"; fi
done
unset _input

die() {
  echo "$*" >&2
  exit 1
}

# runHook NAME: a hook is a shell function or the text in a variable.
runHook() {
  if declare -F "$1" > /dev/null; then "$1"; else eval "${!1-}"; fi
}

# substitute FROM TO [--replace|--replace-fail|--replace-warn OLD NEW]... [--subst-var NAME]... [--subst-var-by NAME VALUE]...
substitute() {
  local from=$1 to=$2 text
  shift 2
  text=$(cat "$from" && printf .)
  while (($#)); do
    case $1 in
      --replace | --replace-fail | --replace-warn)
        if [[ $text != *"$2"* ]]; then
          echo "substitute(): pattern $2 doesn't match anything in file '$from'" >&2
          if [[ $1 == --replace-fail ]]; then return 1; fi
        fi
        text=${text//"$2"/"$3"}
        shift 3
        ;;
      --subst-var) text=${text//"@$2@"/"${!2}"}; shift 2 ;;
      --subst-var-by) text=${text//"@$2@"/"$3"}; shift 3 ;;
      *) die "substitute(): invalid argument '$1'" ;;
    esac
  done
  printf %s "${text%.}" > "$to"
}

# substituteInPlace FILE... OPTIONS: as substitute, the file's mode stays.
substituteInPlace() {
  local files=() file
  while (($#)) && [[ $1 != --* ]]; do
    files+=("$1")
    shift
  done
  for file in "${files[@]}"; do substitute "$file" "$file" "$@"; done
}

# Scripts that ask for an interpreter by a path or through env get the build's own bash, as far as the
# interpreter is a shell. It changes the length of the first line: the trap for self-extracting installers.
patchShebangs() {
  local file first
  while IFS= read -r -d '' file; do
    IFS= read -r first < "$file" 2> /dev/null || continue
    case $first in
      '#!'*/bin/sh* | '#!'*/env\ sh* | '#!'*/env\ bash* | '#!'*/usr/bin/bash*)
        echo "$file: interpreter directive changed from \"$first\" to \"#! $SHELL\""
        sed -i "1s|.*|#! $SHELL|" "$file"
        ;;
    esac
  done < <(find "$@" -type f -perm -0100 -print0)
}

unpackPhase() {
  local archive folders
  runHook preUnpack
  [[ -n ${srcs-${src-}} ]] || die "variable \$src or \$srcs should point to the source"
  for archive in ${srcs-$src}; do
    if [[ -d $archive ]]; then
      cp -r --no-preserve=mode,ownership "$archive" source
    else
      case $archive in
        *.tar | *.tar.* | *.tgz | *.tbz2 | *.txz) tar -xf "$archive" ;;
        *) die "do not know how to unpack source archive $archive" ;;
      esac
    fi
  done
  folders=(*/)
  if [[ -z ${sourceRoot-} ]]; then
    ((${#folders[@]} == 1)) || die "unpacker produced multiple directories"
    sourceRoot=${folders[0]%/}
  fi
  chmod -R u+w -- "$sourceRoot"
  runHook postUnpack
  cd -- "$sourceRoot" || return
}

patchPhase() {
  local patch
  runHook prePatch
  for patch in ${patches-}; do patch -p1 < "$patch"; done
  runHook postPatch
}

configurePhase() {
  runHook preConfigure
  if [[ -x ./configure ]]; then ./configure --prefix="${out:?}"; fi
  runHook postConfigure
}

buildPhase() {
  runHook preBuild
  if [[ -e Makefile || -e makefile || -e GNUmakefile ]]; then make; fi
  runHook postBuild
}

checkPhase() {
  runHook preCheck
  runHook postCheck
}

installPhase() {
  runHook preInstall
  if [[ -e Makefile || -e makefile || -e GNUmakefile ]]; then make install PREFIX="$out" prefix="$out"; fi
  runHook postInstall
}

fixupPhase() {
  local output
  runHook preFixup
  for output in ${outputs:-out}; do
    if [[ -z ${dontPatchShebangs-} && -e ${!output} ]]; then patchShebangs "${!output}"; fi
  done
  runHook postFixup
}

# unpackPhase is left out by dontUnpack, and so on; the check needs doCheck.
phaseIsWanted() {
  case $1 in
    unpackPhase) [[ -z ${dontUnpack-} ]] ;;
    patchPhase) [[ -z ${dontPatch-} ]] ;;
    configurePhase) [[ -z ${dontConfigure-} ]] ;;
    buildPhase) [[ -z ${dontBuild-} ]] ;;
    checkPhase) [[ -n ${doCheck-} ]] ;;
    installPhase) [[ -z ${dontInstall-} ]] ;;
    fixupPhase) [[ -z ${dontFixup-} ]] ;;
  esac
}

genericBuild() {
  local phase
  if [[ -n ${buildCommandPath-} ]]; then
    source "$buildCommandPath"
    return
  fi
  if [[ -n ${buildCommand-} ]]; then
    eval "$buildCommand"
    return
  fi
  for phase in ${phases:-unpackPhase patchPhase configurePhase buildPhase checkPhase installPhase fixupPhase}; do
    phaseIsWanted "$phase" || continue
    echo "Running phase: $phase" >&2
    if [[ -n ${!phase-} ]]; then eval "${!phase}"; else "$phase"; fi
  done
}
