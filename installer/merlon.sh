#!/bin/sh
# Starts the image: jpackage's configuration, read and handed to the image's own Java. The launcher that jpackage brings
# asks the system's package manager on every start which package it belongs to, which takes longer than all else.
self=$(readlink -f -- "$0")
home=${self%/bin/*}
class_path=
while IFS= read -r line; do
    case $line in
        app.mainclass=*) main=${line#*=} ;;
        app.classpath=*) class_path=$class_path${class_path:+:}$home/lib/app${line#*APPDIR} ;;
    esac
done <"$home/lib/app/merlon.cfg"
set -- -cp "$class_path" "$main" "$@"
while IFS= read -r line; do
    case $line in
        java-options=*APPDIR*) option=${line#*=} && set -- "${option%%\$APPDIR*}$home/lib/app${option#*\$APPDIR}" "$@" ;;
        java-options=*) set -- "${line#*=}" "$@" ;;
    esac
done <"$home/lib/app/merlon.cfg"
exec "$home/lib/runtime/bin/java" "$@"
