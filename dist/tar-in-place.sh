#!/bin/sh
# Stands for `tar` where @actions/cache looks for it, and drops the -P it is called with. Without -P, GNU tar writes
# nothing outside of the folder it was sent to: no absolute names, no "..", no way through a link
# (https://www.gnu.org/software/tar/manual/html_section/absolute.html). Our members need none of those.
for word do
    shift
    [ "$word" = -P ] || set -- "$@" "$word"
done
# The first folder on PATH is the one this file lies in.
PATH=${PATH#*:}
export PATH
exec tar "$@"
