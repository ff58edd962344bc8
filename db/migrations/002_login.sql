-- Logins under way, and the sessions they end in. Tokens are kept hashed: who reads the tables can use none of them.

create table logins (
  -- of the parameter `state`
  state_hash bytea primary key,
  -- of the cookie that binds the login to the browser it began in
  browser_hash bytea not null,
  kind text not null check (kind in ('person', 'staff')),
  -- the level that was asked for
  level text not null check (level in ('substantial', 'high')),
  nonce text not null,
  -- the code verifier of PKCE
  verifier text not null,
  -- the page that is shown afterwards
  back text not null,
  language text not null check (language in ('nb', 'nn', 'en')),
  expires_at timestamptz not null
);
create index logins_expired on logins (expires_at);

create table sessions (
  token_hash bytea primary key,
  kind text not null check (kind in ('person', 'staff')),
  -- the person or member of staff is looked up by the number at every request: a newcomer who has saved the first
  -- form is a person at once, and staff who were removed are out at once
  pid text not null,
  -- level and methods of the login, as the provider names them
  acr text not null,
  amr text,
  -- the provider's names for its session and for its user: a logout there can name either
  sid text,
  sub text,
  id_token text not null,
  -- signs the one-time tokens of this session's forms
  secret bytea not null,
  -- the party that is acted for; null for oneself. Whether one still may is asked anew at every request
  party_id uuid references parties,
  -- holds until the person has chosen one in the profile
  language text not null check (language in ('nb', 'nn', 'en')),
  -- the family of the browser, for the list of one's own sessions
  browser text,
  created_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp()
);
create index sessions_old on sessions (seen_at);
create index sessions_sid on sessions (kind, sid);
create index sessions_sub on sessions (kind, sub);
create index sessions_pid on sessions (kind, pid);

-- The time of somebody's last logout everywhere: a login at the provider from before does not count any more.
create table logouts_everywhere (
  pid text primary key,
  at timestamptz not null
);

-- Logout tokens that were taken (OpenID Connect Back-Channel Logout 1.0): each counts once.
create table logout_tokens (
  kind text not null check (kind in ('person', 'staff')),
  -- the token's own id
  jti text not null,
  expires_at timestamptz not null,
  primary key (kind, jti)
);
