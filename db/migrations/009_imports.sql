-- Lines that were read from a spreadsheet, while whoever brought it looks them over: nobody else sees them, and they
-- are gone when they are put into the form, or after a day. The spreadsheet itself is never kept.
create table imports (
  -- the one-time token of the form that brought it: sent twice, it is read once
  id uuid primary key,
  case_number text not null references cases,
  person_id uuid not null references persons,
  -- which lines of the form
  path text not null,
  reading jsonb not null,
  at timestamptz not null default clock_timestamp()
);
create index imports_by_age on imports (at);
