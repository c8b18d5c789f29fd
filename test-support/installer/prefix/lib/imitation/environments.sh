# Environments on the disk: where they are, what is in them, how they come to be. Sourced by conda.
# shellcheck shell=sh disable=SC2154

absolute() { # PATH
  case $1 in
    /*) printf '%s' "$1" ;;
    *) printf '%s/%s' "$PWD" "$1" ;;
  esac
}

prefix_of_name() { # NAME
  case $1 in
    base | root) printf '%s' "$root" ;;
    */*) absolute "$1" ;;
    *) printf '%s/envs/%s' "$root" "$1" ;;
  esac
}

# Without --yes conda asks; the end of input counts as the default, yes.
confirm() { # SPECS
  if [ -z "$1" ] || [ "$yes" = 1 ] || [ "${CONDA_ALWAYS_YES-}" = true ]; then return 0; fi
  printf '## Package Plan ##\n\n  environment location: %s\n\nProceed ([y]/n)? ' "$prefix"
  read -r answer || answer=
  printf '\n'
  case $answer in
    n | no) printf 'CondaSystemExit: Exiting.\n' >&2; exit 0 ;;
  esac
}

install_specs() {
  case "$specs" in
    *no-such-package*)
      fail 'PackagesNotFoundError: The following packages are not available from current channels:

  - no-such-package'
      ;;
  esac
  mkdir -p "$prefix/bin" "$prefix/conda-meta"
  : >> "$prefix/conda-meta/history"
  printf '%s\n' "$specs" | while IFS= read -r spec; do
    case $spec in
      '') ;;
      pip:*) record_package "$(spec_name "${spec#pip:}")" "$(spec_version "${spec#pip:}")" pypi ;;
      *) record_package "$(spec_name "$spec")" "$(spec_version "$spec")" conda ;;
    esac
  done
  printf '\nPreparing transaction: done\nVerifying transaction: done\nExecuting transaction: done\n'
  printf '#\n# To activate this environment, use\n#\n#     $ conda activate %s\n#\n' "${prefix##*/}"
}

# A package is its record and one program of its name; python is a real, dynamically linked interpreter of few words.
record_package() { # NAME VERSION CHANNEL
  rm -f "$prefix/conda-meta/$1"-[0-9]*.json
  printf '{"name": "%s", "version": "%s", "build": "imitation_0", "channel": "%s", "files": ["bin/%s"]}\n' "$1" "$2" "$3" "$1" \
    > "$prefix/conda-meta/$1-$2-imitation_0.json"
  if [ "$1" = python ]; then
    if [ "$prefix" != "$root" ]; then
      mkdir -p "$prefix/lib/imitation"
      cp "$root/lib/imitation/sh" "$prefix/lib/imitation/sh"
      sed "1s|.*|#!$prefix/lib/imitation/sh|" "$root/bin/python" > "$prefix/bin/python"
      chmod +x "$prefix/bin/python"
    fi
    ln -sf python "$prefix/bin/python3"
  else
    printf '#!/bin/sh\nprintf "%%s\\n" "%s %s from %s: $*"\n' "$1" "$2" "$prefix" > "$prefix/bin/$1"
    chmod +x "$prefix/bin/$1"
  fi
}

# Remove what is not among the specs.
prune_packages() {
  for record in "$prefix"/conda-meta/*-imitation_0.json; do
    [ -e "$record" ] || continue
    name=${record##*/}
    name=${name%-*-*}
    wanted=$(printf '%s\n' "$specs" | while IFS= read -r spec; do if [ "$(spec_name "${spec#pip:}")" = "$name" ]; then echo yes; fi; done)
    [ -n "$wanted" ] || rm -f "$record" "$prefix/bin/$name"
  done
}

# One line, "NAME VERSION BUILD CHANNEL", for each record.
records() { # PREFIX
  for record in "$1"/conda-meta/*.json; do
    [ -e "$record" ] || continue
    sed -n 's/.*"name": "\([^"]*\)", "version": "\([^"]*\)", "build": "\([^"]*\)", "channel": "\([^"]*\)".*/\1 \2 \3 \4/p' "$record"
  done
}

list_packages() {
  if [ "$json" = 1 ]; then
    separator='['
    records "$prefix" | while read -r name version build channel; do
      printf '%s\n  {"name": "%s", "version": "%s", "build_string": "%s", "channel": "%s"}' "$separator" "$name" "$version" "$build" "$channel"
      separator=,
    done
    printf '\n]\n'
    return
  fi
  printf '# packages in environment at %s:\n#\n# Name                    Version                   Build  Channel\n' "$prefix"
  records "$prefix" | while read -r name version build channel; do
    printf '%-25s %-25s %s  %s\n' "$name" "$version" "$build" "$channel"
  done
}

environment_prefixes() {
  printf '%s\n' "$root"
  for candidate in "$root"/envs/*/conda-meta; do
    if [ -d "$candidate" ]; then printf '%s\n' "${candidate%/conda-meta}"; fi
  done
}

list_environments() {
  if [ "$json" = 1 ]; then
    printf '{\n  "envs": [%s]\n}\n' "$(environment_prefixes | sed 's/.*/"&"/' | tr '\n' ',' | sed 's/,$//')"
    return
  fi
  printf '# conda environments:\n#\n'
  environment_prefixes | while read -r candidate; do
    name=${candidate##*/}
    if [ "$candidate" = "$root" ]; then name=base; fi
    mark=' '
    if [ "$candidate" = "${CONDA_PREFIX-}" ]; then mark='*'; fi
    printf '%-20s  %s  %s\n' "$name" "$mark" "$candidate"
  done
  printf '\n'
}

info_json() {
  active=null
  if [ -n "${CONDA_PREFIX-}" ]; then active="\"$CONDA_PREFIX\""; fi
  printf '{\n  "active_prefix": %s,\n  "conda_version": "%s",\n  "default_prefix": "%s",\n  "envs": [%s],\n  "envs_dirs": ["%s/envs"],\n  "pkgs_dirs": ["%s/pkgs"],\n  "platform": "%s",\n  "root_prefix": "%s"\n}\n' \
    "$active" "$conda_version" "${CONDA_PREFIX:-$root}" \
    "$(environment_prefixes | sed 's/.*/"&"/' | tr '\n' ',' | sed 's/,$//')" "$root" "$root" "$platform" "$root"
}
