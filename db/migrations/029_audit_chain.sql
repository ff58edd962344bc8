-- The chain over the rows of the audit: each place holds a row and a hash over it and over the hash before it, so that
-- nobody changes, removes or moves a row without breaking what comes after. Heads of the chain are kept elsewhere.
create table audit_chain (
  place bigint primary key check (place > 0),
  audit_id bigint not null unique,
  hash bytea not null
);
