-- Persons whose national identity number was changed, as when a D-number becomes a birth number: one of support
-- proposes it, another one decides.
create table number_changes (
  id uuid primary key,
  person_id uuid not null references persons,
  old_pid text not null,
  new_pid text not null check (new_pid <> old_pid),
  -- where the change was seen
  ground text not null,
  proposed_by uuid not null references staff,
  proposed_at timestamptz not null default clock_timestamp(),
  decided_by uuid references staff,
  decided_at timestamptz,
  approved boolean,
  constraint number_changes_by_two check (approved is not true or decided_by <> proposed_by)
);
create unique index number_changes_open on number_changes (person_id) where decided_at is null;
