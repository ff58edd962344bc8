-- Access to organisations: who may act for them in which role, and requests for that.

create table memberships (
  organisation_id uuid not null references organisations,
  person_id uuid not null references persons,
  role text not null check (role in ('administrator', 'handler', 'reader')),
  -- a handler's tick: all cases of the organisation, not only own and given ones
  all_cases boolean not null default false check (role = 'handler' or not all_cases),
  -- a tick of handlers and readers: the quarterly reports too
  reports boolean not null default false check (role <> 'administrator' or not reports),
  -- a deactivated member is out at once, also in sessions that are open
  status text not null default 'active' check (status in ('active', 'deactivated')),
  -- how somebody is reached about the organisation; their own address where it is null
  email text,
  phone text,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, person_id)
);
create index memberships_of_person on memberships (person_id);

-- Requests for access to an organisation: durable things, see 004_durable.sql for their bookkeeping.
create table access_requests (
  id uuid primary key,
  workflow_id text unique not null,
  kind text not null check (kind in ('new_organisation', 'join', 'invitation', 'power_of_attorney')),
  -- the organisation's number, and the organisation once it is here
  number text not null check (number ~ '^\d{9}$'),
  organisation_id uuid references organisations,
  -- who asks: a person, or a member of staff
  requester uuid not null,
  -- whose access it is: a national identity number, since an invited person may not have been here yet
  pid text not null,
  -- what an administrator typed about somebody whom they add
  name text,
  email text,
  phone text,
  language text check (language in ('nb', 'nn', 'en')),
  -- what is given, as in a membership; null until somebody has chosen it
  role text check (role in ('administrator', 'handler', 'reader')),
  all_cases boolean not null default false,
  reports boolean not null default false,
  -- who approved or declined it
  decided_by uuid,
  -- the reason why Enhetsregisteret has not answered yet, while it is asked
  trouble text check (trouble in ('slow', 'down', 'garbage')),
  created_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  start_token uuid unique,
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

-- One request at a time for one person in one organisation, and one to register an organisation.
create unique index access_requests_once on access_requests (number, pid) where sent_at is not null and not closed;
create unique index access_requests_new_once on access_requests (number)
  where kind = 'new_organisation' and sent_at is not null and not closed;

-- Of a person: all of their own, those that are open, and invitations to them.
create index access_requests_of_requester on access_requests (requester, created_at desc);
create index access_requests_own_open on access_requests (requester) where not closed;
create index access_requests_for on access_requests (pid) where kind = 'invitation' and not closed;

-- Of an organisation: all of them, and those that its administrators have to answer.
create index access_requests_of_organisation on access_requests (organisation_id, created_at desc);
create index access_requests_to_join on access_requests (organisation_id, sent_at)
  where kind = 'join' and not closed and sent_at is not null;

-- Of support: those that wait, also where one was begun at DEKSA and sent by nobody; and what was handled.
create index access_requests_open on access_requests (kind, sent_at) where not closed and sent_at is not null;
create index access_requests_not_closed on access_requests (kind, created_at) where not closed;
create index access_requests_handled on access_requests (last_event_at desc, id desc)
  where closed and sent_at is not null and kind in ('new_organisation', 'power_of_attorney');

-- Powers of attorney on which support activated somebody: of whom, for whom. The document lies with the request
-- (`request_files`), or is kept elsewhere, or both. Written once.
create table powers_of_attorney (
  request_id uuid primary key references access_requests,
  principal text not null,
  agent text not null,
  signed_on date not null,
  -- where the document is kept, as support notes it; null where it was uploaded here
  document text,
  activated_by uuid not null references staff,
  at timestamptz not null default clock_timestamp()
);
create index powers_of_attorney_newest on powers_of_attorney (at desc, request_id desc);

-- Changes in an organisation: who gave what to whom, and what the register noted. Written once.
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
