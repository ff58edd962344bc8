-- The log keeps no command and no state a second time: a command stands in its own table under its number, and a state
-- follows from the steps before it.
alter table log
  drop column event,
  drop column after,
  -- the number of the command; null for what time did
  add column n int,
  -- the name of the event, and who gave the command
  add column name text not null,
  add column actor uuid,
  -- the policy of what time did; a command's stands with the command
  add column policy jsonb,
  -- the name of the state after the event
  add column state text not null;
