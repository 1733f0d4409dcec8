#!/usr/bin/env bash
# Tries the packaged image as a script would use it: no display, no development class path.
#   smoke.sh IMAGE CONTRACT     IMAGE is the folder that holds bin/merlon, CONTRACT the sample's contract
# Prints a line for each failure and closes with 'N passed, M failed'; ends with 1 where anything failed.
set -u

image=$(cd "$1" && pwd) || exit 2
contract=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
merlon=$image/bin/merlon
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2

unset DISPLAY WAYLAND_DISPLAY
export XDG_STATE_HOME=$work/state XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
passed=0
failed=0

check() { # check WHAT COMMAND...: the command succeeds
    local what=$1
    shift
    if "$@" >/dev/null 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED: %s\n' "$what"
        [ ! -s err ] || sed 's/^/    /' err | head -n 5
    fi
}

run() { # run EXIT ARGUMENT...: the exit code is EXIT; leaves out and err
    local wanted=$1
    shift
    "$merlon" "$@" >out 2>err
    local code=$?
    check "merlon $* ends with $wanted (it was $code)" test "$code" -eq "$wanted"
}

lines() { test "$(wc -l <"$1")" -eq "$2"; }
no_stack_trace() { ! grep -qE '^\s+at |Exception' out err; }

run 0 --version
check 'the version is named' grep -q '^merlon [0-9]' out

run 0 demo demo
check 'the demo writes a workbook' test -s demo/report.xlsx
check 'the workbook is a zip with sheets' grep -aq 'xl/worksheets/sheet1.xml' demo/report.xlsx
check 'the demo writes a page' grep -qi '</html>' demo/report.html
check 'the demo says where' grep -q 'report.xlsx' out
check 'the demo says in one line that there is no display' grep -q 'no display' err
check 'the demo shows no stack trace' no_stack_trace
touch demo/mine
run 0 demo demo --no-desktop
check 'a second demo leaves other files alone' test -e demo/mine

run 1 assess "$contract" --fail-on high --report report.json --report report.sarif --report report.csv --report report.md \
    --report report.junit.xml --write-baseline baseline.json
check 'the gate says how many' grep -q '^Gate failed: [0-9]' out
check 'the JSON report has outcomes' grep -q '"outcomes"' report.json
check 'the SARIF report names its version' grep -q '"2.1.0"' report.sarif
check 'the JUnit report has failures' grep -q '<failure ' report.junit.xml
check 'the baseline knows what is live' grep -q '"outcome"' baseline.json
run 0 assess "$contract" --fail-on high --baseline baseline.json
check 'the gate passes what is known' grep -q '^Gate passed: nothing new' out
run 0 ratings explain CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N
check 'a vector is computed' grep -q '7.1 of 10, High' out
run 0 frameworks list
check 'frameworks are found' grep -q 'owasp-asvs-5.0' out
run 0 diagrams export payments-api --workspace demo/retail-bank.merlon --out flows.svg
check 'a data-flow diagram has lines' grep -q '<polyline' flows.svg
run 0 rules docs --out pages
check 'each rule has a page' test -s pages/BOLA-01.md
check 'the CSV report has rows' test "$(wc -l <report.csv 2>/dev/null || echo 0)" -gt 10
check 'the Markdown report has a heading' grep -q '^## ' report.md
run 1 assess "$contract" --fail-on critical --workspace demo/retail-bank.merlon
check 'answers in a workspace make the gate sharper' grep -q '^Gate failed: [0-9]' out
run 0 assess "$contract" --quiet
check 'quiet leaves standard error empty' lines err 0

run 0 import "$contract" --workspace kept.merlon
run 0 import "$contract" --workspace kept.merlon
check 'the same contract again changes nothing' grep -q 'nothing changed' out
run 0 report workbook --workspace kept.merlon --out kept.xlsx
check 'a kept workspace gives a workbook' test -s kept.xlsx
run 0 report json --workspace kept.merlon --out kept.json
run 0 report design-review --workspace kept.merlon --out kept.pdf
check 'the design review is a PDF' grep -aq '^%PDF-1' kept.pdf
run 0 report design-review --workspace kept.merlon --out kept.docx
check 'and a file of Word' grep -aq 'word/document.xml' kept.docx
run 2 report design-review --workspace kept.merlon --out kept.rtf

run 0 export oscal --workspace kept.merlon --out oscal
check 'OSCAL has the assessment results' grep -q '"import-ap"' oscal/assessment-results.json

run 0 freeze --workspace kept.merlon --out kept.sealed.zip
run 0 verify kept.sealed.zip --key "$(grep '^key' out | cut -f2)"
check 'a sealed file comes out identical' grep -q '^identical' out
check 'and its reports are written the same' grep -q 'workbook.xlsx is written the same' out
run 0 verify kept.merlon
run 0 backup --workspace kept.merlon --out kept.backup.zip
run 0 restore kept.backup.zip --workspace back.merlon
run 0 verify back.merlon
check 'a restored workspace is whole' grep -q '^whole' out
run 3 restore kept.backup.zip --workspace back.merlon
head -c 5000 kept.sealed.zip >cut.sealed.zip
run 3 verify cut.sealed.zip
check 'a cut file gives exactly one line' lines err 1

run 0 diff "$contract" "$contract" --fail-on weaker
check 'nothing differs between a contract and itself' grep -q '^Nothing differs' out
grep -v '^security:' "$contract" | sed 's/https:/http:/' >weaker.yaml
run 1 diff "$contract" weaker.yaml --fail-on weaker --report diff.sarif --report diff.json --report diff.md
check 'the diff names what got weaker' grep -q 'DIF-013' diff.json

printf 'openapi: 3.0.3\ninfo: {title: Cut' >cut.yaml
run 3 assess cut.yaml
check 'a bad file gives exactly one line' lines err 1
check 'with its place and code' grep -qE '^cut\.yaml:[0-9]+:[0-9]+: error [A-Z-]+ .' err
run 3 import cut.yaml --workspace new.merlon
check 'a bad file leaves no workspace behind' test ! -e new.merlon

run 2 assess
run 2 assess "$contract" --report report.doc
check 'an unknown ending names the known ones' grep -q '\.xlsx .*\.json' err
run 2 frobnicate

run 0 rules test
run 0 controls list
check 'no log was needed' test ! -e "$XDG_STATE_HOME/merlon/merlon.log"

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
