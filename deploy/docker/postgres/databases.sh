#!/usr/bin/env bash
# Makes a database for every service it is given, with two roles: <service>_owner, who changes the tables (Flyway), and
# <service>, as whom the service works and who gets only what the migrations grant. Nobody else can connect to it.
# "gateway:schemas" also lets the role make schemas of its own, as somebody who builds beside the live must.
# deploy/engines does the same for the local stack.
#
# Runs on every start, not once with initdb: a service that joins later finds its database on a volume of before, and
# passwords follow the environment (BUDGET_PASSWORD and BUDGET_OWNER_PASSWORD for budget).
set -euo pipefail

make_database() {
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --set service="$1" --set owner="$1_owner" --set privileges="$2" <<'SQL'
SET client_min_messages = warning;
\getenv password SERVICE_PASSWORD
\getenv owner_password OWNER_PASSWORD

SELECT format('CREATE ROLE %I LOGIN', role) FROM unnest(ARRAY[:'service', :'owner']) AS role
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role)
\gexec
ALTER ROLE :"service" PASSWORD :'password';
ALTER ROLE :"owner" PASSWORD :'owner_password';

SELECT format('CREATE DATABASE %I OWNER %I', :'service', :'owner')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'service')
\gexec
REVOKE ALL ON DATABASE :"service" FROM PUBLIC;
GRANT :privileges ON DATABASE :"service" TO :"service";

\connect :"service"
GRANT USAGE ON SCHEMA public TO :"service";
SQL
}

for argument in "$@"; do
  service=${argument%:schemas}
  privileges=CONNECT
  if [ "$argument" != "$service" ]; then privileges='CONNECT, CREATE'; fi
  password=${service^^}_PASSWORD
  owner_password=${service^^}_OWNER_PASSWORD
  SERVICE_PASSWORD=${!password:?"$password is not set"} \
    OWNER_PASSWORD=${!owner_password:?"$owner_password is not set"} \
    make_database "$service" "$privileges"
  echo "database $service is there"
done
