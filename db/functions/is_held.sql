-- A name for this database that a restart keeps: another one for a dump that is read in, a copy, and a recovery to a
-- point in time, which begins a timeline, as the promotion of a replica does. A folder that is copied back by hand
-- keeps it.
create or replace function database_marker() returns text language sql stable as $$
  select concat_ws('.',
    (select system_identifier from pg_control_system()),
    left(pg_walfile_name(pg_current_wal_lsn()), 8),
    (select oid from pg_database where datname = current_database()))
$$;

-- Tells whether this database was put back and waits to be released. One that nobody has named yet is new.
create or replace function is_held() returns boolean language sql stable as $$
  select exists (select from released_databases)
    and not exists (select from released_databases where marker = database_marker())
$$;

insert into released_databases (marker)
select database_marker() where not exists (select from released_databases);
