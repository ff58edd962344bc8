/** Who acts in the demonstration data, and ids that are the same at every start. */

import { createHash } from 'node:crypto';
import type { Actor } from '../../db/audit.ts';
import type { Sql } from '../../db/sql.ts';
import type { Id } from '../../domain/shared/ids.ts';
import people from '../people.json' with { type: 'json' };
import { ORGANISATION } from '../people.ts';

/** As what somebody acts, and for whom. */
export type Acting = Actor & { party: Id };
export const asOneself = (person: Id): Acting => ({ role: 'person', party: person });

export async function asMember(sql: Sql, person: Id): Promise<Acting> {
  const [member] = await sql<Acting[]>`
    select m.role, m.organisation_id as party
    from memberships m join organisations o on o.id = m.organisation_id
    where o.number = ${ORGANISATION.number} and m.person_id = ${person}`;
  return member!;
}

export async function personId(sql: Sql, key: string): Promise<Id> {
  const [person] = await sql<{ id: Id }[]>`select id from persons where pid = ${pidOf(key)}`;
  return person!.id;
}

export async function staffId(sql: Sql, key: string): Promise<Id> {
  const [member] = await sql<{ id: Id }[]>`select id from staff where pid = ${pidOf(key)}`;
  return member!.id;
}

export const pidOf = (key: string): string => people.find((someone) => someone.key === key)!.pid;

/** Always the same for one step of one story. */
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
