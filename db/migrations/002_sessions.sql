-- Logins under way, and the sessions they end in. Tokens are kept hashed: who reads the table can use none of them.

create table logins (
  state_hash bytea primary key,
  -- of the cookie that binds the login to the browser it began in
  browser_hash bytea not null,
  kind text not null check (kind in ('person', 'staff')),
  nonce text not null,
  verifier text not null,
  -- where to go afterwards
  back text not null,
  language text not null check (language in ('nb', 'nn', 'en')),
  expires_at timestamptz not null
);
create index logins_expired on logins (expires_at);

create table sessions (
  token_hash bytea primary key,
  kind text not null check (kind in ('person', 'staff')),
  -- who it is follows from the pid at every request: a newcomer who has saved the first form is a person at once,
  -- and staff who were removed are out at once
  pid text not null,
  acr text not null,
  amr text,
  -- the provider's own name for the session
  sid text,
  id_token text not null,
  -- signs the one-time tokens of this session's forms
  secret bytea not null,
  -- until the person has chosen one in the profile
  language text not null check (language in ('nb', 'nn', 'en')),
  created_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp()
);
create index sessions_old on sessions (seen_at);
