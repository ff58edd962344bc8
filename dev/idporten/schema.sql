-- What the local ID-porten remembers, in a schema of its own beside the portal's tables. Passwords, PIN codes and
-- one-time codes are kept hashed.

create schema if not exists idporten;

-- Logins under way, sessions, codes and tokens, as oidc-provider keeps them.
create table if not exists idporten.kept (
  kind text not null,
  id text not null,
  uid text,
  grant_id text,
  payload jsonb not null,
  expires_at timestamptz not null,
  primary key (kind, id)
);
create index if not exists kept_uid on idporten.kept (kind, uid);
create index if not exists kept_grant on idporten.kept (grant_id);
create index if not exists kept_expired on idporten.kept (expires_at);

-- Each is published for a while before it signs and after it has signed.
create table if not exists idporten.signing_keys (
  kid text primary key,
  jwk jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);

-- The language in which somebody logged in last: the claim `locale`.
create table if not exists idporten.locales (
  pid text primary key,
  language text not null check (language in ('nb', 'nn', 'en'))
);

-- What was tried, for every number alike, whether or not anybody has it.
create table if not exists idporten.attempts (
  pid text not null,
  what text not null,
  count int not null,
  last_at timestamptz not null,
  wait_until timestamptz,
  primary key (pid, what)
);

-- Logins that wait for the telephone on which BankID's app is.
create table if not exists idporten.app_logins (
  id uuid primary key,
  words text not null,
  language text not null check (language in ('nb', 'nn', 'en')),
  confirmed boolean,
  expires_at timestamptz not null
);

create table if not exists idporten.minid_users (
  pid text primary key,
  password text not null,
  mobile text,
  registered_at timestamptz not null default clock_timestamp()
);

create table if not exists idporten.minid_letters (
  id uuid primary key,
  pid text not null,
  posted_at timestamptz not null default clock_timestamp()
);
create index if not exists minid_letters_pid on idporten.minid_letters (pid);

-- A code that was used or blocked never works again.
create table if not exists idporten.minid_pins (
  letter_id uuid not null references idporten.minid_letters,
  hash text not null,
  used_at timestamptz,
  blocked_at timestamptz,
  primary key (letter_id, hash)
);

-- The latest one-time code by SMS of a login under way.
create table if not exists idporten.minid_messages (
  login text primary key,
  hash text not null,
  expires_at timestamptz not null
);
