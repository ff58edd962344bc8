-- The one-time token of the form that began a case: pressed twice, it begins one.
alter table cases add column start_token uuid unique;
