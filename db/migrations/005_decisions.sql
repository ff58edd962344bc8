-- Decisions with reasons, conditions and an outcome for each line; proposals that came back; complaints.

alter table decisions
  -- what it decides: the application, a complaint about the first decision, or that complaint at the ministry
  add column stage text not null default 'application' check (stage in ('application', 'complaint', 'ministry')),
  add column legal_basis text not null default '',
  add column conditions text not null default '',
  -- the letter stays as it was, whatever the applicant changes in their profile later
  add column language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  add column addressee text not null default '';
update decisions d set addressee = p.name, language = coalesce(w.language, 'nb')
from cases c join party_names p on p.id = c.party_id left join persons w on w.id = c.created_by
where c.number = d.case_number;
alter table decisions
  alter column stage drop default,
  alter column language drop default,
  alter column addressee drop default;

create table decision_lines (
  decision_id uuid not null references decisions,
  -- the line's stable id in the version that is decided on
  line text not null,
  granted boolean not null,
  primary key (decision_id, line)
);

-- Why a proposal was returned: said to DEKSA's own people alone.
create table decision_returns (
  id uuid primary key,
  decision_id uuid not null references decisions,
  author uuid not null references staff,
  body text not null,
  command_id uuid not null unique,
  at timestamptz not null
);
create index decision_returns_of on decision_returns (decision_id);

create table complaints (
  id uuid primary key,
  case_number text not null references cases,
  author uuid not null references persons,
  body text not null,
  command_id uuid not null unique,
  at timestamptz not null
);
create index complaints_of_case on complaints (case_number);

create trigger decisions_are_immutable before update or delete or truncate on decisions
  for each statement execute function refuse_change();
create trigger decision_lines_are_immutable before update or delete or truncate on decision_lines
  for each statement execute function refuse_change();
create trigger decision_returns_are_immutable before update or delete or truncate on decision_returns
  for each statement execute function refuse_change();
create trigger complaints_are_immutable before update or delete or truncate on complaints
  for each statement execute function refuse_change();

-- Decisions that were made and told to the applicant, by the act that made them: an approval, a record of what the
-- ministry decided, or a proposal that needed no second pair of eyes. A proposal alone is none.
create view issued_decisions as
  select d.*, k.at as issued_at, k.actor as issued_by, k.name as issued_with, k.workflow_id,
    (k.policy ->> 'complainBy')::float8 as complain_by
  from decisions d
  join cases c on c.number = d.case_number
  join commands k on k.workflow_id = c.workflow_id and k.outcome = 'done'
    and (k.name = 'approve' and k.args ->> 'decision' = d.id::text
      or k.id = d.command_id and (k.name = 'record_ministry'
        or k.name = 'propose' and not (k.policy ->> 'fourEyes')::boolean));
