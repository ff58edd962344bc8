/** Rules for whom support activates on a power of attorney, whether the document is laid there first or not. */
import { membershipOf } from '../../db/access/memberships.ts';
import { waitingForAttorney } from '../../db/access/requests.ts';
import { personWithPid } from '../../db/account/people.ts';
import type { Actor } from '../../db/audit.ts';
import { organisationOf } from '../../db/organisations/organisations.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { ActServices } from '../services.ts';
import type { Begun } from './act.ts';
import { begin } from './begin.ts';

/** Somebody who is to become administrator of an organisation. */
export interface ToActivate {
  /** Id from the form's one-time token. */
  id: Id;
  /** A member of DEKSA's support, and their own identity number: nobody activates themselves. */
  actor: Actor;
  ownPid: string;
  /** The organisation's number. */
  number: string;
  /** Identity number of the person who is activated. */
  pid: string;
}

export type ToActivateRefusal = 'no_organisation' | 'ended' | 'oneself' | 'no_person' | 'member';

/** The request that waits for the person's power of attorney, or one that begins with the document itself. */
export async function requestToActivate(
  services: ActServices,
  { id, ownPid, number, pid }: ToActivate,
): Promise<Begun<ToActivateRefusal>> {
  const { sql } = services;
  const refuse = (refused: ToActivateRefusal) => ({ kind: 'refused', refused }) as const;
  const organisation = await organisationOf(sql, number);
  if (!organisation) return refuse('no_organisation');
  if (organisation.ended) return refuse('ended');
  if (pid === ownPid) return refuse('oneself');
  const requester = await personWithPid(sql, pid);
  if (!requester) return refuse('no_person');
  if ((await membershipOf(sql, organisation.id, pid))?.status === 'active') return refuse('member');
  const begun = { token: id, number, organisation: organisation.id, requester, pid };
  const request =
    (await waitingForAttorney(sql, number, pid)) ??
    (await begin(services, { ...begun, kind: 'power_of_attorney' }));
  return { kind: 'done', request };
}
