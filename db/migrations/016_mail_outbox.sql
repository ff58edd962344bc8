-- E-mails are sent from their table: each row says when it is tried next, and why it can never be sent.
drop index mails_of_effect;
drop index notices_not_begun;
alter table mails
  drop column begun_at,
  -- how often it was tried, and when it is next: put off while somebody sends it, and further with each failure
  add column tries int not null default 0,
  add column next_try timestamptz not null default clock_timestamp(),
  -- the code of the error for which it never can be sent
  add column failed text;
create index mails_to_send on mails (next_try) where sent_at is null and failed is null;
