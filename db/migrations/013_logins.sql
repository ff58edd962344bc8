-- Logins at two levels; sessions that one can see and that the provider can end.

alter table logins add column level text not null default 'high' check (level in ('substantial', 'high'));
alter table logins alter column level drop default;

alter table sessions
  -- who it is to the provider: a logout can name this instead of the session
  add column sub text,
  -- the family of the browser, for the list of one's own sessions
  add column browser text;
create index sessions_sid on sessions (kind, sid);
create index sessions_sub on sessions (kind, sub);
create index sessions_pid on sessions (kind, pid);

-- When somebody logged out everywhere: a login at the provider from before does not count any more.
create table logouts_everywhere (
  pid text primary key,
  at timestamptz not null
);

-- Logout tokens that were taken: each counts once.
create table logout_tokens (
  kind text not null check (kind in ('person', 'staff')),
  jti text not null,
  expires_at timestamptz not null,
  primary key (kind, jti)
);
