/** Invitations to act for an organisation: sent within a quota, and read by whoever is invited. */
import { MOST_INVITED } from '../../domain/access/policy.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { type Refused, refused } from '../durable/commands.ts';
import type { Queries, Transaction } from '../sql.ts';
import type { LockedRequest, RequestRow } from './adapter.ts';
import { administratorsOf } from './recipients.ts';
import { sendOnce } from './requests.ts';

/**
 * Writes that an invitation is sent. Refused as `too_many` where the organisation has as many as may wait for an answer.
 * Written by acts, inside their command.
 */
export async function sendInvitation(
  tx: Transaction,
  locked: LockedRequest,
): Promise<Record<string, never> | Refused<'already' | 'too_many'>> {
  // which lets one at a time through for an organisation
  const sent = await sendOnce(tx, locked);
  if ('refused' in sent) return sent;
  const open = await tx`
    select from access_requests
    where organisation_id = ${locked.row.organisationId} and kind = 'invitation' and sent_at is not null and not closed
    limit ${MOST_INVITED + 1}`;
  return open.length > MOST_INVITED ? refused('too_many') : {};
}

/** Tells whether the one who made an invitation still administers the organisation. */
export const isInvitersStill = async (
  tx: Transaction,
  { organisationId, requester }: RequestRow,
): Promise<boolean> => (await administratorsOf(tx, organisationId)).includes(requester);

/** An invitation as the invited person sees it, beside its row. */
export interface ReceivedInvitation {
  /** The organisation's name. */
  organisation: string;
  /** Name of the one who invites. */
  inviter: string;
  /** Folkeregisteret has given that name. */
  isVerified: boolean;
  /** An answer was received, and is not carried out yet. */
  isAnswered: boolean;
}

/** An answer to an invitation that is not carried out yet. */
const answered = (sql: Queries) => sql`exists (
  select from commands c
  where c.workflow_id = r.workflow_id and c.outcome is null and c.name in ('accept', 'decline'))`;

/** Reads an invitation for the person who is invited. */
export async function readInvitation(sql: Queries, id: Id): Promise<ReceivedInvitation> {
  const [invitation] = await sql<ReceivedInvitation[]>`
    select o.name as organisation, p.name as inviter, p.name_verified_at is not null as is_verified,
      ${answered(sql)} as is_answered
    from access_requests r
      join organisations o on o.id = r.organisation_id
      join persons p on p.id = r.requester
    where r.id = ${id}`;
  return invitation!;
}

/** A task of somebody who is invited: to answer. */
export interface InvitedTask {
  id: Id;
  /** The organisation's name. */
  organisation: string;
  at: Date;
}

/** Most tasks shown; the others come up as the first ones are answered. */
const SHOWN = 20;

/** Invitations that wait for a person's answer, the oldest first. */
export const invitedTasks = (sql: Queries, person: Id): Promise<InvitedTask[]> => sql<InvitedTask[]>`
  select r.id, o.name as organisation, r.sent_at as at
  from persons p
    join access_requests r on r.pid = p.pid
    join organisations o on o.id = r.organisation_id
  where p.id = ${person} and r.kind = 'invitation' and r.state = 'open' and not r.closed
    and not ${answered(sql)}
  order by r.sent_at, r.id limit ${SHOWN}`;
