# Fill $out with $links to what the host has under /usr, as it will be seen from inside an environment.
# FROM>TO gives a file another name. What the host lacks is left out.
# shellcheck shell=bash

linkHost() { # FROM TO
  local seen=/usr/$1
  [[ -e $seen ]] || return 0
  # Debian's alternatives lead through /etc, which is another one inside.
  if [[ $(readlink "$seen") == /etc/* ]]; then seen=$(readlink -f "$seen"); fi
  mkdir -p "$(dirname "${out:?}/$2")"
  ln -s "/.host$seen" "$out/$2"
}

mkdir -p "$out"
for link in ${links-}; do linkHost "${link%>*}" "${link#*>}"; done
