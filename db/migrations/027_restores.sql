-- The databases, as database_marker() names them, in which e-mails go out by themselves. One that was put back is
-- another one, and waits until an operator releases it.
create table released_databases (
  marker text primary key,
  released_at timestamptz not null default clock_timestamp()
);
