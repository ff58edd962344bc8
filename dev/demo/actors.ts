/** People of the demonstration data as actors, and ids that are the same at every start. */
import { createHash } from 'node:crypto';
import type { Actor } from '../../db/audit.ts';
import type { Sql } from '../../db/sql.ts';
import type { Id } from '../../domain/shared/ids.ts';
import people from '../people.json' with { type: 'json' };
import { ORGANISATION } from '../people.ts';

/** An actor on the applicant's side, who acts for a party. */
type Applicant = Actor & { party: Id };

/** Returns a person as an actor for themselves. @param key in people.json */
export async function personActor(sql: Sql, key: string): Promise<Applicant> {
  const [person] = await sql<{ id: Id }[]>`select id from persons where pid = ${pidOf(key)}`;
  return { id: person!.id, role: 'person', party: person!.id };
}

/** Returns a person as an actor for the organisation that is there from the start. */
export async function memberActor(sql: Sql, key: string): Promise<Applicant> {
  const [member] = await sql<Applicant[]>`
    select p.id, m.role, m.organisation_id as party
    from memberships m join organisations o on o.id = m.organisation_id join persons p on p.id = m.person_id
    where o.number = ${ORGANISATION.number} and p.pid = ${pidOf(key)}`;
  return member!;
}

/** Returns a member of staff as an actor, in the role that their key is named after. */
export async function staffActor(sql: Sql, key: 'caseworker' | 'approver'): Promise<Actor> {
  const [member] = await sql<{ id: Id }[]>`select id from staff where pid = ${pidOf(key)}`;
  return { id: member!.id, role: key, party: null };
}

export const pidOf = (key: string): string => people.find((someone) => someone.key === key)!.pid;

/** Makes an id that is always the same for one step of one story. */
export function idFrom(story: string, step: string): Id {
  const hex = createHash('sha256').update(`demonstration ${story} ${step}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
