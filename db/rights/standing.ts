/** Rights inside a transaction: what they rest on is locked, and read as it stands under these locks. */

import { mayTry } from '../../domain/rights/rights.ts';
import type { MemberRole, ObjectType, Relation, Role } from '../../domain/rights/roles.ts';
import { relationRefusal, roleRefusal, rolesIn, type Standing } from '../../domain/rights/standing.ts';
import type { Action } from '../../domain/rights/table.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { findRequest } from '../access/requests.ts';
import { findCase } from '../cases/cases.ts';
import type { SessionKind } from '../login/sessions.ts';
import type { Transaction } from '../sql.ts';

/** A right as somebody uses it: by which session, as whom, for which party, on what. */
export interface UsedRight {
  action: Action;
  /** Null for those who are not logged in. */
  session: { tokenHash: Buffer; kind: SessionKind; pid: string } | null;
  /** Id of the person or the member of staff; empty for others. */
  who: Id;
  /** The party that a person acts for; empty for others. */
  party: Id;
  /** Null where no single object is concerned. */
  object: { type: ObjectType; id: string } | null;
}

/** Refusals of a right that was lost. */
export type LostRefusal = 'login' | 'onboarding' | 'forbidden' | 'party' | 'not_found';

interface Held {
  known: boolean;
  privacyVersion: string | null;
  /** Role in the organisation that is acted for. */
  role: MemberRole | null;
  staffRoles: Role[] | null;
  /** Role in the organisation that the act is about. */
  memberRole: MemberRole | null;
}

/**
 * Locks what a right rests on until the transaction ends, and reads it. Both statements travel with the next ones of
 * the transaction: nobody waits for them alone.
 * @returns the refusal where the right is not there (any more); null where it is, and stays to the end
 */
export async function holdRight(tx: Transaction, right: UsedRight): Promise<LostRefusal | null> {
  const { action, session, who, party, object } = right;
  if (!session) return roleRefusal(rolesIn(null), action);
  // given at once, so that nothing is read before the locks are there
  const locked = tx<Held[]>`
      select * from hold_standing(${session.tokenHash}, ${session.kind}, ${who || null}, ${party || null},
        ${object?.type ?? null}, ${object?.id ?? null})`.execute();
  const [[held], found] = await Promise.all([locked, relationTo(tx, right, session)]);
  const roles = rolesIn(standingOf(session.kind, held!));
  // a newcomer is none any more once the first form is saved, and goes on from there
  const refusal = isOnboarded(roles, action) ? null : roleRefusal(roles, action);
  if (refusal) return refusal;
  const isLost = session.kind === 'person' && party !== who && held!.role === null;
  if (!object) return isLost ? 'forbidden' : null;
  const relation = object.type === 'organisation' ? held!.memberRole : found;
  return isLost || !relation ? 'not_found' : relationRefusal(roles, action, relation);
}

function standingOf(kind: SessionKind, { known, privacyVersion, role, staffRoles }: Held): Standing | null {
  if (!known) return null;
  return kind === 'staff' ? { kind, roles: staffRoles ?? [] } : { kind, privacyVersion, role };
}

const isOnboarded = (roles: readonly Role[], action: Action): boolean =>
  mayTry(['newcomer'], action) && !roles.includes('anonymous');

/** Finds how somebody stands to an object, by the query with which their request found it. */
async function relationTo(
  tx: Transaction,
  { who, party, object }: UsedRight,
  { kind, pid }: NonNullable<UsedRight['session']>,
): Promise<Relation | null> {
  const id = object?.id ?? '';
  if (object?.type === 'case') {
    const looker = kind === 'staff' ? { kind, pid } : { kind, person: who, party };
    return (await findCase(tx, looker, id))?.relation ?? null;
  }
  if (object?.type === 'request') {
    const looker = kind === 'staff' ? { kind, pid } : { kind, person: who };
    return (await findRequest(tx, looker, id))?.relation ?? null;
  }
  return null;
}
