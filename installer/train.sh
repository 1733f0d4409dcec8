#!/usr/bin/env bash
# Writes two caches into the image, of classes that are loaded and linked ahead of time, so that a start takes half as
# long: lib/app/headless.aot from a run of the demo, and lib/app/merlon.aot from the demo and a walk through the desktop,
# shown on a screen that is not there. Linking is paid for at every start: the command line does without the desktop's half.
# The class path has to be the launcher's, jar for jar, or a cache is passed over.
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

export XDG_STATE_HOME=$work/state XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache

# train CACHE ARGUMENT...: what comes before -- goes to Java
train() {
    local cache=$1 java=()
    shift
    while [ "$1" != -- ]; do java+=("$1"); shift; done
    shift
    if ! "$app/../runtime/bin/java" "${options[@]}" -XX:AOTCacheOutput="$app/$cache.aot" -Duser.home="$work" \
            ${java[@]+"${java[@]}"} -cp "$class_path" dev.merlon.cli.Main "$@" >"$work/log" 2>&1; then
        cat "$work/log" >&2
        exit 1
    fi
}

train headless -- demo "$work/headless" --no-desktop
train merlon -Dglass.platform=Headless -Dprism.order=sw -Dmerlon.desktop.rehearse=true -- demo "$work/demo"
