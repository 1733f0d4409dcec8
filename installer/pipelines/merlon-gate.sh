#!/usr/bin/env bash
# One run of the gate in a pipeline: installs Merlon where it is missing, judges the contract against the baseline, compares
# it with the main branch's, and leaves everything in OUT. Set by whoever runs it:
#   CONTRACT        the contract: a file or folder in this repository
#   MERLON_ARCHIVE  Merlon's image as .tar.gz: a file, or an address; not needed where merlon is on the path
#   MERLON_SHA256   its SHA-256; needed with an address
#   API_CLASS       public, partner or internal; public where not set
#   FAIL_ON         low, medium, high or critical; high where not set
#   BASELINE        merlon-baseline.json where not set; passed over where there is no such file
#   MAIN_REF        what to compare the contract with, such as origin/main; no comparison where not set
#   OUT             merlon-reports where not set
# Ends with 1 where the gate or the comparison failed, with Merlon's own code where Merlon could not run.
set -euo pipefail

: "${CONTRACT:?set CONTRACT to the contract in this repository}"
API_CLASS=${API_CLASS:-public}
FAIL_ON=${FAIL_ON:-high}
BASELINE=${BASELINE:-merlon-baseline.json}
OUT=${OUT:-merlon-reports}
work=$(mktemp -d)
trap 'git worktree remove --force "$work/main" >/dev/null 2>&1 || true; rm -rf "$work"' EXIT

install() {
    : "${MERLON_ARCHIVE:?set MERLON_ARCHIVE to the image as .tar.gz}"
    case "$MERLON_ARCHIVE" in
        *://*)
            : "${MERLON_SHA256:?set MERLON_SHA256: what is fetched is checked}"
            curl --fail --silent --show-error --location --proto '=https' --output "$work/merlon.tar.gz" "$MERLON_ARCHIVE"
            ;;
        *) cp "$MERLON_ARCHIVE" "$work/merlon.tar.gz" ;;
    esac
    if [ -n "${MERLON_SHA256:-}" ]; then
        echo "$MERLON_SHA256  $work/merlon.tar.gz" | sha256sum --check --quiet
    fi
    mkdir "$work/image"
    tar -xzf "$work/merlon.tar.gz" -C "$work/image" --strip-components=1
    PATH="$work/image/bin:$PATH"
}

judge() { # leaves the reports in OUT, ends with Merlon's code
    local arguments=(assess "$CONTRACT" --class "$API_CLASS" --fail-on "$FAIL_ON")
    arguments+=(--report "$OUT/merlon.sarif" --report "$OUT/merlon.xml" --report "$OUT/merlon.md")
    arguments+=(--report "$OUT/merlon.xlsx")
    if [ -f "$BASELINE" ]; then
        arguments+=(--baseline "$BASELINE")
    fi
    merlon "${arguments[@]}"
}

compare() { # a work tree, not a single file: a contract may be made of many
    if ! git worktree add --quiet --detach "$work/main" "$MAIN_REF" || [ ! -e "$work/main/$CONTRACT" ]; then
        echo "there is no $CONTRACT in $MAIN_REF to compare with"
        return 0
    fi
    merlon diff "$work/main/$CONTRACT" "$CONTRACT" --fail-on weaker
}

command -v merlon >/dev/null || install
mkdir -p "$OUT"

judged=0
judge || judged=$?
if [ "$judged" -gt 1 ]; then
    exit "$judged"
fi

compared=0
if [ -n "${MAIN_REF:-}" ]; then
    compare >"$OUT/diff.txt" || compared=$?
    cat "$OUT/diff.txt"
    {
        printf '\n### Against %s\n\n' "$MAIN_REF"
        head -c 8000 "$OUT/diff.txt" | sed 's/^/    /'
    } >>"$OUT/merlon.md"
    if [ "$compared" -gt 1 ]; then
        exit "$compared"
    fi
fi

exit $((judged > compared ? judged : compared))
