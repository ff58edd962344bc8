-- What people choose in their profile, and what they have accepted.

-- The e-mail notices that somebody does without: those that are added later are on until they choose.
alter table persons add column mails_off text[] not null default '{}';

-- Which privacy statement somebody has accepted, and when: every one of them, the last one stands with the person.
create table privacy_acceptances (
  person_id uuid not null references persons,
  version text not null,
  at timestamptz not null,
  primary key (person_id, version)
);
insert into privacy_acceptances (person_id, version, at)
select id, privacy_version, privacy_accepted_at from persons;

-- A notice about somebody's own user belongs to no workflow of anything else, and goes to an address that may not be
-- theirs any more. It is forgotten once the notice is sent.
alter table mails
  add column address text,
  add column language text check (language in ('nb', 'nn', 'en')),
  add column begun_at timestamptz;
create index notices_not_begun on mails (created_at) where address is not null and begun_at is null;

-- People may see what they did.
create index audit_of_actor on audit (actor, id);
create index mails_of_recipient on mails (recipient, created_at);
create index commands_of_actor on commands (actor, at);
