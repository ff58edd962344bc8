import { openRequest } from '../../db/access/requests.ts';
import { organisationOf } from '../../db/organisations/organisations.ts';
import type { ActServices } from '../services.ts';
import type { Begun } from './act.ts';
import { type Ask, refusalIn } from './asking.ts';
import { begin } from './begin.ts';
import { send } from './send.ts';

export type AskRefusal = 'not_here' | 'member' | 'ended';

/**
 * Asks for access to an organisation that is here: its administrators, or, where there is none, by a power of attorney
 * that is waited for. Leads to the request that the person has sent already, where they have.
 */
export async function requestAccess(services: ActServices, asked: Ask): Promise<Begun<AskRefusal>> {
  const { sql } = services;
  const { id, actor, pid, number } = asked;
  const organisation = await organisationOf(sql, number);
  if (!organisation) return { kind: 'refused', refused: 'not_here' };
  const refused = await refusalIn(sql, asked, organisation);
  if (refused) return { kind: 'refused', refused };
  const request = await begin(services, {
    token: id,
    kind: organisation.administered ? 'join' : 'power_of_attorney',
    number,
    organisation: organisation.id,
    requester: actor.id,
    pid,
  });
  const answer = await send(services, { id, actor, request, action: 'access.ask' });
  if (answer.kind !== 'refused') return { kind: answer.kind, request };
  const other = await openRequest(sql, number, pid);
  return { kind: 'done', request: other?.id ?? request };
}
