-- What support decides takes two of them: one proposes, another one approves or returns it.
alter table access_requests add column proposed_by uuid references staff;

-- A power of attorney is noted with each proposal: one that was returned stays as it was read then.
alter table powers_of_attorney
  drop constraint powers_of_attorney_pkey,
  -- the proposal: the id of its command
  add column id uuid primary key default gen_random_uuid();
alter table powers_of_attorney rename column activated_by to proposed_by;
create index powers_of_attorney_of_request on powers_of_attorney (request_id, at desc);
