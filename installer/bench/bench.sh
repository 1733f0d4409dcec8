#!/usr/bin/env bash
# Measures the packaged image against a linter on the same contracts, in the same run, turn by turn: cold processes,
# the whole job of `merlon assess` with a workbook against `redocly lint`, which only lints.
#   bench.sh IMAGE FOLDER [RUNS] [CONTRACT…]     FOLDER is the bench's own; the linter is installed into it by npm
# Prints medians of wall time, their ratio and peak memory.
set -eu

image=$(cd "$1" && pwd)
mkdir -p "$2"
folder=$(cd "$2" && pwd)
runs=${3:-5}
shift $(($# < 3 ? $# : 3))

if [ "$#" -eq 0 ]; then
    specs=${MERLON_SHARED:-$(cd "$(dirname "$0")/../.." && pwd)/../shared}/corpus/specs
    set -- "$specs/stripe-spec3-2022-04.json" "$specs/github-api.github.com.json"
fi
for contract in "$@"; do
    [ -r "$contract" ] || { echo "no contract at $contract: nothing to measure"; exit 0; }
done

redocly=$folder/node_modules/.bin/redocly
if [ ! -x "$redocly" ]; then
    (cd "$folder" && npm init -y >/dev/null && npm install --no-fund --no-audit --silent @redocly/cli)
fi
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true

median() { sort -n | awk '{a[NR] = $1} END {m = int((NR + 1) / 2); print NR % 2 ? a[m] : (a[m] + a[m + 1]) / 2}'; }

# timed NAME COMMAND...: appends seconds and peak kilobytes to NAME.txt
timed() {
    local name=$1
    shift
    /usr/bin/time -f '%e %M' -o "$folder/time" "$@" >"$folder/out" 2>"$folder/err" || true
    tail -n 1 "$folder/time" >>"$folder/$name.txt"
}

printf '%s\n' "$("$image/bin/merlon" --version), redocly $("$redocly" --version 2>/dev/null), $(nproc) processors, $runs runs each"
printf '%-34s %10s %10s %7s %12s %12s\n' contract 'merlon s' 'redocly s' ratio 'merlon MB' 'redocly MB'
for contract in "$@"; do
    rm -f "$folder/merlon.txt" "$folder/redocly.txt"
    for _ in $(seq "$runs"); do
        timed merlon "$image/bin/merlon" assess "$contract" --report "$folder/report.xlsx"
        [ -s "$folder/report.xlsx" ] || { cat "$folder/err" >&2; exit 1; }
        rm "$folder/report.xlsx"
        timed redocly "$redocly" lint --extends recommended "$contract"
    done
    ours=$(cut -d' ' -f1 "$folder/merlon.txt" | median)
    theirs=$(cut -d' ' -f1 "$folder/redocly.txt" | median)
    peak=$(cut -d' ' -f2 "$folder/merlon.txt" | sort -n | tail -n 1)
    their_peak=$(cut -d' ' -f2 "$folder/redocly.txt" | sort -n | tail -n 1)
    awk -v name="$(basename "$contract")" -v a="$ours" -v b="$theirs" -v p="$peak" -v q="$their_peak" \
        'BEGIN {printf "%-34s %10.2f %10.2f %7.2f %12.0f %12.0f\n", name, a, b, a / b, p / 1024, q / 1024}'
done
