-- Rights of the two processes, each of which connects as a role of its own where these roles are there. The tables belong
-- to the role that carries out the migrations.
do $$
declare
  process text;
  portal constant text := 'min_side_portal';
  worker constant text := 'min_side_worker';
begin
  foreach process in array array[portal, worker] loop
    continue when not exists (select from pg_roles where rolname = process);
    execute format('grant usage on schema public to %I', process);
    execute format('revoke all on all tables in schema public from %I', process);
    execute format('grant select, insert, update, delete on all tables in schema public to %I', process);
    execute format('grant usage, select on all sequences in schema public to %I', process);
    execute format('alter default privileges in schema public grant usage, select on sequences to %I', process);
    -- what is written once, with the triggers of db/functions/write_once.sql
    execute format('revoke update, delete on access_log, audit, audit_chain, complaints, decision_lines,
      decision_returns, decisions, log, powers_of_attorney, versions from %I', process);
    -- what is given from outside
    execute format('revoke insert, update, delete on functions, migrations, staff from %I', process);
  end loop;
  if exists (select from pg_roles where rolname = portal) then
    execute format('grant update (language) on staff to %I', portal);
    -- what happens in a workflow, and what operators do
    execute format('revoke insert, update, delete on audit_chain, last_reconciliation, log, lost_acts, lost_workflows,
      released_databases from %I', portal);
  end if;
  if exists (select from pg_roles where rolname = worker) then
    -- logins, and what applicants and caseworkers alone write
    execute format('revoke all on logins, logout_tokens, logouts_everywhere, sessions from %I', worker);
    execute format('revoke insert on complaints, decision_lines, decision_returns, decisions, versions from %I', worker);
  end if;
end $$;
