-- What all durable things share: their commands, the log of their projections, their e-mails, alarms, and the audit.
--
-- A durable thing is kept by a workflow of its own and has a row in a table of its own (`cases`, `access_requests`).
-- A workflow's id tells which table that is, so what is shared refers to the id and to no table. Each of these tables
-- has the same bookkeeping:
--
--   workflow_id    the id of the workflow, with a random part: a number that came back after a restore is another one
--   snapshot       the workflow's state, as its last projection wrote it
--   epoch, seq     place of that projection: runs with a lower epoch are fenced off, seq counts the projections
--   last_event_at  time of the last event that was carried out
--   state          the state's name, taken from the snapshot
--   next_n         number of the next command, given under the row's lock; never a sequence, whose numbers are taken
--                  in another order than they are committed in
--   started        the workflow is known to have been started
--   closed         the workflow has ended, and nothing more can happen
--   start_token    the one-time token of the form that began the thing: pressed twice, it begins one

-- Acts of people, each written in the same transaction as the text that it concerns.
create table commands (
  -- from the one-time token of the form: pressed twice, it is one act
  id uuid primary key,
  workflow_id text not null,
  -- place in the order of the workflow's commands
  n int not null,
  name text not null,
  -- ids, counts and dates only
  args jsonb not null,
  -- the rules at the command's time, as absolute dates
  policy jsonb not null,
  -- a person or a member of staff; zeros for what a register answered
  actor uuid not null,
  -- the moment that counts in law, taken under the lock of the durable thing's row
  at timestamptz not null,
  -- how often the command was sent again, and when it is next
  sends int not null default 0,
  next_send timestamptz not null,
  -- null until the workflow has answered: 'done', or the code of the refusal
  outcome text,
  -- place and time of the projection that answered
  done_epoch int,
  done_seq int,
  done_at timestamptz,
  -- a refusal that came when nobody waited any more has to be shown: null until it was
  told_at timestamptz,
  unique (workflow_id, n)
);
create index commands_to_send on commands (next_send) where outcome is null;
create index commands_of_actor on commands (actor, at);

-- One row for each projection of a workflow, also for what time did. Written once.
create table log (
  workflow_id text not null,
  seq int not null,
  epoch int not null,
  -- the command or the timer, as the workflow knows it
  event jsonb not null,
  -- 'done', or the code of the refusal
  outcome text not null,
  -- the snapshot after the event
  after jsonb not null,
  -- the event's time, and the time at which the row was written
  at timestamptz not null,
  written_at timestamptz not null default clock_timestamp(),
  primary key (workflow_id, seq)
);

-- E-mails that have been promised. An effect is what follows from one event; it can be e-mails to several people.
create table mails (
  id text primary key,
  effect text not null,
  workflow_id text not null,
  -- the e-mail's name, by which its text is found
  mail text not null,
  -- a person, a member of staff, or the request that holds an invitation's address
  recipient uuid not null,
  -- for an e-mail that belongs to no workflow of its own: the organisation that it is about
  organisation_id uuid references organisations,
  -- for a notice about somebody's own user: where it goes, which may not be their address any more. Forgotten once
  -- the notice is sent
  address text,
  language text check (language in ('nb', 'nn', 'en')),
  -- the notice's workflow was started
  begun_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz
);
create index mails_unsent on mails (workflow_id) where sent_at is null;
create index mails_of_effect on mails (effect) where sent_at is null;
create index mails_of_recipient on mails (recipient, created_at);
create index notices_not_begun on mails (created_at) where address is not null and begun_at is null;

-- What an operator has to look at.
create table alarms (
  workflow_id text not null,
  -- 'no execution', or 'mail' and the code of the mail server
  what text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (workflow_id, what)
);

-- Every act, every refusal of somebody who is logged in, and every look of staff into a case. Written once.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  -- a person or a member of staff; null where nobody is known
  actor uuid,
  -- roles, with spaces between
  role text not null,
  -- the party that was acted for; null for staff
  party uuid,
  -- an action of the table of rights
  action text not null,
  -- the number of a case, or the id of a request or an organisation
  object text,
  -- somebody else whom it concerns
  subject uuid,
  result text not null
);
create index audit_of_object on audit (object, at);
-- people may see what they did
create index audit_of_actor on audit (actor, id);
