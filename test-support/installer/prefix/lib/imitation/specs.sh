# What is to be installed, and from where: package specs, requirement files, environment files, channels and their terms.
# Sourced by conda. Specs are kept in `specs`, one a line, pip's with the prefix "pip:".
# shellcheck shell=sh disable=SC2034,SC2154

spec_name() { # SPEC
  spec=${1##*::}
  printf '%s' "${spec%%[=<>!~ \[]*}"
}

# The version a spec pins, or 1.0 where it leaves a choice.
spec_version() { # SPEC
  spec=${1##*::}
  case $spec in
    *[\<\>!~]*) printf '1.0' ;;
    *=*)
      spec=${spec#*=}
      spec=${spec#=}
      spec=${spec%%=*}
      printf '%s' "${spec%.\*}"
      ;;
    *) printf '1.0' ;;
  esac
}

# One URL of an explicit lock file, ".../linux-64/numpy-1.26.4-py312h_0.conda#md5", as a spec.
spec_of_url() { # URL
  archive=${1%%#*}
  archive=${archive##*/}
  archive=${archive%.conda}
  archive=${archive%.tar.bz2}
  archive=${archive%-*}
  printf '%s=%s' "${archive%-*}" "${archive##*-}"
}

# A file for `conda create --file`: specs, or URLs after @EXPLICIT.
read_requirements() { # FILE
  [ -f "$1" ] || fail "CondaValueError: could not find file: $1"
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      '' | '#'* | @EXPLICIT) ;;
      *://*) specs="$specs
$(spec_of_url "$line")" ;;
      *) specs="$specs
$line" ;;
    esac
  done < "$1"
}

# An environment.yml in its usual block form.
read_environment_file() { # FILE
  [ -f "$1" ] || fail "EnvironmentFileNotFound: '$1' file not found"
  section='' environment_name='' pip_indent=''
  while IFS= read -r line || [ -n "$line" ]; do
    line=$(printf '%s' "$line" | sed 's/[[:space:]]#.*$//; s/^#.*$//; s/[[:space:]]*$//')
    item=$(printf '%s' "$line" | sed -n "s/^[[:space:]]*-[[:space:]]*//p" | sed "s/^[\"']//; s/[\"']\$//")
    indent=${line%%-*}
    case $line in
      '') ;;
      name:*) environment_name=$(printf '%s' "${line#name:}" | tr -d " \"'") ;;
      [a-z]*:*) section=${line%%:*} pip_indent='' ;;
      *)
        if [ -n "$pip_indent" ] && [ "${#indent}" -lt "${#pip_indent}" ]; then pip_indent=''; fi
        if [ "$section" = channels ]; then
          channels="$channels $item"
        elif [ "$item" = pip: ]; then
          pip_indent="$indent "
        elif [ "$section" = dependencies ] && [ -n "$item" ]; then
          specs="$specs
${pip_indent:+pip:}$item"
        fi
        ;;
    esac
  done < "$1"
}

# The channels of the first configuration file there is, as conda's own defaults without one.
configured_channels() {
  for condarc in "${CONDARC-}" "$HOME/.condarc" "$root/.condarc"; do
    if [ -f "$condarc" ] && grep -q '^channels:' "$condarc"; then
      sed -n '/^channels:/,/^[a-z]/s/^[[:space:]]*- *//p' "$condarc"
      return
    fi
  done
  echo defaults
}

check_terms() {
  [ "${IMITATION_CONDA_TOS-}" = demand ] || return 0
  case ${CONDA_PLUGINS_AUTO_ACCEPT_TOS-} in yes | true | True | 1) return 0 ;; esac
  if [ -e "$root/conda-meta/terms-accepted" ]; then return 0; fi
  used=$channels
  case " $used " in *' nodefaults '*) override_channels=1 ;; esac
  if [ "$override_channels" = 0 ]; then used="$used $(configured_channels)"; fi
  for channel in $used; do
    case $channel in defaults | main | *repo.anaconda.com*) terms_error ;; esac
  done
}

terms_error() {
  cat >&2 << 'END'

CondaToSNonInteractiveError: Terms of Service have not been accepted for the following channels. Please accept or remove them before proceeding:
    - https://repo.anaconda.com/pkgs/main
    - https://repo.anaconda.com/pkgs/r

To accept these channels' Terms of Service, run the following commands:
    conda tos accept --override-channels --channel https://repo.anaconda.com/pkgs/main
    conda tos accept --override-channels --channel https://repo.anaconda.com/pkgs/r

END
  exit 1
}
