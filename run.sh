#!/usr/bin/env bash
# Starts TalentPark on this machine with a database of its own and the demo story: http://localhost:5080
#   PORT=…                        another port
#   TALENTPARK_DATA=…             another folder for the database
#   ConnectionStrings__TalentPark another PostgreSQL; no local one is started then
#   TALENTPARK_NO_BUILD=1         start what was built before
set -euo pipefail
[ -z "${TALENTPARK_DATA:-}" ] || export TALENTPARK_DATA=$(realpath -m "$TALENTPARK_DATA")
cd "$(dirname "$(readlink -f "$0")")"
. tools/needs.sh

export PORT=${PORT:-5080}
[[ $PORT =~ ^[0-9]{1,5}$ ]] && ((10#$PORT >= 1 && 10#$PORT <= 65535)) || stop "PORT=$PORT is not a port; give a number from 1 to 65535."
if (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; then
  stop "port $PORT is taken. Stop what runs there or choose another: PORT=5081 ./run.sh"
fi

need_home
need_dotnet
need_node
[ -n "${ConnectionStrings__TalentPark:-}" ] || fetch_postgres

web=src/TalentPark.Web
if [ -z "${TALENTPARK_NO_BUILD:-}" ]; then
  build "$web" || stop "the build failed; the lines above say why."
fi

[ -f "$web/bin/Debug/net10.0/TalentPark.Web.dll" ] || stop "nothing is built yet: run it once without TALENTPARK_NO_BUILD."
cd "$web"
export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Development}
exec dotnet bin/Debug/net10.0/TalentPark.Web.dll dev
