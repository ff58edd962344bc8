-- People who have left: nothing tells who they were, and what others did with them still has somebody to point to.

alter table persons
  alter column pid drop not null,
  add column deleted_at timestamptz,
  -- whoever comes again with the same number is a new person
  add constraint persons_known_or_gone check ((pid is null) = (deleted_at is not null));
