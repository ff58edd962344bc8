-- Decisions with an outcome for each line, proposals that came back, and complaints. All but the note of who has read
-- a letter is written once.

-- Proposals of decisions. One becomes a decision by the act that issues it: see the view `issued_decisions`.
create table decisions (
  id uuid primary key,
  case_number text not null references cases,
  -- the version of the case that it is about
  version int not null,
  -- what it decides: the application, a complaint about the first decision, or that complaint at the ministry
  stage text not null check (stage in ('application', 'complaint', 'ministry')),
  outcome text not null,
  -- the reasons
  body text not null,
  legal_basis text not null default '',
  conditions text not null default '',
  -- until when what it gives is valid; null where it gives nothing, or gives it for good
  valid_until date,
  -- the letter stays as it was, whatever the applicant changes in their profile later
  language text not null check (language in ('nb', 'nn', 'en')),
  addressee text not null,
  proposed_by uuid not null,
  command_id uuid not null unique,
  at timestamptz not null
);
create index decisions_of_case on decisions (case_number, at);

create table decision_lines (
  decision_id uuid not null references decisions,
  -- the line's stable id in the version that is decided on
  line text not null,
  granted boolean not null,
  primary key (decision_id, line)
);

-- Returns of proposals, with the reason, which is said to DEKSA's own people alone.
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

-- Letters that the applicant's side has opened, and who did first. The others are tasks in the inbox.
create table letters_read (
  decision_id uuid primary key references decisions,
  person_id uuid not null references persons,
  at timestamptz not null default clock_timestamp()
);
