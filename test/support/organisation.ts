/** Organisations for tests that change who is a member of what: each test has its own. */

import type { Sql } from '../../db/sql.ts';
import type { MemberRole } from '../../domain/rights/roles.ts';
import { CAST, type PersonKey, person } from './cast.ts';

/** Name of the organisation that is there from the start. */
export const ORGANISATION = CAST.organisation.name;

/** Founds one with members whom the portal knows. */
export async function found(
  sql: Sql,
  { number, name }: { number: string; name: string },
  members: Partial<Record<PersonKey, MemberRole>>,
): Promise<void> {
  await sql`
    with party as (insert into parties (id, kind) values (gen_random_uuid(), 'organisation') returning id)
    insert into organisations (id, number, name) select id, ${number}, ${name} from party`;
  for (const [key, role] of Object.entries(members) as [PersonKey, MemberRole][])
    await join(sql, key, name, role);
}

/** Makes somebody whom the portal knows a member. */
export async function join(sql: Sql, key: PersonKey, organisation: string, role: MemberRole): Promise<void> {
  await sql`
    insert into memberships (organisation_id, person_id, role)
    select o.id, p.id, ${role} from organisations o, persons p
    where o.name = ${organisation} and p.pid = ${person(key).pid}`;
}

/** Changes what somebody is in an organisation. */
export async function changeMember(
  sql: Sql,
  key: PersonKey,
  organisation: string,
  to: { status?: 'active' | 'deactivated'; allCases?: boolean },
): Promise<void> {
  await sql`
    update memberships set ${sql(to)}
    where organisation_id = (select id from organisations where name = ${organisation})
      and person_id = (select id from persons where pid = ${person(key).pid})`;
}
