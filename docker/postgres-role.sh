#!/usr/bin/env bash
# The portal's roles and database: one role owns the tables and migrates, another runs and can lift no guard, a third deletes at
# a term. On a new server PostgreSQL's image runs this by itself; it may be run again, and hands over to the owner the tables of a
# database that the role `portal` used to own (docs/operations.md, « Roles of the database »).
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
roles="${ROLES_SQL:-$here/roles.sql}"
query() { psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 --quiet "$@"; }

query --dbname postgres --file "$roles"
query --dbname postgres --set password="$PORTAL_PASSWORD" --set owner_password="$PORTAL_OWNER_PASSWORD" <<'SQL'
ALTER ROLE portal PASSWORD :'password';
ALTER ROLE portal_owner PASSWORD :'owner_password';
SELECT 'CREATE DATABASE portal OWNER portal_owner ENCODING ''UTF8'' LOCALE_PROVIDER builtin LOCALE ''C.UTF-8'' TEMPLATE template0'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'portal') \gexec
SQL
query --dbname portal --file "$roles"
