/** Single cases that members of an organisation were given. */

import type { MemberRole } from '../../domain/rights/roles.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { type Actor, recordAudit } from '../audit.ts';
import type { Queries, Sql } from '../sql.ts';
import type { CaseRow } from './cases.ts';

/** A member of the organisation that has a case. */
export interface Member {
  id: Id;
  name: string;
  role: MemberRole;
}

/** A member who was given a single case. */
export interface Grant extends Member {
  at: Date;
  by: string;
}

/** The active members who do not see a case, by name. */
export function membersWithout(sql: Queries, { number, partyId }: CaseRow): Promise<Member[]> {
  return sql<Member[]>`
    select p.id, p.name, m.role
    from memberships m join persons p on p.id = m.person_id
    where m.organisation_id = ${partyId} and m.status = 'active'
      and not exists (select from visible_cases(p.id, ${partyId}) v where v.number = ${number})
    order by p.name collate norwegian, p.id`;
}

/** The members who were given a case, by name; deactivated ones too, since they have it again when they come back. */
export function grantsOf(sql: Queries, { number, partyId }: CaseRow): Promise<Grant[]> {
  return sql<Grant[]>`
    select p.id, p.name, m.role, a.at, giver.name as by
    from case_access a
    join memberships m on m.organisation_id = ${partyId} and m.person_id = a.person_id
    join persons p on p.id = a.person_id
    join persons giver on giver.id = a.granted_by
    where a.case_number = ${number}
    order by p.name collate norwegian, p.id`;
}

/** A case that is given to a person or taken back, and the actor who does it. */
export interface Sharing {
  row: CaseRow;
  person: Id;
  actor: Actor;
}

/** Gives one member a case. @returns false, and changes nothing, where the person is no active member */
export function giveAccess(sql: Sql, sharing: Sharing): Promise<boolean> {
  const { row, person, actor } = sharing;
  return sql.begin(async (tx) => {
    const given = await tx`
      insert into case_access (case_number, person_id, granted_by)
      select ${row.number}, person_id, ${actor.id} from memberships
      where organisation_id = ${row.partyId} and person_id = ${person} and status = 'active'
      on conflict (case_number, person_id) do update set granted_by = case_access.granted_by
      returning xmax = 0 as is_new`;
    if (given.some(({ isNew }) => isNew)) await audit(tx, sharing, 'given');
    return given.length > 0;
  });
}

/** Takes a case back from a member; changes nothing for those who see it without having been given it. */
export async function takeAccess(sql: Sql, sharing: Sharing): Promise<void> {
  const { row, person } = sharing;
  await sql.begin(async (tx) => {
    const { count } = await tx`
      delete from case_access where case_number = ${row.number} and person_id = ${person}`;
    if (count > 0) await audit(tx, sharing, 'taken');
  });
}

const audit = (sql: Queries, { row, person, actor }: Sharing, result: string): Promise<void> =>
  recordAudit(sql, actor, { action: 'case.share', object: row.number, result, subject: person });
