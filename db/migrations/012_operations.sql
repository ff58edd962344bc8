-- What operators have to know: the last reconciliation, what a restore of the database has cost, and which database the
-- running numbers were compared in. Operators themselves are members of staff who see no case.

alter table staff drop constraint staff_roles_check;
alter table staff add constraint staff_roles_check
  check (roles <@ array['caseworker', 'approver', 'support', 'operator']);

-- The database, as database_incarnation() names it, in which a year's numbers were compared with what the engine has
-- seen. A database that was put back is another one.
create table compared_numbers (
  year int primary key,
  compared_in text not null
);

-- The reconciliation that the schedule ran last.
create table last_reconciliation (
  one boolean primary key default true check (one),
  began_at timestamptz not null,
  ended_at timestamptz not null,
  -- the version of the worker that ran it
  version text not null,
  -- how many durable things and files it has compared, and how many of them differ
  things int not null,
  files int not null,
  differing int not null,
  -- workflows that no row has
  without_row int not null
);

-- Acts that a restore of the database has undone, as the engine's histories tell; written when the loss is accepted.
create table lost_acts (
  id uuid primary key,
  workflow_id text not null,
  n int not null,
  name text not null,
  actor uuid not null,
  at timestamptz not null,
  accepted_at timestamptz not null default clock_timestamp()
);
create index lost_acts_of_workflow on lost_acts (workflow_id, n);

-- Workflows whose rows were lost in the same way.
create table lost_workflows (
  workflow_id text primary key,
  accepted_at timestamptz not null default clock_timestamp()
);
