import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { sendInvitation } from '../../db/access/invitations.ts';
import { membershipOf } from '../../db/access/memberships.ts';
import type { Added } from '../../db/access/requests.ts';
import type { Actor } from '../../db/audit.ts';
import { fitting } from '../../domain/access/given.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { Begun } from './act.ts';
import { begin } from './begin.ts';

export interface Invitation {
  /** Id from the form's one-time token: given twice, it is one invitation. */
  id: Id;
  /** An administrator of the organisation. */
  actor: Actor;
  organisation: { id: Id; number: string };
  /** Identity number of the person who is invited. */
  pid: string;
  added: Added;
}

/**
 * Invites somebody to an organisation, who is a member once they have accepted. It is the same whether they are known
 * here or not, so that nobody learns that by inviting. Refused as `already` where a request is open for them, and as
 * `too_many` where as many as may be wait for an answer.
 */
export async function invite(
  services: ActServices,
  { id, actor, organisation, pid, added }: Invitation,
): Promise<Begun<'member' | 'already' | 'too_many' | 'illegal'>> {
  if (await membershipOf(services.sql, organisation.id, pid)) return { kind: 'refused', refused: 'member' };
  const request = await begin(services, {
    token: id,
    kind: 'invitation',
    number: organisation.number,
    organisation: organisation.id,
    requester: actor.id,
    pid,
    added: { ...added, ...fitting(added) },
  });
  const sent = await perform(services, ACCESS_REQUESTS, {
    ...{ id, actor, object: request, name: 'send', action: 'access.manage', write: sendInvitation },
  });
  return sent.kind === 'refused' ? sent : { kind: sent.kind, request };
}
