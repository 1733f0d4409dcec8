#!/bin/sh
# Starts the image: jpackage's configuration, read and handed to the image's own Java. The launcher that jpackage brings
# asks the system's package manager on every start which package it belongs to, which takes longer than all else.
self=$(readlink -f -- "$0")
home=${self%/bin/*}
class_path=
case ${1-} in
    '' | open | demo) cache=merlon ;; # with the desktop's classes: a command without one starts faster without them
    *) cache=headless ;;
esac
while IFS= read -r line; do
    case $line in
        app.mainclass=*) main=${line#*=} ;;
        app.classpath=*) class_path=$class_path${class_path:+:}$home/lib/app${line#*APPDIR} ;;
    esac
done <"$home/lib/app/merlon.cfg"
set -- -cp "$class_path" "$main" "$@"
while IFS= read -r line; do
    case $line in
        java-options=-XX:AOTCache=*) set -- "-XX:AOTCache=$home/lib/app/$cache.aot" "$@" ;;
        java-options=*APPDIR*) option=${line#*=} && set -- "${option%%\$APPDIR*}$home/lib/app${option#*\$APPDIR}" "$@" ;;
        java-options=*) set -- "${line#*=}" "$@" ;;
    esac
done <"$home/lib/app/merlon.cfg"
exec "$home/lib/runtime/bin/java" "$@"
