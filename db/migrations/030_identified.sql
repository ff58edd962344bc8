-- When somebody said who they are, as their login provider tells: a session may begin later, with a login that stands
-- there already.
alter table sessions add column identified_at timestamptz not null default clock_timestamp();
