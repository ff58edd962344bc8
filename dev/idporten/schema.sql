-- Schema of the local ID-porten, beside the portal's tables. Passwords, PIN codes and one-time codes are hashed.

do $$ begin
  if to_regnamespace('idporten') is null then create schema idporten; end if;
end $$;

-- Logins under way, sessions, codes and tokens, as oidc-provider keeps them.
create table if not exists idporten.oidc_models (
  kind text not null,
  id text not null,
  uid text,
  grant_id text,
  payload jsonb not null,
  expires_at timestamptz not null,
  primary key (kind, id)
);
create index if not exists oidc_models_uid on idporten.oidc_models (kind, uid);
create index if not exists oidc_models_grant on idporten.oidc_models (grant_id);
create index if not exists oidc_models_expired on idporten.oidc_models (expires_at);

-- Keys that sign id_tokens; each is published for a while before it signs and after it has signed.
create table if not exists idporten.signing_keys (
  kid text primary key,
  jwk jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);

-- Language of a person's last login: the claim `locale`.
create table if not exists idporten.locales (
  pid text primary key,
  language text not null check (language in ('nb', 'nn', 'en'))
);

-- Attempts, counted for every number alike, whether or not anybody has it.
create table if not exists idporten.attempts (
  pid text not null,
  what text not null,
  count int not null,
  last_at timestamptz not null,
  wait_until timestamptz,
  primary key (pid, what)
);

-- Logins with BankID's app that wait for the telephone.
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

-- PIN codes of a letter. One that was used or blocked never works again.
create table if not exists idporten.minid_pins (
  letter_id uuid not null references idporten.minid_letters,
  hash text not null,
  used_at timestamptz,
  blocked_at timestamptz,
  primary key (letter_id, hash)
);

-- Latest one-time code by SMS of a login that is under way.
create table if not exists idporten.minid_messages (
  login text primary key,
  hash text not null,
  expires_at timestamptz not null
);
