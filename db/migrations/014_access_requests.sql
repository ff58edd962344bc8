-- Requests for access to an organisation: durable things beside cases, kept in the same way.

-- A workflow's id says which table it is kept in, so its commands, log and e-mails belong to no single one.
alter table commands drop constraint commands_workflow_id_fkey;
alter table log drop constraint log_workflow_id_fkey;
alter table mails drop constraint mails_workflow_id_fkey;

create table access_requests (
  id uuid primary key,
  workflow_id text unique not null,
  kind text not null check (kind in ('new_organisation', 'join', 'invitation', 'power_of_attorney')),
  -- the organisation's number, and the organisation once it is here
  number text not null check (number ~ '^\d{9}$'),
  organisation_id uuid references organisations,
  -- who asks: a person, or a member of staff
  requester uuid not null,
  -- whose access it is
  pid text not null,
  -- what an administrator typed about somebody whom they add
  name text,
  email text,
  phone text,
  language text check (language in ('nb', 'nn', 'en')),
  -- what is given; null until somebody has chosen it
  role text check (role in ('administrator', 'handler', 'reader')),
  all_cases boolean not null default false,
  reports boolean not null default false,
  -- who approved or declined it
  decided_by uuid,
  -- why Enhetsregisteret has not answered yet: a code, while it is asked
  trouble text check (trouble in ('slow', 'down', 'garbage')),
  created_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  -- the one-time token of the form that began it: pressed twice, it begins one
  start_token uuid unique,
  -- the workflow's truth, as its last projection wrote it
  snapshot jsonb not null,
  epoch int not null default 0,
  seq int not null default 0,
  last_event_at timestamptz not null default clock_timestamp(),
  state text not null generated always as (snapshot ->> 'state') stored,
  next_n int not null default 1,
  started boolean not null default false,
  closed boolean not null default false
);
create index access_requests_not_started on access_requests (created_at) where not started;
create index access_requests_of_requester on access_requests (requester, created_at desc);
create index access_requests_of_organisation on access_requests (organisation_id, created_at desc);
create index access_requests_open on access_requests (kind, sent_at) where not closed and sent_at is not null;
create index access_requests_for on access_requests (pid) where kind = 'invitation' and not closed;
-- One request at a time for one person in one organisation, and one to register an organisation.
create unique index access_requests_once on access_requests (number, pid) where sent_at is not null and not closed;
create unique index access_requests_new_once on access_requests (number)
  where kind = 'new_organisation' and sent_at is not null and not closed;

-- The bookkeeping of every durable thing.
create view durables as
  select workflow_id, snapshot, epoch, seq, next_n, started, closed, created_at from cases
  union all
  select workflow_id, snapshot, epoch, seq, next_n, started, closed, created_at from access_requests;

-- An effect can be e-mails to several people; one that belongs to no workflow of its own is about an organisation.
alter table mails
  add column effect text,
  add column organisation_id uuid references organisations;
update mails set effect = id;
alter table mails alter column effect set not null;
create index mails_of_effect on mails (effect) where sent_at is null;

-- Why support activated somebody: on which document, of whom, for whom. Kept as it was.
create table powers_of_attorney (
  request_id uuid primary key references access_requests,
  principal text not null,
  agent text not null,
  signed_on date not null,
  -- where the document is kept, as support notes it; and the file, where it was uploaded here
  document text not null,
  file_id uuid,
  activated_by uuid not null references staff,
  at timestamptz not null default clock_timestamp()
);
create trigger powers_of_attorney_are_immutable before update or delete or truncate on powers_of_attorney
  for each statement execute function refuse_change();
