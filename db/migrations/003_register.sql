-- Answers of Enhetsregisteret.

-- The last answer about each unit that was asked for.
create table register_units (
  number text primary key check (number ~ '^\d{9}$'),
  -- 'unknown' where the register has no such unit
  status text not null check (status in ('active', 'dissolving', 'bankrupt', 'deleted', 'removed', 'unknown')),
  name text not null,
  -- the fields that are used, as they came
  unit jsonb not null,
  -- of the answer, so that the register can say that nothing has changed
  etag text,
  asked_at timestamptz not null default clock_timestamp()
);

-- The place up to which the feed of changes has been read. It is one row.
create table register_feed (
  id boolean primary key default true check (id),
  -- the moment to begin at, as long as no change was seen yet
  since timestamptz not null default clock_timestamp(),
  last_id bigint
);
insert into register_feed default values;
