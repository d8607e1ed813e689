#!/usr/bin/env bash
# Runs every test. The last line says how many passed and failed; the exit code is 0 only when none failed.
# Anything given is handed to the tests, for example: ./test.sh --filter-class '*LocalPostgresTests'
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")"
. tools/needs.sh
exec </dev/null
export DOTNET_TieredPGO=0 # nothing here runs long enough to earn back what measuring it costs: a tenth less of processor time

install_browser() {
  command -v chromium-headless-shell >/dev/null && command -v pdftotext >/dev/null && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null ||
    stop "the tests need Chromium and pdftotext. Ask an administrator to install the packages chromium-headless-shell, poppler-utils and fonts-dejavu-core."
  echo "Installing Chromium and pdftotext…"
  export DEBIAN_FRONTEND=noninteractive
  local log
  log=$(apt-get update 2>&1 && apt-get install -y --no-install-recommends chromium-headless-shell poppler-utils fonts-dejavu-core 2>&1) ||
    stop "Chromium could not be installed: $(grep -E '^(E|Err):' <<<"$log" | head -n 2 | paste -sd' ')"
}

# One number of the line <Counters …> that each test project's report holds.
counter() {
  sed -n "s/.*<Counters[^>]* $1=\"\([0-9]*\)\".*/\1/p" "$2"
}

# The names of the tests that failed, so that they stand where a long log ends.
failures() {
  grep -o '<UnitTestResult [^>]*>' "$1" | grep ' outcome="Failed"' | sed 's/.* testName="\([^"]*\)".*/FAILED \1/'
}

passed=0 failed=0 skipped=0
finish() {
  echo
  find artifacts/test-results -name '*.trx' 2>/dev/null | while read -r report; do failures "$report"; done
  echo "$passed passed, $failed failed$( ((skipped == 0)) || echo ", $skipped skipped")"
  ((failed == 0 && passed > 0))
  exit
}

run_project() {
  local results=artifacts/test-results/$(basename "$1") code=0 report failures=0
  dotnet test --project "$1" --no-build --results-directory "$results" --report-xunit-trx "${@:2}" || code=$?
  report=$(find "$results" -name '*.trx' 2>/dev/null | head -n 1)
  if [ -n "$report" ]; then
    ((passed += $(counter passed "$report"), skipped += $(counter notExecuted "$report")))
    for outcome in failed error timeout aborted; do
      ((failures += $(counter "$outcome" "$report")))
    done
  fi
  # a test host that crashed writes no report, or one without the failure; 8 = no test here is meant by the filter given
  ((failures > 0 || code == 0 || (code == 8 && $# > 1))) || failures=1
  ((failed += failures))
}

need_home
need_dotnet
need_node
install_browser
fetch_postgres

rm -rf artifacts/test-results
if ! dotnet restore --locked-mode --verbosity quiet || ! build --no-restore; then
  echo "The build failed; the lines above say why." >&2
  failed=1
  finish
fi

for project in tests/*/; do
  if grep -q '<IsTestProject>true' "$project"*.csproj; then
    run_project "${project%/}" "$@"
  fi
done

if ! dotnet format whitespace --verify-no-changes --no-restore --verbosity quiet; then
  echo "White space is not as .editorconfig asks: run 'dotnet format whitespace'." >&2
  ((failed += 1))
fi
finish
