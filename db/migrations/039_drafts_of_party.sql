-- Drafts of a party, the oldest first: without it PostgreSQL may walk all of them, kind by kind.
create index drafts_of_party on cases (party_id, created_at, number) where state = 'draft';
