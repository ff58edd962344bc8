import { randomUUID } from 'node:crypto';
import type { Action } from '../../domain/rights/table.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Actor } from '../audit.ts';
import { recordWithin } from '../durable/commands.ts';
import type { Transaction } from '../sql.ts';
import { ACCESS_REQUESTS } from './adapter.ts';

/** Somebody who administers an organisation no more, and the act by which they do not. */
interface Leaving {
  organisation: Id;
  person: Id;
  actor: Actor;
  action: Action;
}

/**
 * Withdraws the invitations that somebody has made and that wait for an answer, in the transaction that takes their
 * place as administrator away. Their workflows are told by the dispatcher.
 */
export async function withdrawInvitations(
  tx: Transaction,
  { organisation, person, actor, action }: Leaving,
): Promise<void> {
  const open = await tx<{ id: Id }[]>`
    select id from access_requests
    where organisation_id = ${organisation} and requester = ${person} and kind = 'invitation'
      and sent_at is not null and not closed
    order by id`;
  for (const { id: object } of open)
    await recordWithin(tx, ACCESS_REQUESTS, {
      ...{ object, id: randomUUID(), name: 'withdraw', actor, action },
      write: async () => ({}),
    });
}
