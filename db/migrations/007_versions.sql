-- A change of what was sent is written in a new generation of the draft, beside the version in force.
alter table drafts
  -- the version that it began as
  add column base int,
  -- the one-time token of the form that began it: pressed twice, it begins one
  add column start_token uuid unique;
create unique index drafts_open on drafts (case_number) where closed_at is null;

-- Which version each member of staff has read, so that they are told what changed since.
create table version_reads (
  case_number text not null references cases,
  staff_id uuid not null references staff,
  version int not null,
  at timestamptz not null default clock_timestamp(),
  primary key (case_number, staff_id)
);
