import { randomUUID } from 'node:crypto';
import { invitationsFor } from '../../db/access/requests.ts';
import { personWithPid } from '../../db/account/people.ts';
import { codeOf } from '../../log.ts';
import type { ActServices } from '../services.ts';
import { accept } from './accept.ts';

/**
 * Accepts every invitation that waits for a person's login; for somebody who is not known yet it goes on waiting. Where
 * it fails, the login stands all the same, and the next one tries again.
 * @param pid identity number of the one who has logged in
 */
export const acceptInvitations = (services: ActServices, pid: string): Promise<void> =>
  acceptAll(services, pid).catch((error) =>
    services.log.warn({ code: codeOf(error) }, 'invitations were not accepted at login'),
  );

async function acceptAll(services: ActServices, pid: string): Promise<void> {
  const invitations = await invitationsFor(services.sql, pid);
  const person = invitations.length > 0 ? await personWithPid(services.sql, pid) : null;
  if (!person) return;
  const actor = { id: person, role: 'person', party: null };
  // together, so that nobody waits longer for many invitations than for one
  await Promise.all(
    invitations.map((request) => accept(services, { id: randomUUID(), actor, request, action: 'login.end' })),
  );
}
