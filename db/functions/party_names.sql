-- Names of parties, be they persons or organisations.
create or replace view party_names as
  select id, name from persons
  union all
  select id, name from organisations;
