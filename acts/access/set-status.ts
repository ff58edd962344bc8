import { type MemberRefusal, type MemberStatus, setMembershipStatus } from '../../db/access/memberships.ts';
import type { Actor } from '../../db/audit.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Answer } from '../perform.ts';
import type { ActServices } from '../services.ts';

interface StatusChange {
  actor: Actor;
  organisation: Id;
  persons: readonly Id[];
  status: MemberStatus;
}

/** Activates or deactivates members of an organisation, all of them or none. */
export async function setStatus(
  { sql }: Pick<ActServices, 'sql'>,
  { actor, organisation, persons, status }: StatusChange,
): Promise<Answer<MemberRefusal>> {
  const refused = await setMembershipStatus(sql, { organisation, actor }, persons, status);
  return refused ? { kind: 'refused', refused } : { kind: 'done' };
}
