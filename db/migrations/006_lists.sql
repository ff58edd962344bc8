-- What lists are read by, kept beside the snapshot so that a page costs the same however many cases there are.

alter table cases
  -- Aktive and Fullførte; null for what was thrown away
  add column shelf text generated always as (
    case
      when snapshot ->> 'state' in ('decided', 'closed', 'withdrawn') then 'finished'
      when snapshot ->> 'state' <> 'discarded' then 'active'
    end) stored,
  -- When somebody has to have answered: the applicant a question, else DEKSA the applicant. The year 2200 where
  -- nobody is waited for, and 1970 once the time for a question is up, when its timer is gone.
  add column due_at timestamptz not null generated always as (
    to_timestamp(coalesce(
      case
        when snapshot ->> 'state' = 'awaiting_applicant' then coalesce((snapshot -> 'deadline' ->> 'at')::float8, 0)
        when snapshot ->> 'state' in ('submitted', 'under_review', 'decision_proposed') then
          (snapshot ->> 'expectedBy')::float8
      end, 7258118400000) / 1000)) stored;

drop index cases_to_work;
drop index cases_of_caseworker;

-- Each of these is walked from where a page begins, forwards or backwards.
create index cases_of_party_by_event on cases (party_id, shelf, last_event_at, number);
create index cases_of_party_by_age on cases (party_id, shelf, created_at, number);
create index cases_by_event on cases (last_event_at, number) where state not in ('draft', 'discarded');
create index cases_by_age on cases (created_at, number) where state not in ('draft', 'discarded');
create index cases_by_due on cases (due_at, number) where state not in ('draft', 'discarded');
create index cases_in_state_by_event on cases (state, last_event_at, number);
create index cases_in_state_by_age on cases (state, created_at, number);
create index cases_in_state_by_due on cases (state, due_at, number);
create index cases_of_caseworker_by_event on cases (caseworker_id, shelf, last_event_at, number);
create index cases_by_number on cases (number text_pattern_ops);
create index cases_by_reference on cases (lower(own_reference) text_pattern_ops);

-- Which letters the applicant's side has opened, and who did first: the others are tasks in the inbox.
create table letters_read (
  decision_id uuid primary key references decisions,
  person_id uuid not null references persons,
  at timestamptz not null default clock_timestamp()
);
