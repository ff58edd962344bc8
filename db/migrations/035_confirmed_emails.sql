-- Addresses are used once their owner has confirmed them by a link; those that were there before count as confirmed.
alter table persons
  -- null while the address that was told at first login waits for its link
  add column email_confirmed_at timestamptz,
  -- an address that takes the place of the other one once it is confirmed; null where none waits
  add column new_email text;
update persons set email_confirmed_at = created_at where deleted_at is null;

-- Links by which addresses are confirmed. A link's code is made as its e-mail is sent, and kept hashed.
create table email_confirmations (
  -- also the id of the e-mail
  id text primary key,
  person_id uuid not null references persons,
  email text not null,
  code_hash bytea unique,
  made_at timestamptz not null default clock_timestamp()
);
create index email_confirmations_of_person on email_confirmations (person_id, made_at);
create index email_confirmations_old on email_confirmations (made_at);

-- E-mails to somebody without a confirmed address are held until there is one: their next attempt is never.
alter table mails add column held boolean not null default false;
create index mails_held on mails (recipient) where held;
