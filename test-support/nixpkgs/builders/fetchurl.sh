# The build of a download: the first URL that answers wins.
# shellcheck shell=bash

target=${out:?}
if [[ -n ${downloadToTemp-} ]]; then target=$TMPDIR/file; fi
export downloadedFile=$target # for postFetch

fetchOne() {
  echo "trying $1" >&2
  local options
  # curlOpts is a string of several options, as in nixpkgs.
  read -ra options <<< "${curlOpts-} ${curlOptsList-}"
  curl --fail --location --max-redirs 20 --retry 3 --retry-all-errors --retry-delay 1 --connect-timeout 15 \
    --silent --show-error --user-agent "curl nixpkgs-miniature" "${options[@]}" --output "$target" "$1"
}

fetched=
for candidate in ${urls:?}; do
  if fetchOne "$candidate"; then
    fetched=1
    break
  fi
done
if [[ -z $fetched ]]; then
  echo "error: cannot download $(basename "$out") from any mirror" >&2
  exit 1
fi
if [[ -n ${executable-} ]]; then chmod +x "$target"; fi
runHook postFetch
