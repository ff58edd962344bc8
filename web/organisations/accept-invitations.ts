/** Whoever was added to an organisation is in from their first login on. */

import { randomUUID } from 'node:crypto';
import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { invitationsFor } from '../../db/access/requests.ts';
import { personWithPid } from '../../db/account/people.ts';
import { codeOf } from '../../log.ts';
import type { Services } from '../http/context.ts';

/**
 * Carries out what waits for a person's login; for somebody who is not known yet it goes on waiting. Where it fails,
 * the login stands all the same, and the next one tries again.
 */
export const acceptInvitations = (services: Services, pid: string): Promise<void> =>
  accept(services, pid).catch((error) =>
    services.log.warn({ code: codeOf(error) }, 'invitations were not accepted at login'),
  );

async function accept({ sql, acts }: Services, pid: string): Promise<void> {
  const invitations = await invitationsFor(sql, pid);
  const actor = invitations.length > 0 ? await personWithPid(sql, pid) : null;
  if (!actor) return;
  for (const object of invitations)
    await acts.perform(ACCESS_REQUESTS, {
      ...{ object, id: randomUUID(), name: 'accept', actor, role: { role: 'person', party: null } },
      action: 'login.end',
      write: async () => ({}),
    });
}
