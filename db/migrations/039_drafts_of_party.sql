-- Drafts of a party, the oldest first, with all that a list of them takes from here: otherwise PostgreSQL may walk them
-- all, kind by kind, in the index that holds as much.
create index drafts_of_party on cases (party_id, created_at, number) include (kind) where state = 'draft';
