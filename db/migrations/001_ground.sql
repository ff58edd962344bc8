-- Who takes part, the cases they have, and every act as a command.

create table parties (
  id uuid primary key,
  kind text not null check (kind in ('person'))
);

create table persons (
  id uuid primary key references parties,
  pid text unique not null,
  name text not null,
  address text not null,
  email text not null,
  phone text not null,
  language text not null check (language in ('nb', 'nn', 'en')),
  privacy_version text not null,
  privacy_accepted_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp()
);

create table staff (
  id uuid primary key,
  pid text unique not null,
  name text not null,
  email text not null,
  language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  roles text[] not null check (roles <@ array['caseworker', 'approver', 'support'])
);

-- The running number of each year's cases: never a sequence per connection, so that numbers stay in order.
create table case_years (
  year int primary key,
  last int not null
);

create table cases (
  number text primary key,
  workflow_id text unique not null,
  party_id uuid not null references parties,
  created_by uuid not null references persons,
  kind text not null,
  created_at timestamptz not null default clock_timestamp(),
  -- the workflow's truth, as its last projection wrote it
  snapshot jsonb not null,
  epoch int not null default 0,
  seq int not null default 0,
  last_event_at timestamptz not null default clock_timestamp(),
  state text not null generated always as (snapshot ->> 'state') stored,
  caseworker_id uuid generated always as ((snapshot ->> 'caseworker')::uuid) stored,
  -- commands are numbered from here, under this row's lock
  next_n int not null default 1,
  started boolean not null default false,
  closed boolean not null default false,
  -- what lists show of the version in force, or of the draft before that
  own_reference text
);
create index cases_of_party on cases (party_id, state, created_at desc);
create index cases_to_work on cases (state, last_event_at desc, number);
create index cases_of_caseworker on cases (caseworker_id, state);
create index cases_not_started on cases (created_at) where not started;

create table commands (
  id uuid primary key,
  workflow_id text not null references cases (workflow_id),
  n int not null,
  name text not null,
  args jsonb not null,
  policy jsonb not null,
  actor uuid not null,
  at timestamptz not null,
  sends int not null default 0,
  next_send timestamptz not null,
  -- null until the workflow has answered: 'done', or why it was refused
  outcome text,
  done_epoch int,
  done_seq int,
  done_at timestamptz,
  -- a refusal that came when nobody waited any more has to be shown; null when it was
  told_at timestamptz,
  unique (workflow_id, n)
);
create index commands_to_send on commands (next_send) where outcome is null;

-- One row for each projection of a workflow, also for what time did.
create table log (
  workflow_id text not null references cases (workflow_id),
  seq int not null,
  epoch int not null,
  event jsonb not null,
  outcome text not null,
  after jsonb not null,
  at timestamptz not null,
  written_at timestamptz not null default clock_timestamp(),
  primary key (workflow_id, seq)
);

create table mails (
  id text primary key,
  workflow_id text not null references cases (workflow_id),
  mail text not null,
  -- a person or a member of staff
  recipient uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz
);
create index mails_unsent on mails (workflow_id) where sent_at is null;

-- What an operator has to look at.
create table alarms (
  workflow_id text not null,
  what text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (workflow_id, what)
);

-- The form while it is written: one row for each field, so that two editors do not overwrite each other.
create table drafts (
  case_number text not null references cases,
  generation int not null,
  edition int not null,
  revision int not null default 0,
  touched_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  closed_at timestamptz,
  primary key (case_number, generation)
);

create table draft_fields (
  case_number text not null,
  generation int not null,
  path text not null,
  value jsonb not null,
  -- the draft's revision when this field was saved
  revision int not null,
  saved_by uuid not null,
  saved_at timestamptz not null default clock_timestamp(),
  primary key (case_number, generation, path),
  foreign key (case_number, generation) references drafts
);

-- What was sent, as it was sent.
create table versions (
  case_number text not null references cases,
  version int not null,
  generation int not null,
  edition int not null,
  content jsonb not null,
  sent_by uuid not null,
  command_id uuid not null unique,
  at timestamptz not null,
  primary key (case_number, version)
);

create table messages (
  id uuid primary key,
  case_number text not null references cases,
  side text not null check (side in ('applicant', 'deksa')),
  kind text not null check (kind in ('message', 'question', 'answer')),
  author uuid not null,
  body text not null,
  due timestamptz,
  command_id uuid not null unique,
  at timestamptz not null
);
create index messages_of_case on messages (case_number, at);

create table decisions (
  id uuid primary key,
  case_number text not null references cases,
  version int not null,
  outcome text not null,
  body text not null,
  proposed_by uuid not null,
  command_id uuid not null unique,
  at timestamptz not null
);
create index decisions_of_case on decisions (case_number, at);

-- Who did what, and who read another's case.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor uuid,
  role text not null,
  action text not null,
  object text,
  result text not null
);
create index audit_of_object on audit (object, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is written once and never changed', tg_table_name;
end $$;

create trigger audit_is_insert_only before update or delete or truncate on audit
  for each statement execute function refuse_change();
create trigger versions_are_immutable before update or delete or truncate on versions
  for each statement execute function refuse_change();
create trigger log_is_insert_only before update or delete or truncate on log
  for each statement execute function refuse_change();

-- The one answer to "which cases may this person see, acting for this party": every read goes through it.
create function visible_cases(person uuid, party uuid) returns setof cases
  language sql stable as $$
  select * from cases where party_id = party and person = party and state <> 'discarded'
$$;
