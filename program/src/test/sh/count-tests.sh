#!/bin/sh
# Counts what a test run did: how many passed, failed and were skipped, each skip by name and reason.
# A skip is accepted only where the papers beside the checkout are missing ("needs ../shared").
# Surefire's own reports are counted against the list, so that no skip goes unnamed; the list may hold
# more, because a table of cases that is given up before its first case is in no report.
#
#   count-tests.sh CHECKOUT LAUNCHER_RESULTS

set -u
checkout=$1
launcher_results=$2
named=$checkout/program/target/skipped-tests.txt
accepted='needs ../shared'

# Each report's first <testsuite> element carries the counts -> "tests failed skipped", summed.
reports=$(find "$checkout/program/target/surefire-reports" "$checkout/benchmarks/target/surefire-reports" \
  -name 'TEST-*.xml' 2>/dev/null)
counts=$(printf '%s\n' "$reports" | while IFS= read -r report; do
  [ -n "$report" ] && grep -m 1 '<testsuite ' "$report"
done | awk '
  function count(name) {
    return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
  }
  { tests += count("tests"); failed += count("failures") + count("errors"); skipped += count("skipped") }
  END { print tests + 0, failed + 0, skipped + 0 }')
# shellcheck disable=SC2086
set -- $counts
ran=$1 failed=$2 skipped=$3

of_launcher() { # RESULT -> how many of the launcher's own tests
  grep -c "^$1	" "$launcher_results" 2>/dev/null
}
launcher_passed=$(of_launcher passed)
launcher_failed=$(of_launcher failed)
passed=$((ran - failed - skipped + ${launcher_passed:-0}))

verdict=0
echo
names=0
if [ -f "$named" ]; then
  while IFS='	' read -r name reason; do
    names=$((names + 1))
    case $reason in
      "$accepted"*) echo "skipped: $name ($reason)" ;;
      *)
        echo "skipped, and it must not be: $name ($reason)"
        verdict=1
        ;;
    esac
  done <"$named"
fi
if [ "$names" -lt "$skipped" ]; then
  echo "The reports count $skipped skipped tests, but only $names are named."
  verdict=1
fi
if [ "$ran" -eq 0 ]; then
  echo "No test of the program ran."
  verdict=1
fi
failed=$((failed + ${launcher_failed:-0}))
[ "$failed" -eq 0 ] || verdict=1
echo "$passed passed, $failed failed, $names skipped"
exit $verdict
