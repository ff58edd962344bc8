import { randomUUID } from 'node:crypto';
import { membershipOf } from '../../db/access/memberships.ts';
import type { Added } from '../../db/access/requests.ts';
import { personWithPid } from '../../db/account/people.ts';
import type { Actor } from '../../db/audit.ts';
import { fitting } from '../../domain/access/given.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { ActServices } from '../services.ts';
import { accept } from './accept.ts';
import type { Begun } from './act.ts';
import { begin } from './begin.ts';
import { send } from './send.ts';

export interface Invitation {
  /** Id from the form's one-time token: given twice, it is one invitation. */
  id: Id;
  /** An administrator of the organisation. */
  actor: Actor;
  organisation: { id: Id; number: string };
  /** Identity number of the person who is added. */
  pid: string;
  added: Added;
}

/**
 * Adds somebody to an organisation: at once where they have logged in before, else at their first login. Refused as
 * `already` where a request is open for them.
 */
export async function invite(
  services: ActServices,
  { id, actor, organisation, pid, added }: Invitation,
): Promise<Begun<'member' | 'already' | 'illegal'>> {
  const { sql } = services;
  if (await membershipOf(sql, organisation.id, pid)) return { kind: 'refused', refused: 'member' };
  const request = await begin(services, {
    token: id,
    kind: 'invitation',
    number: organisation.number,
    organisation: organisation.id,
    requester: actor.id,
    pid,
    added: { ...added, ...fitting(added) },
  });
  const act = { actor, request, action: 'access.manage' } as const;
  const sent = await send(services, { ...act, id });
  if (sent.kind === 'refused') return sent;
  if (await personWithPid(sql, pid)) await accept(services, { ...act, id: randomUUID() });
  return { kind: sent.kind, request };
}
