-- Locks what somebody's right to an act rests on until the transaction ends, and tells how they stand now: their session,
-- their person or their place at DEKSA, their memberships in the organisation that they act for and in the one that the
-- act is about, and the single case that they were given. Whoever takes one of these away waits for the act, or the act
-- for them. The order of the locks is that of all acts: session, person, organisation, memberships, what was given, and
-- after them the durable thing itself. A session is not locked against being extended, nor a person against changes of
-- their own profile: neither takes a right away.
create or replace function hold_standing(
  token bytea, side text, who uuid, party uuid, object_type text, object text,
  out known boolean, out privacy_version text, out role text, out staff_roles text[],
  out member_role text)
  language plpgsql as $$
declare
  own_pid text;
  concerned uuid;
begin
  select s.pid into own_pid from sessions s where s.token_hash = token and s.kind = side for key share;
  known := found;
  if not known then
    return;
  end if;
  if side = 'staff' then
    select s.roles into staff_roles from staff s where s.id = who and s.pid = own_pid for share;
    known := found;
    return;
  end if;
  if who is not null then
    select p.privacy_version into privacy_version from persons p where p.id = who and p.pid = own_pid for key share;
    known := found;
  end if;
  concerned := case object_type
    when 'organisation' then object::uuid
    when 'request' then (select organisation_id from access_requests r where r.id = object::uuid) end;
  if object_type = 'organisation' then
    perform from organisations o where o.id = concerned for no key update;
  end if;
  select m.role into role from memberships m
  where m.organisation_id = party and m.person_id = who and m.status = 'active' for share;
  if concerned is not null then
    select m.role into member_role from memberships m
    where m.organisation_id = concerned and m.person_id = who and m.status = 'active' for share;
  end if;
  if object_type = 'case' then
    perform from case_access a where a.case_number = object and a.person_id = who for key share;
  end if;
end $$;
