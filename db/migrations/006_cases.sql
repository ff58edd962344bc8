-- Cases, what was sent in them, and who besides their owner may see them.

-- The running number of each year's cases, taken under the row's lock so that numbers stay in order.
create table case_years (
  year int primary key,
  last int not null
);

-- Cases: durable things, see 004_durable.sql for their bookkeeping.
create table cases (
  -- two digits for the year and a running number of at least five
  number text primary key,
  workflow_id text unique not null,
  -- whose case it is, and who began it
  party_id uuid not null references parties,
  created_by uuid not null references persons,
  -- the id of the kind of case
  kind text not null,
  created_at timestamptz not null default clock_timestamp(),
  start_token uuid unique,
  snapshot jsonb not null,
  epoch int not null default 0,
  seq int not null default 0,
  last_event_at timestamptz not null default clock_timestamp(),
  state text not null generated always as (snapshot ->> 'state') stored,
  next_n int not null default 1,
  started boolean not null default false,
  closed boolean not null default false,
  caseworker_id uuid generated always as ((snapshot ->> 'caseworker')::uuid) stored,
  -- the applicant's own reference, of the version in force or of the draft before that
  own_reference text,
  -- Aktive and Fullførte in lists; null for what was thrown away
  shelf text generated always as (
    case
      when snapshot ->> 'state' in ('decided', 'closed', 'withdrawn') then 'finished'
      when snapshot ->> 'state' <> 'discarded' then 'active'
    end) stored,
  -- When somebody has to have answered: the applicant a question, else DEKSA the applicant. The year 2200 where
  -- nobody is waited for, and 1970 once the time for a question is up, when its timer is gone.
  due_at timestamptz not null generated always as (
    to_timestamp(coalesce(
      case
        when snapshot ->> 'state' = 'awaiting_applicant' then coalesce((snapshot -> 'deadline' ->> 'at')::float8, 0)
        when snapshot ->> 'state' in ('submitted', 'under_review', 'decision_proposed') then
          (snapshot ->> 'expectedBy')::float8
      end, 7258118400000) / 1000)) stored
);
create index cases_not_started on cases (created_at) where not started;

-- Orders of the lists. Each index is walked from where a page begins, forwards or backwards, so that a page costs the
-- same however many cases there are.
create index cases_of_party on cases (party_id, state, created_at desc);
create index cases_of_party_by_event on cases (party_id, shelf, last_event_at, number);
create index cases_of_party_by_age on cases (party_id, shelf, created_at, number);
create index cases_by_event on cases (last_event_at, number) where state not in ('draft', 'discarded');
create index cases_by_age on cases (created_at, number) where state not in ('draft', 'discarded');
create index cases_by_due on cases (due_at, number) where state not in ('draft', 'discarded');
create index cases_in_state_by_event on cases (state, last_event_at, number);
create index cases_in_state_by_age on cases (state, created_at, number);
create index cases_in_state_by_due on cases (state, due_at, number);
create index cases_of_caseworker_by_event on cases (caseworker_id, shelf, last_event_at, number);
-- beginnings of numbers and of own references, as the search finds them
create index cases_by_number on cases (number text_pattern_ops);
create index cases_by_reference on cases (lower(own_reference) text_pattern_ops);

-- Single cases that single members of the organisation were given.
create table case_access (
  case_number text not null references cases,
  person_id uuid not null references persons,
  granted_by uuid not null references persons,
  at timestamptz not null default clock_timestamp(),
  primary key (case_number, person_id)
);
create index case_access_of_person on case_access (person_id, case_number);

-- Versions of a case: what was sent in, as it was sent. Written once.
create table versions (
  case_number text not null references cases,
  version int not null,
  -- the generation of the draft that was sent
  generation int not null,
  -- the edition of the form
  edition int not null,
  content jsonb not null,
  sent_by uuid not null,
  command_id uuid not null unique,
  at timestamptz not null,
  primary key (case_number, version)
);

-- The version that each member of staff has read last, so that they are told what changed since.
create table version_reads (
  case_number text not null references cases,
  staff_id uuid not null references staff,
  version int not null,
  at timestamptz not null default clock_timestamp(),
  primary key (case_number, staff_id)
);

-- Messages between applicant and DEKSA, among them questions and their answers.
create table messages (
  id uuid primary key,
  case_number text not null references cases,
  side text not null check (side in ('applicant', 'deksa')),
  kind text not null check (kind in ('message', 'question', 'answer')),
  -- a person or a member of staff
  author uuid not null,
  body text not null,
  -- of a question: when the answer is due
  due timestamptz,
  command_id uuid not null unique,
  at timestamptz not null
);
create index messages_of_case on messages (case_number, at);
