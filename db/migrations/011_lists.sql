-- Order of names in lists that people read: … Z, Æ, Ø, Å.
create collation norwegian (provider = icu, locale = 'nb-NO');

-- Facts that lists and the inbox find cases by, where they stood in other tables alone: when the case was sent in first,
-- and the newest letter that nobody on the applicant's side has opened.
alter table cases add column first_sent_at timestamptz, add column letter_at timestamptz;
update cases c set first_sent_at = v.at from versions v where v.case_number = c.number and v.version = 1;
update cases c set letter_at = unread.at
from (
  select d.case_number, max(k.at) as at
  from decisions d
  join cases c on c.number = d.case_number
  join commands k on k.workflow_id = c.workflow_id and k.outcome = 'done'
    and (k.name = 'approve' and k.args ->> 'decision' = d.id::text
      or k.id = d.command_id and (k.name = 'record_ministry'
        or k.name = 'propose' and not (k.policy ->> 'fourEyes')::boolean))
  where not exists (select from letters_read r where r.decision_id = d.id)
  group by d.case_number) unread
where unread.case_number = c.number;

-- Every list of cases is an index that is walked from where a page begins: those of a party, of one who began cases for
-- it, of DEKSA, of a caseworker; in one state, or of one kind in one state. See `db/cases/list-walks.ts`.
drop index cases_of_party, cases_by_event, cases_by_age, cases_by_due;
create index cases_of_party_in_state_by_event on cases (party_id, state, last_event_at, number);
create index cases_of_party_in_state_by_age on cases (party_id, state, created_at, number);
create index cases_of_party_of_kind_by_event on cases (party_id, kind, state, last_event_at, number);
create index cases_of_party_of_kind_by_age on cases (party_id, kind, state, created_at, number);
create index cases_of_starter_by_event on cases (created_by, party_id, shelf, last_event_at, number);
create index cases_of_starter_by_age on cases (created_by, party_id, shelf, created_at, number);
create index cases_of_kind_by_event on cases (kind, state, last_event_at, number);
create index cases_of_kind_by_age on cases (kind, state, created_at, number);
create index cases_of_kind_by_due on cases (kind, state, due_at, number);
create index cases_of_caseworker_by_age on cases (caseworker_id, shelf, created_at, number);
create index cases_of_caseworker_by_due on cases (caseworker_id, shelf, due_at, number);

-- All that somebody began, as they are told of it.
create index cases_begun on cases (created_by, created_at, number);

-- Beginnings of numbers and of own references within a party.
create index cases_of_party_by_number on cases (party_id, number text_pattern_ops);
create index cases_of_party_by_reference on cases (party_id, lower(own_reference) text_pattern_ops);

-- What waits for the applicant's side: drafts, questions, letters.
create index drafts_of_starter on cases (created_by, party_id, created_at, number) where state = 'draft';
create index questions_of_party on cases (party_id, due_at, number) where state = 'awaiting_applicant';
create index questions_of_starter on cases (created_by, party_id, due_at, number) where state = 'awaiting_applicant';
create index letters_of_party on cases (party_id, letter_at) where letter_at is not null;
create index letters_of_starter on cases (created_by, party_id, letter_at) where letter_at is not null;

-- Acts that were refused and of which nobody was told.
create index commands_refused on commands (actor, at) where outcome <> 'done' and told_at is null;

-- Requests of each list, in its order.
drop index access_requests_to_join;
create index access_requests_in_organisation on access_requests (organisation_id, kind, sent_at, id)
  where not closed and sent_at is not null;
create index access_requests_for_support on access_requests (coalesce(sent_at, created_at), id)
  where not closed and kind in ('new_organisation', 'power_of_attorney');

-- Replaced by one that takes ids, in `db/functions/visible_cases.sql`.
drop function if exists is_party(cases, text);
