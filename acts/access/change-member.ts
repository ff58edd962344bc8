import { changeMembership, type MemberRefusal, type Reached } from '../../db/access/memberships.ts';
import type { Actor } from '../../db/audit.ts';
import { fitting } from '../../domain/access/given.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Answer } from '../perform.ts';
import type { ActServices } from '../services.ts';

interface MemberChange {
  actor: Actor;
  organisation: Id;
  person: Id;
  /** Role, ticks and contact, as they are from now on. */
  to: Reached;
}

/** Changes role, ticks and contact of a member. */
export async function changeMember(
  { sql }: Pick<ActServices, 'sql'>,
  { actor, organisation, person, to }: MemberChange,
): Promise<Answer<MemberRefusal>> {
  const refused = await changeMembership(sql, { organisation, actor }, person, {
    ...to,
    ...fitting(to),
  });
  return refused ? { kind: 'refused', refused } : { kind: 'done' };
}
