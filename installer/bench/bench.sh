#!/usr/bin/env bash
# Measures the packaged image against linters on the same contracts, in the same run, turn by turn, cold processes:
#   - the whole job, `merlon assess` with a workbook, against `redocly lint`, which only lints
#   - `merlon import` into a new workspace against `redocly lint`, and the same import once more
#   - `merlon import` against Spectral with its OWASP rules
#   bench.sh IMAGE FOLDER [RUNS] [CONTRACT…]     FOLDER is the bench's own; npm installs the linters into it
# Prints medians of wall time, their ratio, and peaks of memory. Contracts that are named are measured in all three ways.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
image=$(cd "$1" && pwd)
mkdir -p "$2"
folder=$(cd "$2" && pwd)
runs=${3:-5}
shift $(($# < 3 ? $# : 3))

specs=${MERLON_SHARED:-$here/../../../shared}/corpus/specs
job=("$@") import=("$@") owasp=("$@")
if [ "$#" -eq 0 ]; then
    box=$specs/box.json stripe=$specs/stripe-spec3-2022-04.json github=$specs/github-api.github.com.json
    job=("$stripe" "$github")
    import=("$github" "$stripe" "$box" "$specs/twilio-api-v2010.json" "$specs/openai.yaml")
    owasp=("$box" "$stripe")
fi
for contract in "${import[@]}"; do
    [ -r "$contract" ] || { echo "no contract at $contract: nothing to measure"; exit 0; }
done

if [ ! -x "$folder/node_modules/.bin/redocly" ] || [ ! -x "$folder/node_modules/.bin/spectral" ]; then
    (cd "$folder" && npm init -y >/dev/null && npm install --no-fund --no-audit --silent \
        @redocly/cli @stoplight/spectral-cli @stoplight/spectral-owasp-ruleset)
fi
printf 'extends: ["@stoplight/spectral-owasp-ruleset"]\n' >"$folder/owasp.yaml"
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true

median() { sort -n | awk '{a[NR] = $1} END {m = int((NR + 1) / 2); print NR % 2 ? a[m] : (a[m] + a[m + 1]) / 2}'; }
seconds() { cut -d' ' -f1 "$folder/$1.txt" | median; }
megabytes() { cut -d' ' -f2 "$folder/$1.txt" | sort -n | tail -n 1 | awk '{printf "%.0f", $1 / 1024}'; }

# timed NAME COMMAND...: appends seconds and peak kilobytes to NAME.txt
timed() {
    local name=$1
    shift
    /usr/bin/time -f '%e %M' -o "$folder/time" "$@" >"$folder/out" 2>"$folder/err" || true
    tail -n 1 "$folder/time" >>"$folder/$name.txt"
}

merlon() { timed "$1" "$image/bin/merlon" "${@:2}"; }
redocly() { timed redocly "$folder/node_modules/.bin/redocly" lint --extends recommended "$1"; }
spectral() { (cd "$folder" && timed spectral node_modules/.bin/spectral lint --ruleset owasp.yaml --quiet "$1"); }

assess() {
    merlon merlon assess "$1" --report "$folder/report.xlsx"
    [ -s "$folder/report.xlsx" ] || { cat "$folder/err" >&2; exit 1; }
    rm "$folder/report.xlsx"
}

imported() {
    rm -rf "$folder/bench.merlon"
    merlon merlon import "$1" --workspace "$folder/bench.merlon"
    [ -d "$folder/bench.merlon" ] || { cat "$folder/err" >&2; exit 1; }
}

forget() { (cd "$folder" && rm -f merlon.txt again.txt redocly.txt spectral.txt); }

# row CONTRACT PEER
row() {
    awk -v name="$(basename "$1")" -v a="$(seconds merlon)" -v b="$(seconds "$2")" -v p="$(megabytes merlon)" \
        -v q="$(megabytes "$2")" \
        'BEGIN {printf "%-34s %10.2f %10.2f %7.2f %12.0f %12.0f", name, a, b, a / b, p, q}'
}

head() { printf '\n%s\n%-34s %10s %10s %7s %12s %12s' "$1" contract 'merlon s' "$2 s" ratio 'merlon MB' "$2 MB"; }

printf '%s, redocly %s, spectral %s, %s processors, %s runs each\n' "$("$image/bin/merlon" --version)" \
    "$("$folder/node_modules/.bin/redocly" --version 2>/dev/null)" \
    "$("$folder/node_modules/.bin/spectral" --version)" "$(nproc)" "$runs"

head 'assess with a workbook, against redocly lint' redocly
echo
for contract in "${job[@]}"; do
    forget
    for _ in $(seq "$runs"); do assess "$contract"; redocly "$contract"; done
    row "$contract" redocly
    echo
done

head 'import into a new workspace, against redocly lint; then the same file once more' redocly
printf ' %10s %7s\n' 'again s' ratio
for contract in "${import[@]}"; do
    forget
    for _ in $(seq "$runs"); do
        imported "$contract"
        merlon again import "$contract" --workspace "$folder/bench.merlon"
        redocly "$contract"
    done
    row "$contract" redocly
    awk -v a="$(seconds again)" -v b="$(seconds merlon)" 'BEGIN {printf " %10.2f %7.2f\n", a, a / b}'
done

head 'import into a new workspace, against spectral with its OWASP rules' spectral
echo
for contract in "${owasp[@]}"; do
    forget
    for _ in $(seq "$runs"); do imported "$contract"; spectral "$contract"; done
    row "$contract" spectral
    echo
done
