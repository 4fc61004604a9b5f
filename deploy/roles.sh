#!/bin/sh
# Runs once, when the database's volume is empty: the role that owns everything, and the role the app runs as,
# which owns nothing and can't go round the row-level security (docs/security.md).
set -eu

psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 \
  --set owner_password="$OWNER_PASSWORD" --set app_password="$APP_PASSWORD" <<'SQL'
create role bewijskracht_owner login nosuperuser nobypassrls nocreaterole nocreatedb password :'owner_password';
create role bewijskracht_app login nosuperuser nobypassrls nocreaterole nocreatedb password :'app_password';
create database bewijskracht owner bewijskracht_owner;
revoke all on database bewijskracht from public;
grant connect on database bewijskracht to bewijskracht_app;
SQL
