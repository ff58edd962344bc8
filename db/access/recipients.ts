/** Those who answer for an organisation here: its administrators, and DEKSA's support. */
import type { Id } from '../../domain/shared/ids.ts';
import type { Queries } from '../sql.ts';

/** The active administrators of an organisation, the first one first. */
export async function administratorsOf(sql: Queries, organisation: Id | null): Promise<Id[]> {
  const rows = await sql<{ personId: Id }[]>`
    select person_id from memberships
    where organisation_id = ${organisation} and role = 'administrator' and status = 'active'
    order by created_at, person_id`;
  return rows.map(({ personId }) => personId);
}

/** Returns the ids of everybody at DEKSA's support. */
export async function supportStaff(sql: Queries): Promise<Id[]> {
  const rows = await sql<{ id: Id }[]>`select id from staff where 'support' = any (roles) order by id`;
  return rows.map(({ id }) => id);
}
