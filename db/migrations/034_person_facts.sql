-- Answers of Folkeregisteret and KRR about those who have logged in. They are asked before the first form is saved, so
-- a row can be there before its person; one that stays alone is deleted.
create table person_facts (
  pid text primary key,
  -- as Folkeregisteret gives them; the address is null where there is none, or nobody may know it
  name text,
  address text,
  registry_at timestamptz,
  -- as KRR gives them; the address for notices is null where it may not be used
  reserved boolean,
  email text,
  phone text,
  language text check (language in ('nb', 'nn', 'en')),
  contact_at timestamptz,
  -- the last time at which both were asked, with or without an answer
  asked_at timestamptz not null default clock_timestamp()
);
create index person_facts_old on person_facts (asked_at);

-- The moment at which Folkeregisteret last gave somebody's address; null while it is as they typed it.
alter table persons add column address_verified_at timestamptz;
