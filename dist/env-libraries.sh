# shellcheck shell=bash
# `bash -c "$(<env-libraries.sh)"`: every library that the loader finds inside the env by its name alone, one a line, after 32 or 64.
# A folder of the loader's defaults, of LD_LIBRARY_PATH or of ld.so.conf counts.
LC_ALL=C
shopt -s nullglob
IFS=: read -r -a folders <<<"${LD_LIBRARY_PATH-}"
folders+=(/lib64 /usr/lib64 /lib /usr/lib /lib32 /usr/lib32)
if [[ -r /etc/ld.so.conf ]]; then
  while read -r folder; do [[ $folder != /* ]] || folders+=("$folder"); done </etc/ld.so.conf
fi
for folder in "${folders[@]}"; do
  for library in "$folder"/*.so*; do
    # The fifth byte of an ELF file is its word size.
    { read -r -N 5 start <"$library"; } 2>/dev/null
    case $start in
      $'\x7fELF\x01') echo "32 ${library##*/}" ;;
      $'\x7fELF\x02') echo "64 ${library##*/}" ;;
    esac
  done
done
