-- Who sees which cases.

-- Tells how far somebody sees who acts for a party: every case, own and given ones, given ones, or none (null).
create or replace function sight_of(person uuid, party uuid) returns text
  language sql stable as $$
  select case when person = party then 'all' else (
    select case
      when m.role = 'administrator' or m.all_cases then 'all'
      when m.role = 'handler' then 'own'
      else 'given' end
    from memberships m
    where m.organisation_id = party and m.person_id = person and m.status = 'active') end
$$;

-- The cases that a person may see who acts for a party, in three parts. PostgreSQL puts each of them into the query that
-- calls it, and reads nothing of those that this person does not have: a list walks an index of its own in each.
create or replace function all_cases_for(person uuid, party uuid) returns setof cases
  language sql stable as $$
  select c.* from cases c
  where (select sight_of(person, party)) = 'all' and c.party_id = party and c.state <> 'discarded'
$$;

create or replace function own_cases_for(person uuid, party uuid) returns setof cases
  language sql stable as $$
  select c.* from cases c
  where (select sight_of(person, party)) = 'own' and c.created_by = person and c.party_id = party
    and c.state <> 'discarded'
$$;

create or replace function given_cases_for(person uuid, party uuid) returns setof cases
  language sql stable as $$
  select c.* from case_access a join cases c on c.number = a.case_number
  where (select sight_of(person, party)) in ('own', 'given') and a.person_id = person and c.party_id = party
    and c.state <> 'discarded' and (c.created_by <> person or (select sight_of(person, party)) = 'given')
$$;

-- Returns the cases that a person may see who acts for a party. Every read of theirs goes through it, or its parts.
create or replace function visible_cases(person uuid, party uuid) returns setof cases
  language sql stable as $$
  select * from all_cases_for(person, party)
  union all
  select * from own_cases_for(person, party)
  union all
  select * from given_cases_for(person, party)
$$;

-- The parties that somebody at DEKSA belongs to: themselves, and the organisations of which they are a member. A
-- deactivated member is one still, since an active one could step aside for a moment.
create or replace function parties_of_staff(staff_pid text) returns setof uuid
  language sql stable as $$
  select p.id from persons p where p.pid = staff_pid
  union all
  select m.organisation_id from persons p join memberships m on m.person_id = p.id where p.pid = staff_pid
$$;

-- Tells whether somebody at DEKSA is a party to a case: as the one who began it, as the applicant, or as a member of
-- the organisation that applies.
create or replace function is_party(starter uuid, party uuid, staff_pid text) returns boolean
  language sql stable as $$
  select exists (select from parties_of_staff(staff_pid) own where own in (starter, party))
$$;
