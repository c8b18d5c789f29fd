#!/bin/sh
# Stands for `tar` where @actions/cache looks for it, and takes some of the words away that it is called with.
#
# -P: without it, GNU tar writes nothing outside of the folder it was sent to: no absolute names, no "..", no way through a link
# (https://www.gnu.org/software/tar/manual/html_section/absolute.html). Our members need none of those.
#
# The compression: what we store is compressed already, so that a second time would cost a third of the time and save nothing. When
# it reads, GNU tar sees by itself whether and how an archive is compressed.
for word do
    shift
    case $word in
    -P | -z | --use-compress-program) ;;
    zstdmt | unzstd) ;;
    *) set -- "$@" "$word" ;;
    esac
done
# The first folder on PATH is the one this file lies in.
PATH=${PATH#*:}
export PATH
# Pieces of 64 KiB cost less than tar's own of 10 KiB.
exec tar --blocking-factor=128 "$@"
