-- The moment at which Folkeregisteret last gave somebody's name; null while it is as they typed it.
alter table persons add column name_verified_at timestamptz;
