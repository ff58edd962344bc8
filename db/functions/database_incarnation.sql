-- A name for this database as it stands: another one after every restore, be it of files, which takes a restart of
-- PostgreSQL, or of a dump, which makes the table anew.
create or replace function database_incarnation() returns text language sql stable as $$
  select concat_ws('.',
    extract(epoch from pg_postmaster_start_time()),
    (select oid from pg_database where datname = current_database()),
    pg_relation_filenode('compared_numbers'))
$$;
