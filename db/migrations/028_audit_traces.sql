-- Where somebody acted from, and more of what it was about, in each row of the audit.
alter table audit
  -- the beginning of the hash by which the database knew the session; null where nobody was logged in
  add column session text,
  -- the address that the request came from, and the family of its browser; null where they are not known
  add column address text,
  add column browser text,
  -- what the address named beside the object: a file, a version, a search; of a login its level and its method
  add column detail text;

-- somebody who asks again and again for what is not there
create index audit_not_found on audit (at) where result = 'not_found';
