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

-- Returns the cases that a person may see who acts for a party. Every read of theirs goes through it.
create or replace function visible_cases(person uuid, party uuid) returns setof cases
  language sql stable as $$
  select c.* from cases c
  where c.party_id = party and c.state <> 'discarded'
    and case (select sight_of(person, party))
      when 'all' then true
      when 'own' then c.created_by = person
        or c.number in (select a.case_number from case_access a where a.person_id = person)
      when 'given' then c.number in (select a.case_number from case_access a where a.person_id = person)
      else false end
$$;

-- Tells whether somebody at DEKSA is a party to a case: as the one who began it, as the applicant, or as a member of
-- the organisation that applies. A deactivated member is one still, since an active one could step aside for a moment.
create or replace function is_party(c cases, staff_pid text) returns boolean
  language sql stable as $$
  select exists (
    select from persons p
    where p.pid = staff_pid and (
      p.id in (c.created_by, c.party_id)
      or exists (select from memberships m where m.organisation_id = c.party_id and m.person_id = p.id)))
$$;
