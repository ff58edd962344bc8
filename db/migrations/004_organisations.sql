-- Organisations, who may act for them in which role, and single cases that single members were given.

alter table parties drop constraint parties_kind_check;
alter table parties add constraint parties_kind_check check (kind in ('person', 'organisation'));

create table organisations (
  id uuid primary key references parties,
  -- nine digits, the last a check digit
  number text unique not null check (number ~ '^\d{9}$'),
  name text not null,
  created_at timestamptz not null default clock_timestamp()
);

create table memberships (
  organisation_id uuid not null references organisations,
  person_id uuid not null references persons,
  role text not null check (role in ('administrator', 'handler', 'reader')),
  -- a handler's tick: all cases of the organisation, not only own and given ones
  all_cases boolean not null default false check (role = 'handler' or not all_cases),
  -- a tick of handlers and readers: the quarterly reports too
  reports boolean not null default false check (role <> 'administrator' or not reports),
  status text not null default 'active' check (status in ('active', 'deactivated')),
  created_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, person_id)
);
create index memberships_of_person on memberships (person_id);

create table case_access (
  case_number text not null references cases,
  person_id uuid not null references persons,
  granted_by uuid not null references persons,
  at timestamptz not null default clock_timestamp(),
  primary key (case_number, person_id)
);
create index case_access_of_person on case_access (person_id, case_number);

-- The party that a session acts for; null for oneself. Whether one still may is asked anew at every request.
alter table sessions add column party_id uuid references parties;

-- For whom something was done, and whom it concerns where that is somebody else.
alter table audit add column party uuid;
alter table audit add column subject uuid;

-- A party by its name, whatever it is.
create view party_names as
  select id, name from persons
  union all
  select id, name from organisations;

-- How far somebody sees who acts for a party: every case, own and given ones, given ones, or none (null).
create function sight_of(person uuid, party uuid) returns text
  language sql stable as $$
  select case when person = party then 'all' else (
    select case
      when m.role = 'administrator' or m.all_cases then 'all'
      when m.role = 'handler' then 'own'
      else 'given' end
    from memberships m
    where m.organisation_id = party and m.person_id = person and m.status = 'active') end
$$;

-- The one answer to "which cases may this person see, acting for this party": every read goes through it.
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

-- Whether somebody at DEKSA is a party to a case: as the one who began it, as the applicant, or as a member of the
-- organisation that applies. A deactivated member is one still, since an active one could step aside for a moment.
create function is_party(c cases, staff_pid text) returns boolean
  language sql stable as $$
  select exists (
    select from persons p
    where p.pid = staff_pid and (
      p.id in (c.created_by, c.party_id)
      or exists (select from memberships m where m.organisation_id = c.party_id and m.person_id = p.id)))
$$;
