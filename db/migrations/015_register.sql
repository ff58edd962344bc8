-- What Enhetsregisteret says of organisations, and who changed what in them.

-- The last answer about each unit that was asked for.
create table register_units (
  number text primary key check (number ~ '^\d{9}$'),
  status text not null check (status in ('active', 'dissolving', 'bankrupt', 'deleted', 'removed', 'unknown')),
  name text not null,
  -- the fields that are used, as they came
  unit jsonb not null,
  etag text,
  asked_at timestamptz not null default clock_timestamp()
);

-- How far the feed of changes has been read: from the last id seen, or from a moment where none was seen yet.
create table register_feed (
  id boolean primary key default true check (id),
  since timestamptz not null default clock_timestamp(),
  last_id bigint
);
insert into register_feed default values;

alter table organisations
  add column status text not null default 'active' check (status in ('active', 'dissolving', 'bankrupt', 'deleted', 'removed')),
  -- it keeps its cases and begins no new ones
  add column ended boolean not null generated always as (status in ('bankrupt', 'deleted', 'removed')) stored;

alter table memberships
  -- how somebody is reached about the organisation; their own address where it is null
  add column email text,
  add column phone text;

-- For whom a person acts after login; null for themselves.
alter table persons add column default_organisation_id uuid references organisations;

-- What changed in an organisation: who gave what to whom, and what the register noted.
create table access_log (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references organisations,
  at timestamptz not null default clock_timestamp(),
  -- a person or a member of staff; null where the register or time did it
  actor uuid,
  -- whose access it is; null where it concerns the organisation itself
  subject uuid references persons,
  what text not null,
  details jsonb not null default '{}'
);
create index access_log_of_organisation on access_log (organisation_id, id desc);
create trigger access_log_is_insert_only before update or delete or truncate on access_log
  for each statement execute function refuse_change();
