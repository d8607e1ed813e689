#!/bin/bash
# Runs once, when the database is first made: the role of the site. It owns nothing; "migrate" gives it its rights.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --set=password="$APP_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role talentpark_app login password :'password';
SQL
