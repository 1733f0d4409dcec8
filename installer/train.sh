#!/usr/bin/env bash
# Writes lib/app/merlon.aot into the image: the classes that a run of the demo and a walk through the desktop need, loaded
# and linked ahead of time, so that a start takes half as long. The desktop is shown on a screen that is not there. The class path has to be the launcher's, jar for jar, or the cache is passed over.
#   train.sh IMAGE
set -eu

app=$(cd "$1/lib/app" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

class_path=$(sed -n "s|^app.classpath=\$APPDIR|$app|p" "$app/merlon.cfg" | paste -sd:)
options=()
while IFS= read -r option; do
    case $option in
        *AOTCache*) ;;
        *) options+=("$option") ;;
    esac
done < <(sed -n 's|^java-options=||p' "$app/merlon.cfg")

export XDG_STATE_HOME=$work/state XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
if ! "$app/../runtime/bin/java" "${options[@]}" -XX:AOTCacheOutput="$app/merlon.aot" \
        -Dglass.platform=Headless -Dprism.order=sw -Dmerlon.desktop.rehearse=true -Duser.home="$work" \
        -cp "$class_path" dev.merlon.cli.Main demo "$work/demo" >"$work/log" 2>&1; then
    cat "$work/log" >&2
    exit 1
fi
