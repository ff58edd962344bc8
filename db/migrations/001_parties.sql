-- Parties: persons and organisations, who can have cases. Members of staff, who handle them.

create table parties (
  id uuid primary key,
  kind text not null check (kind in ('person', 'organisation'))
);

-- Name and standing come from Enhetsregisteret.
create table organisations (
  id uuid primary key references parties,
  -- nine digits, the last of which checks the others
  number text unique not null check (number ~ '^\d{9}$'),
  name text not null,
  status text not null default 'active' check (status in ('active', 'dissolving', 'bankrupt', 'deleted', 'removed')),
  -- an organisation that has ended keeps its cases and begins no new ones
  ended boolean not null generated always as (status in ('bankrupt', 'deleted', 'removed')) stored,
  created_at timestamptz not null default clock_timestamp()
);

create table persons (
  id uuid primary key references parties,
  -- national identity number, as ID-porten gives it; null for somebody who has deleted their user
  pid text unique,
  name text not null,
  address text not null,
  email text not null,
  phone text not null,
  language text not null check (language in ('nb', 'nn', 'en')),
  -- the privacy statement that was accepted last
  privacy_version text not null,
  privacy_accepted_at timestamptz not null,
  -- for whom a person acts after login; null for themselves
  default_organisation_id uuid references organisations,
  -- e-mail notices that somebody does without; those that are added later are on until they choose
  mails_off text[] not null default '{}',
  created_at timestamptz not null default clock_timestamp(),
  deleted_at timestamptz,
  -- nothing tells who a deleted user was, and whoever comes again with the same number is a new person
  constraint persons_known_or_gone check ((pid is null) = (deleted_at is not null))
);

-- Every privacy statement that somebody has accepted; the last one stands with the person.
create table privacy_acceptances (
  person_id uuid not null references persons,
  version text not null,
  at timestamptz not null,
  primary key (person_id, version)
);

create table staff (
  id uuid primary key,
  -- the number by which the staff's provider names somebody
  pid text unique not null,
  name text not null,
  email text not null,
  language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  roles text[] not null check (roles <@ array['caseworker', 'approver', 'support'])
);
